package org.w3id.rapporteur;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Sidecar;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.rules.Extraction;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Catalogue;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Release;
import org.w3id.rapporteur.graph.ReportGraph;
import org.w3id.rapporteur.shapes.Shapes;
import org.w3id.rapporteur.shapes.Violation;

/** The main path: a report's text to a validated graph. */
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Addresses addresses;
  private final Graph vocabulary;
  private final Dictionary dictionary;
  private final Shapes shapes = Shapes.ofData();

  /**
   * @param base what stands before {@code id/} in the addresses made, with its final slash
   */
  public Pipeline(String base) {
    Graph own = Vocabulary.load();
    addresses = new Addresses(base);
    vocabulary = addresses.moved(own);
    dictionary = new Dictionary(own);
  }

  /** The names and terms that reports are read with, as they are published. */
  public Graph vocabulary() {
    return vocabulary;
  }

  /** What is known by the names that reports print. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** What graphs are held against. */
  public Shapes shapes() {
    return shapes;
  }

  public Addresses addresses() {
    return addresses;
  }

  /**
   * Reads a file and its sidecar; {@code given} overrides what the sidecar says.
   *
   * @throws UnreadableReportException if there is no text to read
   */
  public Parsed<Publication> read(Path file, Sidecar given) {
    SourceText source = SourceText.read(file);
    return Sidecar.beside(file).then(beside -> read(source, beside.overriddenBy(given)));
  }

  public Parsed<Publication> read(SourceText source, Sidecar sidecar) {
    Parsed<MeetingReport> report = MeetingReport.read(source);
    LOG.info("{}: {} paragraphs", source.fileName(), report.value().paragraphs().size());
    Parsed<ReportFacts> facts =
        report.then(read -> Extraction.read(read, dictionary, sidecar.symbol(), sidecar.body()));
    LOG.info("{}: {} facts", source.fileName(), facts.value().findings().size());
    Parsed<Publication> publication = facts.then(read -> Parsed.of(publication(read, sidecar)));
    LOG.info("{}: {} triples", source.fileName(), publication.value().graph().size());
    Parsed<Publication> validated = publication.then(this::validate);
    LOG.info("{}: {} diagnostics", source.fileName(), validated.diagnostics().size());
    return validated;
  }

  private Publication publication(ReportFacts facts, Sidecar sidecar) {
    return new Publication(
        facts,
        addresses.reportPath(facts.symbol(), facts.report().fileName()),
        ReportGraph.of(facts, sidecar, addresses),
        ReportGraph.corrections(facts, sidecar, addresses),
        Catalogue.entry(facts, sidecar, addresses, Release.current()));
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
