package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.Pipeline;
import org.w3id.rapporteur.Publisher;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.document.Sidecar;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--withdraw",
      paramLabel = "SYMBOL",
      description = "takes a report back; its addresses say so from then on")
  private List<String> withdrawn = List.of();

  @Parameters(paramLabel = "REPORT")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (reports.isEmpty() && withdrawn.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "expected reports, or --withdraw, found neither");
    }
    Sidecar given = options.given(reports);
    Pipeline pipeline = options.pipeline();
    int exitCode = 0;
    try (Store store = Store.at(folder)) {
      Publisher publisher = new Publisher(pipeline, store);
      for (Path report : reports) {
        try {
          publisher.publish(
              ReportOptions.withoutErrors(pipeline.read(report, given)), Instant.now());
        } catch (UnreadableReportException unreadable) {
          System.err.println(unreadable.getMessage());
          exitCode = 1;
        }
      }
      for (String symbol : withdrawn) {
        if (!publisher.withdraw(symbol, Instant.now())) {
          System.err.println(folder + ": expected the report " + symbol + ", found none");
          exitCode = 1;
        }
      }
    }
    return exitCode;
  }
}
