package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.Pipeline;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.document.Sidecar;
import org.w3id.rapporteur.shapes.RdfFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is to be noticed of reports, and where RDF files break the shapes. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Prints the diagnostics of reports, and of RDF files against the shapes.")
public final class Check implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    Sidecar given = options.given(files);
    Pipeline pipeline = options.pipeline();
    int exitCode = 0;
    for (Path file : files) {
      try {
        List<Diagnostic> found =
            RdfFile.isRdf(file)
                ? RdfFile.check(file, pipeline.shapes())
                : pipeline.read(file, given).diagnostics();
        found.stream().sorted().forEach(System.out::println);
        if (found.stream().anyMatch(Diagnostic::isError)) {
          exitCode = 1;
        }
      } catch (UnreadableReportException unreadable) {
        System.out.println(unreadable.getMessage());
        exitCode = 1;
      }
    }
    return exitCode;
  }
}
