package org.w3id.rapporteur;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.rules.Extraction;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.ReportGraph;
import org.w3id.rapporteur.shapes.Shapes;
import org.w3id.rapporteur.shapes.Violation;

/** The main path: a report's text to a validated graph. */
public final class Pipeline {
  private final Graph vocabulary = Vocabulary.load();
  private final Dictionary dictionary = new Dictionary(vocabulary);
  private final Shapes shapes = Shapes.ofData();
  private final Addresses addresses;

  public Pipeline(String base) {
    addresses = new Addresses(base);
  }

  public Graph vocabulary() {
    return vocabulary;
  }

  public Addresses addresses() {
    return addresses;
  }

  /** Reads a file, its sidecar included; {@code given} overrides what the sidecar says. */
  public Parsed<Publication> read(Path file, Sidecar given) {
    return read(SourceText.read(file), Sidecar.beside(file).overriddenBy(given));
  }

  public Parsed<Publication> read(SourceText source, Sidecar sidecar) {
    return MeetingReport.read(source)
        .then(report -> Extraction.read(report, dictionary, sidecar.symbol(), sidecar.body()))
        .then(facts -> Parsed.of(publication(facts, sidecar.language().orElse("en"))))
        .then(this::validate);
  }

  private Publication publication(ReportFacts facts, String language) {
    return new Publication(
        facts,
        addresses.reportPath(facts.symbol(), facts.report().fileName()),
        ReportGraph.of(facts, addresses, language),
        ReportGraph.corrections(facts, addresses, language));
  }

  private Parsed<Publication> validate(Publication publication) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (publication.facts().symbol().isEmpty()) {
      diagnostics.add(
          located(
              publication,
              Optional.empty(),
              Severity.NOTE,
              "NO_SYMBOL",
              "expected the report's symbol, found none; its address is made from the file's name"));
    }
    for (Graph graph : List.of(publication.graph(), publication.corrections())) {
      for (Violation violation : shapes.validate(graph)) {
        diagnostics.add(
            located(
                publication,
                start(graph, violation.focus()),
                Severity.ERROR,
                "SHAPE_VIOLATED",
                violation.message() + " <" + violation.focus() + ">"));
      }
    }
    return new Parsed<>(publication, diagnostics);
  }

  /** Where a fact's quotation starts, in code points. */
  private static Optional<Integer> start(Graph graph, Node focus) {
    return graph.find(focus, Rap.evidence, Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getURI().replaceFirst(".*#char=(\\d+),.*", "$1"))
        .map(Integer::valueOf)
        .findFirst();
  }

  private static Diagnostic located(
      Publication publication,
      Optional<Integer> start,
      Severity severity,
      String code,
      String message) {
    MeetingReport report = publication.facts().report();
    String text = report.text().text();
    int line = start.map(at -> report.text().lineAt(text.offsetByCodePoints(0, at))).orElse(1);
    return new Diagnostic(severity, code, report.fileName(), line, line, message);
  }
}
