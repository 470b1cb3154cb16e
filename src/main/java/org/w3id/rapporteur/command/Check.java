package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.shapes.RdfFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints what is to be noticed of reports, of the names in a table, and where RDF files break the
 * shapes.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Prints the diagnostics of reports, of RDF files against the shapes, and of names in tables.")
public final class Check implements Callable<Integer> {
  @Mixin private ReportOptions options;
  @Spec private CommandSpec command;

  @Option(
      names = "--names",
      paramLabel = "COLUMN",
      description =
          "the files are CSV tables: hold the names in this column against the dictionary")
  private String names;

  @Option(
      names = "--in-brackets",
      description = "with --names: the names are those in brackets at the end of each cell")
  private boolean inBrackets;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  private Optional<RdfFiles> rdfFiles = Optional.empty();

  @Override
  public Integer call() {
    if (inBrackets && names == null) {
      throw new ParameterException(command.commandLine(), "--in-brackets goes with --names");
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

  /** Made when the first such file is met: reading ontology and shapes takes its time. */
  private RdfFiles rdfFiles() {
    if (rdfFiles.isEmpty()) rdfFiles = Optional.of(new RdfFiles());
    return rdfFiles.orElseThrow();
  }
}
