package org.w3id.rapporteur.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * The nodes of one report's parts and facts.
 *
 * @param report the report's address, as {@code CTOC/COP/WG.7/2015/6}
 */
public record ReportAddresses(
    Addresses addresses, Address report, String language, ReportFacts facts) {
  public static ReportAddresses of(ReportFacts facts, String language, Addresses addresses) {
    return new ReportAddresses(
        addresses, Addresses.report(facts.symbol(), facts.report().fileName()), language, facts);
  }

  /** The report's path below {@code id/}. */
  public String path() {
    return report.toString();
  }

  /** The report itself. */
  public Node root() {
    return addresses.id(report);
  }

  Node below(PartPath part) {
    return addresses.id(report.below(part));
  }

  /**
   * Whether the thing is a part or fact of this report alone, not one that several reports may
   * share.
   */
  boolean isBelow(Node thing) {
    return addresses
        .own()
        .address(thing.getURI())
        .filter(address -> !address.isWhole())
        .flatMap(Address::document)
        .filter(report::equals)
        .isPresent();
  }

  /** The report's expression in the language in which it was read. */
  Node expression() {
    return addresses.id(report.below(language));
  }

  /** The normalised text. Its address contains a hash of its content. */
  public Node text() {
    return addresses.id(textAddress());
  }

  private Address textAddress() {
    String hash = facts.report().text().sha256().substring(0, 12);
    return report.below(language).below("text", hash);
  }

  /** The node of a span of the normalised text, counted in code points. */
  Node span(Quotation quotation) {
    return addresses.id(textAddress().at("char=" + range(quotation)));
  }

  Node selector(Quotation quotation) {
    return addresses.id(textAddress().at("position=" + range(quotation)));
  }

  /** The file that this edition was read from. */
  Node original() {
    return addresses.id(originalAddress());
  }

  /**
   * A place in the original file.
   *
   * @param fragment as {@code page=3}
   */
  Node original(String fragment) {
    return addresses.id(originalAddress().at(fragment));
  }

  private Address originalAddress() {
    return report.below(language).below("original");
  }

  private static String range(Quotation quotation) {
    return quotation.start() + "," + quotation.end();
  }

  Node section(Section section) {
    return below(section.path());
  }

  Node paragraph(Paragraph paragraph) {
    return below(paragraph.path());
  }

  Node recommendation(Paragraph paragraph) {
    return below(paragraph.recommendationPath());
  }

  Node provision(Paragraph paragraph, int position) {
    return below(paragraph.recommendationPath().below("provision", position));
  }

  /** The session that the report is about. */
  Optional<Node> session() {
    return facts.session().map(Addresses::session).map(addresses::id);
  }

  /** A node below the session, or below the report where no session was read. */
  Node belowSession(String word, String number) {
    return addresses.id(facts.session().map(Addresses::session).orElse(report).below(word, number));
  }

  /**
   * An agenda item.
   *
   * @param label as {@code 1(a)}
   */
  Node item(String label) {
    return belowSession("item", label);
  }
}
