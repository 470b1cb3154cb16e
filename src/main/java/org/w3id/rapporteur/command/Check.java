package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.shapes.RdfFiles;
import org.w3id.rapporteur.source.UnreadableReportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the diagnostics of reports, of RDF files checked against the shapes, and of the names in
 * tables.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks reports, RDF files against the shapes, or the names in CSV tables; prints one line"
            + " per finding.")
public final class Check implements Callable<Integer> {
  @Mixin private ReportOptions options;
  @Spec private CommandSpec command;

  @Option(
      names = "--names",
      paramLabel = "COLUMN",
      description =
          "read the files as CSV tables and look up the names in this column in the dictionary")
  private String names;

  @Option(
      names = "--in-brackets",
      description = "with --names: look up only the names in brackets at the end of each cell")
  private boolean inBrackets;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "a report (text), an RDF file or, with --names, a CSV table")
  private List<Path> files = List.of();

  private Optional<RdfFiles> rdfFiles = Optional.empty();

  @Override
  public Integer call() {
    if (inBrackets && names == null) {
      throw new ParameterException(command.commandLine(), "--in-brackets needs --names COLUMN");
    }
    ReportMetadata given = options.given(files);
    Pipeline pipeline = options.pipeline();
    int exitCode = 0;
    for (Path file : files) {
      try {
        List<Diagnostic> found = check(file, given, pipeline);
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

  private List<Diagnostic> check(Path file, ReportMetadata given, Pipeline pipeline) {
    if (names != null) {
      return NameColumn.check(file, names, inBrackets, pipeline.dictionary());
    }
    return RdfFiles.isRdf(file) ? rdfFiles().check(file) : pipeline.read(file, given).diagnostics();
  }

  /** Created for the first RDF file only, because reading the ontology and the shapes is slow. */
  private RdfFiles rdfFiles() {
    if (rdfFiles.isEmpty()) rdfFiles = Optional.of(new RdfFiles());
    return rdfFiles.orElseThrow();
  }
}
