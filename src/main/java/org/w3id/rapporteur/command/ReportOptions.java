package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.source.UnreadableReportException;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that describe the reports to read, and the methods that read reports with them. */
final class ReportOptions {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "the part of all addresses before id/, ending in a slash; default: the store's base, or "
              + Addresses.DEFAULT_BASE)
  private String base;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description = "the report's symbol; overrides the printed one")
  private String symbol;

  @Option(
      names = "--body",
      paramLabel = "SYMBOL",
      description = "symbol of the body that wrote the report")
  private String body;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "two-letter code of the report's language, such as en")
  private String language;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  String base() {
    return base == null ? Addresses.DEFAULT_BASE : base;
  }

  Pipeline pipeline() {
    return Argument.use(command, () -> new Pipeline(base()));
  }

  /** Opens the store in a folder. With {@code --base}, an existing store must have that base. */
  Store store(Path folder) {
    return Argument.use(command, () -> Store.at(folder, Optional.ofNullable(base)));
  }

  /**
   * Returns what the options state about each report.
   *
   * @throws ParameterException if {@code --symbol} is given but not exactly one report, or a value
   *     has the wrong form
   */
  ReportMetadata given(List<Path> reports) {
    if (symbol != null && reports.size() != 1) {
      throw new ParameterException(
          command.commandLine(), "--symbol needs exactly one report, found " + reports.size());
    }
    return Argument.use(command, () -> ReportMetadata.of(symbol, body, language));
  }

  /**
   * Reads these reports, or the bundled ones if the list is empty. Prints their diagnostics to
   * standard error.
   *
   * @throws UnreadableReportException if a report cannot be read or has an ERROR
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
   * Returns the report if it has no ERROR. Prints its diagnostics to standard error.
   *
   * @throws UnreadableReportException if the report has an ERROR
   */
  static Publication withoutErrors(Parsed<Publication> read) {
    read.diagnostics().stream().sorted().forEach(System.err::println);
    if (read.hasErrors()) {
      throw new UnreadableReportException(
          Path.of(read.value().facts().report().fileName()),
          "left out because of the errors above");
    }
    return read.value();
  }
}
