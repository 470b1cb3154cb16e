package org.w3id.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.catalogue.Catalogue;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.facts.rules.Extraction;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.ReportGraph;
import org.w3id.rapporteur.shapes.Shapes;
import org.w3id.rapporteur.sidecar.SidecarFile;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.Sources;
import org.w3id.rapporteur.source.UnreadableReportException;
import org.w3id.rapporteur.source.html.HtmlReader;
import org.w3id.rapporteur.source.office.DocxReader;
import org.w3id.rapporteur.source.office.OldWordReader;
import org.w3id.rapporteur.source.pdf.PdfReader;

/** The main path: reads a report's text into a validated graph. */
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** A new format is added here. */
  private static final Sources SOURCES =
      new Sources(
          List.of(new PdfReader(), new DocxReader(), new OldWordReader(), new HtmlReader()));

  private final Addresses addresses;
  private final Graph vocabulary;
  private final Dictionary dictionary;
  private final Catalogue catalogue;
  private final Shapes shapes = Shapes.ofData();

  /**
   * @param base the part before {@code id/} of the addresses made, ending in a slash
   */
  public Pipeline(String base) {
    Graph own = Vocabulary.load();
    addresses = new Addresses(base);
    vocabulary = addresses.moved(own);
    dictionary = new Dictionary(own);
    catalogue = new Catalogue(addresses, Release.current());
  }

  /** Returns the vocabulary as it is published: the names and terms with which reports are read. */
  public Graph vocabulary() {
    return vocabulary;
  }

  /** Returns the dictionary, which finds things by the names that reports print. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** Returns the shapes that graphs are checked against. */
  public Shapes shapes() {
    return shapes;
  }

  public Addresses addresses() {
    return addresses;
  }

  /**
   * Reads a file and its sidecar; values in {@code given} override those in the sidecar.
   *
   * @throws UnreadableReportException if the report or the sidecar cannot be read
   */
  public Parsed<Publication> read(Path file, ReportMetadata given) {
    SourceText source = SOURCES.read(file);
    return SidecarFile.beside(file).then(beside -> read(source, beside.overriddenBy(given)));
  }

  public Parsed<Publication> read(SourceText source, ReportMetadata metadata) {
    Parsed<MeetingReport> report = MeetingReport.read(source);
    LOG.info("{}: {} paragraphs", source.fileName(), report.value().paragraphs().size());
    Parsed<ReportFacts> facts =
        report.then(read -> Extraction.read(read, dictionary, metadata.symbol(), metadata.body()));
    LOG.info("{}: {} facts", source.fileName(), facts.value().findings().size());
    Parsed<Publication> publication =
        facts
            .then(read -> new Parsed<>(read, noSymbol(read).stream().toList()))
            .then(read -> conforming(read, metadata));
    LOG.info("{}: {} triples", source.fileName(), publication.value().graph().size());
    LOG.info("{}: {} diagnostics", source.fileName(), publication.diagnostics().size());
    return publication;
  }

  private Publication publication(ReportFacts facts, ReportMetadata metadata) {
    return new Publication(
        facts,
        Addresses.report(facts.symbol(), facts.report().fileName()).toString(),
        ReportGraph.of(facts, metadata, addresses, vocabulary),
        ReportGraph.corrections(facts, metadata, addresses, vocabulary),
        catalogue.entry(facts, metadata));
  }

  /** Leaves out the facts that break a shape; see {@link Conformance}. */
  Parsed<Publication> conforming(ReportFacts facts, ReportMetadata metadata) {
    return new Conformance(
            shapes,
            rest -> publication(rest, metadata),
            rest -> ReportGraph.nodes(rest, metadata, addresses, vocabulary))
        .of(facts);
  }

  private static Optional<Diagnostic> noSymbol(ReportFacts facts) {
    return facts.symbol().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                Severity.NOTE,
                "NO_SYMBOL",
                facts.report().fileName(),
                PlaceRange.at(facts.report().whereAll().first()),
                "expected the report's symbol, found none; its address is made from the file's"
                    + " name; give the symbol with --symbol or in a sidecar"));
  }
}
