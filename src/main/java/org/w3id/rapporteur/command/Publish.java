package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.Pipeline;
import org.w3id.rapporteur.Publisher;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.document.Sidecar;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Puts reports into a store. One that cannot be read leaves the others, and its former self, be.
 */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Puts reports into a store, each as a whole or not at all.")
public final class Publish implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "a folder")
  private Path folder;

  @Parameters(paramLabel = "REPORT", arity = "1..*")
  private List<Path> reports = List.of();

  @Override
  public Integer call() {
    Sidecar given = options.given(reports);
    Pipeline pipeline = options.pipeline();
    int exitCode = 0;
    try (Store store = Store.at(folder)) {
      Publisher publisher = new Publisher(pipeline, store);
      for (Path report : reports) {
        try {
          publisher.publish(ReportOptions.withoutErrors(pipeline.read(report, given)));
        } catch (UnreadableReportException unreadable) {
          System.err.println(unreadable.getMessage());
          exitCode = 1;
        }
      }
    }
    return exitCode;
  }
}
