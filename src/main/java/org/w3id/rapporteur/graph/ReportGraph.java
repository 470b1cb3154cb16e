package org.w3id.rapporteur.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.document.Footnote;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.document.UnnumberedParagraph;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.facts.Role;

/** Writes a report as RDF: its structure, its facts, and the words that each fact was read from. */
public final class ReportGraph {
  private final ReportFacts facts;
  private final Addresses addresses;
  private final ReportAddresses parts;
  private final Triples triples;
  private final OriginalPlaces originals;
  private final Graph vocabulary;

  private ReportGraph(ReportFacts facts, String language, Addresses addresses, Graph vocabulary) {
    this.facts = facts;
    this.addresses = addresses;
    this.parts = ReportAddresses.of(facts, language, addresses);
    this.triples = new Triples(language);
    this.originals = new OriginalPlaces(parts, triples);
    this.vocabulary = vocabulary;
  }

  /**
   * The report's own graph.
   *
   * @param vocabulary describes the articles of treaties, which are not described again here
   */
  public static Graph of(
      ReportFacts facts, ReportMetadata metadata, Addresses addresses, Graph vocabulary) {
    ReportGraph writer =
        new ReportGraph(facts, metadata.languageOrEnglish(), addresses, vocabulary);
    writer.writeReport(metadata);
    writer.writeText();
    writer.writeParts();
    writer.writeFacts();
    return writer.triples.graph();
  }

  /** The suspected misprints of a report, for the graph of corrections. */
  public static Graph corrections(
      ReportFacts facts, ReportMetadata metadata, Addresses addresses, Graph vocabulary) {
    ReportGraph writer =
        new ReportGraph(facts, metadata.languageOrEnglish(), addresses, vocabulary);
    FactGraph aside =
        new FactGraph(facts, writer.parts, new Triples(writer.parts.language()), vocabulary);
    for (Correction correction : facts.corrections()) {
      writer.writeCorrection(correction.corrected().match(aside), correction);
    }
    return writer.triples.graph();
  }

  /**
   * Tells for which fact or correction each node was written, except the nodes of the report's
   * structure.
   */
  public static WrittenNodes nodes(
      ReportFacts facts, ReportMetadata metadata, Addresses addresses, Graph vocabulary) {
    ReportGraph structure =
        new ReportGraph(facts, metadata.languageOrEnglish(), addresses, vocabulary);
    structure.writeReport(metadata);
    structure.writeText();
    structure.writeParts();
    WrittenNodes nodes = new WrittenNodes(structure.triples.graph());
    for (ReportFacts.Finding finding : facts.findings()) {
      ReportGraph alone =
          new ReportGraph(facts, metadata.languageOrEnglish(), addresses, vocabulary);
      Node node =
          finding.fact().match(new FactGraph(facts, alone.parts, alone.triples, vocabulary));
      alone.writeSource(node, finding);
      nodes.add(finding.fact(), node, alone.triples.graph());
    }
    FactGraph aside =
        new FactGraph(facts, structure.parts, new Triples(structure.parts.language()), vocabulary);
    for (Correction correction : facts.corrections()) {
      nodes.add(correction, correctionOf(correction.corrected().match(aside)));
    }
    return nodes;
  }

  private void writeReport(ReportMetadata metadata) {
    Node report = parts.root();
    triples.type(report, Rap.Report, Reused.undo("MeetingReport"), Reused.eli("Work"));
    facts
        .report()
        .title()
        .ifPresent(title -> triples.add(report, Reused.dcterms("title"), triples.words(title)));
    facts
        .body()
        .ifPresent(
            body -> triples.add(report, Reused.dcterms("creator"), triples.body(body, addresses)));
    facts.symbol().ifPresent(symbol -> triples.identify(report, symbol));
    metadata
        .source()
        .ifPresent(source -> triples.add(report, Reused.dcterms("source"), Triples.iri(source)));
    metadata
        .issued()
        .ifPresent(date -> triples.add(report, Reused.dcterms("issued"), Triples.date(date)));
    metadata
        .note()
        .ifPresent(
            note -> triples.add(report, Reused.skos("editorialNote"), Triples.english(note)));
  }

  private void writeText() {
    Node expression = parts.expression();
    Node text = parts.text();
    triples.add(parts.root(), Reused.eli("is_realized_by"), expression);
    triples.type(expression, Reused.eli("Expression"), Reused.undo("DocumentVersion"));
    triples.add(expression, Reused.eli("language"), languageAuthority());
    triples.add(expression, Reused.eli("is_embodied_by"), text);
    triples.type(text, Rap.NormalisedText, Reused.eli("Manifestation"), Reused.prov("Entity"));
    triples.add(
        text,
        Reused.eli("media_type"),
        Triples.iri("https://www.iana.org/assignments/media-types/text/plain"));
    triples.add(text, Rap.sha256, Triples.plain(facts.report().text().sha256()));
    triples.add(text, Rap.content, Triples.plain(facts.report().text().text()));
    facts.report().original().ifPresent(originals::describe);
  }

  /** The language in the European Union's list, which uses codes of three letters: {@code ENG}. */
  private Node languageAuthority() {
    return Triples.iri(
        "http://publications.europa.eu/resource/authority/language/"
            + new Locale(parts.language()).getISO3Language().toUpperCase(Locale.ROOT));
  }

  private void writeParts() {
    int order = 0;
    for (Section section : facts.report().sections()) {
      writeSection(section, ++order);
    }
    writeParagraphs();
    order = 0;
    for (Footnote footnote : facts.report().footnotes()) {
      writeFootnote(footnote, ++order);
    }
  }

  /** Paragraphs with and without numbers have one order. */
  private void writeParagraphs() {
    Deque<UnnumberedParagraph> others = new ArrayDeque<>(facts.report().unnumbered());
    int order = 0;
    for (Paragraph paragraph : facts.report().paragraphs()) {
      while (!others.isEmpty() && others.peek().span().start() < paragraph.span().start()) {
        writeUnnumbered(others.remove(), ++order);
      }
      writeParagraph(paragraph, ++order);
    }
    for (UnnumberedParagraph other : others) {
      writeUnnumbered(other, ++order);
    }
  }

  private void writeUnnumbered(UnnumberedParagraph paragraph, int order) {
    Node node = parts.below(paragraph.path());
    writePart(node, Rap.Paragraph);
    triples.add(
        node,
        Reused.eli("is_part_of"),
        paragraph.section().map(parts::section).orElse(parts.root()));
    triples.add(node, Rap.path, Triples.plain(paragraph.path().toString()));
    triples.add(node, Rap.order, Triples.number(order));
    triples.add(node, Rap.text, triples.words(paragraph.text()));
    triples.add(node, Rap.evidence, evidence(paragraph.quote()));
  }

  private void writeFootnote(Footnote footnote, int order) {
    Node node = parts.below(footnote.path());
    writePart(node, Rap.Footnote);
    triples.add(node, Reused.eli("is_part_of"), parts.root());
    triples.add(node, Reused.eli("number"), Triples.plain(footnote.mark()));
    triples.add(node, Rap.order, Triples.number(order));
    triples.add(node, Rap.text, triples.words(footnote.text()));
    triples.add(node, Rap.evidence, evidence(footnote.quote()));
  }

  private void writeSection(Section section, int order) {
    Node node = parts.section(section);
    writePart(node, Rap.Section);
    triples.add(
        node, Reused.eli("is_part_of"), section.parent().map(parts::section).orElse(parts.root()));
    if (section.number().isEmpty()) {
      triples.add(node, Rap.path, Triples.plain(section.path().toString()));
    } else {
      triples.add(node, Reused.eli("number"), Triples.plain(section.number()));
      writePath(node, section.path());
    }
    triples.add(node, Reused.dcterms("title"), triples.words(section.heading()));
    triples.add(node, Rap.order, Triples.number(order));
    triples.add(node, Rap.evidence, evidence(facts.report().text().quote(section.span())));
  }

  private void writeParagraph(Paragraph paragraph, int order) {
    Node node = parts.paragraph(paragraph);
    writePart(node, Rap.Paragraph);
    triples.type(node, Rap.NumberedParagraph);
    triples.add(
        node,
        Reused.eli("is_part_of"),
        paragraph.section().map(parts::section).orElse(parts.root()));
    triples.add(node, Reused.eli("number"), Triples.plain(paragraph.number()));
    writePath(node, paragraph.path());
    triples.add(node, Rap.order, Triples.number(order));
    triples.add(node, Rap.text, triples.words(paragraph.text()));
    triples.add(node, Rap.evidence, evidence(paragraph.quote()));
    int itemOrder = 0;
    for (ListItem item : paragraph.items()) {
      writeItem(paragraph, item, ++itemOrder);
    }
  }

  private void writeItem(Paragraph paragraph, ListItem item, int order) {
    Node node = parts.below(paragraph.path().item(item.path()));
    writePart(node, Rap.ListItem);
    triples.add(
        node,
        Reused.eli("is_part_of"),
        parts.below(item.parentPath().map(paragraph.path()::item).orElseGet(paragraph::path)));
    triples.add(node, Reused.eli("number"), Triples.plain(item.number()));
    triples.add(node, Rap.order, Triples.number(order));
    triples.add(node, Rap.text, triples.words(item.text()));
    triples.add(node, Rap.evidence, evidence(paragraph.source().quote(item.line())));
  }

  /**
   * Writes the path where numbering restarts: there the number alone does not identify a paragraph
   * or section.
   */
  private void writePath(Node node, PartPath path) {
    if (path.steps().size() > 1) {
      triples.add(node, Rap.path, Triples.plain(path.toString()));
    }
  }

  private void writePart(Node node, Node type) {
    triples.type(node, type, Reused.eli("WorkSubdivision"));
    triples.add(node, Rap.inReport, parts.root());
  }

  private void writeFacts() {
    FactGraph kinds = new FactGraph(facts, parts, triples, vocabulary);
    for (ReportFacts.Finding finding : facts.findings()) {
      if (facts.session().isPresent() || !belongsToASession(finding.fact())) {
        writeSource(finding.fact().match(kinds), finding);
      }
    }
  }

  /** Whether the fact's address is below that of the session, which a report may not state. */
  private static boolean belongsToASession(Fact fact) {
    return fact instanceof Fact.AgendaItem || fact instanceof Fact.Sitting;
  }

  private void writeSource(Node node, ReportFacts.Finding finding) {
    Fact fact = finding.fact();
    if (parts.isBelow(node)) {
      triples.add(node, Rap.inReport, parts.root());
    }
    triples.add(node, Rap.statedIn, parts.paragraph(fact.statedIn()));
    triples.add(node, Rap.evidence, evidence(fact.quotation()));
    triples.add(node, Rap.readBy, addresses.id(Address.thing("rule", rule(finding))));
    boolean whole = fact instanceof Fact.Recommendation || fact instanceof Fact.AgendaItem;
    if (!whole) {
      triples.add(node, Rap.quote, triples.words(fact.quotation().text()));
    }
  }

  /**
   * The key of the rule in the published scheme of rules. The scheme separates chairs from
   * panellists, and documents before a session from other documents.
   */
  private static String rule(ReportFacts.Finding finding) {
    if (finding.fact() instanceof Fact.Officer officer) {
      return officer.role() == Role.PANELLIST ? "panellist" : "chair";
    }
    if (finding.fact() instanceof Fact.DocumentCited document) {
      return document.isBeforeSession() ? "documentation" : "document-cited";
    }
    return finding.rule();
  }

  private Node evidence(Quotation quotation) {
    Node span = parts.span(quotation);
    Node selector = parts.selector(quotation);
    triples.type(span, Reused.oa("SpecificResource"));
    triples.add(span, Reused.oa("hasSource"), parts.text());
    triples.add(span, Reused.oa("hasSelector"), selector);
    triples.type(selector, Reused.oa("TextPositionSelector"));
    triples.add(selector, Reused.oa("start"), Triples.offset(quotation.start()));
    triples.add(selector, Reused.oa("end"), Triples.offset(quotation.end()));
    originals.write(span, quotation.where());
    return span;
  }

  private void writeCorrection(Node fact, Correction correction) {
    Node node = correctionOf(fact);
    triples.type(node, Rap.Correction);
    triples.add(node, Rap.inReport, parts.root());
    triples.add(node, Rap.corrects, fact);
    triples.add(node, Rap.printed, Triples.plain(correction.printed()));
    triples.add(node, Rap.suggested, Triples.plain(correction.suggested()));
    triples.add(node, Rap.reason, Triples.english(correction.reason()));
    correction.suggests().ifPresent(name -> triples.add(node, Rap.suggests, addresses.name(name)));
    triples.add(node, Rap.statedIn, parts.paragraph(correction.corrected().statedIn()));
    triples.add(node, Rap.readBy, addresses.id(Address.thing("rule", correction.rule())));
    triples.add(
        node, Reused.prov("wasAttributedTo"), addresses.id("organization/rapporteur-editors"));
  }

  private static Node correctionOf(Node fact) {
    return Triples.iri(fact.getURI() + "/correction");
  }
}
