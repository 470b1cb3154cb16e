package org.w3id.rapporteur.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * The addresses of one report's parts and facts: {@code R}, and what stands below it.
 *
 * @param path of the report below {@code id/}, as {@code CTOC/COP/WG.7/2015/6}
 */
record ReportAddresses(Addresses addresses, String path, String language, ReportFacts facts) {
  static ReportAddresses of(ReportFacts facts, String language, Addresses addresses) {
    return new ReportAddresses(
        addresses,
        addresses.reportPath(facts.symbol(), facts.report().fileName()),
        language,
        facts);
  }

  /** The report itself. */
  Node root() {
    return addresses.id(path);
  }

  Node below(String part) {
    return addresses.id(path + "/" + part);
  }

  /** Whether a thing is a part or fact of this report, not one that several may speak of. */
  boolean isBelow(Node thing) {
    return thing.getURI().startsWith(root().getURI() + "/");
  }

  /** The normalised text; its address holds its content's hash. */
  Node text() {
    return below(language + "/text/" + facts.report().text().sha256().substring(0, 12));
  }

  /** A span of the normalised text, by code points. */
  Node span(Quotation quotation) {
    return Triples.iri(text().getURI() + "#char=" + range(quotation));
  }

  Node selector(Quotation quotation) {
    return Triples.iri(text().getURI() + "#position=" + range(quotation));
  }

  private static String range(Quotation quotation) {
    return quotation.start() + "," + quotation.end();
  }

  Node section(Section section) {
    return below(
        section.number().startsWith("annex") ? section.number() : "section/" + section.number());
  }

  Node paragraph(Paragraph paragraph) {
    return below(paragraph.path());
  }

  Node recommendation(Paragraph paragraph) {
    return below("recommendation/" + paragraph.number());
  }

  Node provision(Paragraph paragraph, int position) {
    return below("recommendation/" + paragraph.number() + "/provision/" + position);
  }

  /** The session that the report is of. */
  Optional<Node> session() {
    return facts.session().map(addresses::session);
  }

  /** Below the session; below the report where no session was read. */
  Node belowSession(String part) {
    return session()
        .map(session -> Triples.iri(session.getURI() + "/" + part))
        .orElseGet(() -> below(part));
  }

  /**
   * An agenda item.
   *
   * @param label as {@code 1(a)}
   */
  Node item(String label) {
    return belowSession("item/" + label);
  }
}
