package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command line says of the reports to read; and reading them so. */
final class ReportOptions {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "what stands before id/ in addresses, with its final slash; default: the store's, or "
              + Addresses.DEFAULT_BASE)
  private String base;

  @Option(names = "--symbol", paramLabel = "SYMBOL", description = "the report's symbol")
  private String symbol;

  @Option(names = "--body", paramLabel = "SYMBOL", description = "the reporting body's symbol")
  private String body;

  @Option(names = "--language", paramLabel = "CODE", description = "its language, as en")
  private String language;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  String base() {
    return base == null ? Addresses.DEFAULT_BASE : base;
  }

  Pipeline pipeline() {
    return Argument.use(command, () -> new Pipeline(base()));
  }

  /** The store in this folder, if it has the base that is asked for. */
  Store store(Path folder) {
    return Argument.use(command, () -> Store.at(folder, Optional.ofNullable(base)));
  }

  /**
   * What is given of each of the reports.
   *
   * @throws ParameterException if a symbol is given for several, or a value is not of its form
   */
  ReportMetadata given(List<Path> reports) {
    if (symbol != null && reports.size() != 1) {
      throw new ParameterException(
          command.commandLine(), "--symbol is of one report, found " + reports.size() + " reports");
    }
    return Argument.use(command, () -> ReportMetadata.of(symbol, body, language));
  }

  /**
   * These reports, or the bundled ones where none is named; what was noticed goes to standard
   * error.
   *
   * @throws UnreadableReportException if there is none to read, or an ERROR was noticed
   */
  List<Publication> read(List<Path> reports, Pipeline pipeline) {
    ReportMetadata given = given(reports);
    List<Parsed<Publication>> read =
        reports.isEmpty()
            ? BundledReports.read(pipeline)
            : reports.stream().map(report -> pipeline.read(report, given)).toList();
    return read.stream().map(ReportOptions::withoutErrors).toList();
  }

  /**
   * A report that may be published; what was noticed goes to standard error.
   *
   * @throws UnreadableReportException if an ERROR was noticed
   */
  static Publication withoutErrors(Parsed<Publication> read) {
    read.diagnostics().stream().sorted().forEach(System.err::println);
    if (read.hasErrors()) {
      throw new UnreadableReportException(
          Path.of(read.value().facts().report().fileName()), "not published, see the errors above");
    }
    return read.value();
  }
}
