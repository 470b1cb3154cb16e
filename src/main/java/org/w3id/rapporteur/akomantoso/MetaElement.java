package org.w3id.rapporteur.akomantoso;

import java.util.List;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.SessionView;
import org.w3id.rapporteur.xml.Xml;

/** Writes the metadata of the document and of its annexes. */
final class MetaElement {
  private static final String UNITED_NATIONS = "un";
  private static final String EDITORS = "rapporteur";
  private static final String ORGANIZATION = "TLCOrganization";
  private static final String MAIN = "!main";

  private final ReportView report;
  private final FrbrIdentifiers names;
  private final References references;
  private final Release release;
  private final String source;
  private final String author;

  MetaElement(ReportView report, FrbrIdentifiers names, References references, Release release) {
    this.report = report;
    this.names = names;
    this.references = references;
    this.release = release;
    this.source =
        references.to(ORGANIZATION, EDITORS, "/akn/ontology/organization/" + EDITORS, "Rapporteur");
    this.author =
        references.to(
            ORGANIZATION,
            names.actor(),
            names.organization(),
            report.body().map(references::name).orElse("United Nations"));
  }

  /**
   * Writes the metadata of the whole document. Everything that it refers to must already be listed
   * in the references.
   */
  void write(Xml xml, EditorialNotes notes) {
    String session = report.session().map(SessionView::thing).map(references::to).orElse("");
    xml.block("meta");
    identify(xml, MAIN);
    publish(xml);
    classify(xml);
    xml.block("lifecycle", "source", source);
    xml.empty(
        "eventRef",
        "eId",
        "event_1",
        "date",
        names.date(),
        "source",
        "#original",
        "type",
        "generation",
        "refersTo",
        session);
    xml.end();
    xml.block("references", "source", source);
    xml.empty("original", "eId", "original", "href", names.expression(), "showAs", "Original");
    references.write(xml);
    xml.end();
    notes.write(xml, source);
    xml.end();
  }

  /**
   * Writes the metadata of an annex.
   *
   * @param component such as {@code !annex_I}
   */
  void write(Xml xml, String component) {
    xml.block("meta");
    identify(xml, component);
    xml.end();
  }

  private void identify(Xml xml, String component) {
    xml.block("identification", "source", source);
    xml.block("FRBRWork");
    core(xml, names.work(), names.work() + "/" + component, names.date(), names.dateName(), author);
    xml.empty("FRBRcountry", "value", UNITED_NATIONS);
    xml.empty("FRBRsubtype", "value", FrbrIdentifiers.SUBTYPE);
    xml.empty(
        "FRBRnumber", "value", names.number(), "showAs", report.symbol().orElse(names.number()));
    xml.end();
    xml.block("FRBRExpression");
    String expression = names.expression();
    core(xml, expression, expression + "/" + component, names.date(), names.dateName(), author);
    xml.empty("FRBRlanguage", "language", names.language());
    xml.end();
    xml.block("FRBRManifestation");
    core(
        xml,
        names.manifestation(),
        expression + "/" + component + ".xml",
        release.date().toString(),
        "transformation",
        source);
    xml.empty("FRBRformat", "value", AkomaNtoso.MEDIA_TYPE);
    xml.end();
    xml.end();
  }

  private void core(Xml xml, String uri, String self, String date, String dateName, String by) {
    xml.empty("FRBRthis", "value", self);
    xml.empty("FRBRuri", "value", uri);
    if (uri.equals(names.work())) {
      xml.empty("FRBRalias", "name", "rapporteur", "value", report.thing().iri());
      report
          .symbol()
          .ifPresent(
              symbol ->
                  xml.empty(
                      "FRBRalias", "name", "undocs", "value", "https://undocs.org/" + symbol));
    }
    xml.empty("FRBRdate", "date", date, "name", dateName);
    xml.empty("FRBRauthor", "href", by);
  }

  private void publish(Xml xml) {
    if (names.dateName().equals("publication")) {
      xml.empty(
          "publication",
          "date",
          names.date(),
          "name",
          "document",
          "number",
          report.symbol().orElse(names.number()),
          "showAs",
          "United Nations document");
    }
  }

  /** Writes the topics that the report mentions as keywords. */
  private void classify(Xml xml) {
    List<GraphResource> topics =
        report.facts(Rap.Mention).stream()
            .flatMap(mention -> mention.named().stream())
            .filter(mentioned -> references.kindOf(mentioned).equals("topic"))
            .distinct()
            .sorted(java.util.Comparator.comparing(GraphResource::iri))
            .toList();
    if (topics.isEmpty()) return;
    xml.block("classification", "source", source);
    for (GraphResource topic : topics) {
      xml.empty(
          "keyword",
          "value",
          references.keyOf(topic),
          "showAs",
          references.name(topic),
          "href",
          topic.iri(),
          "dictionary",
          references.schemeOf(topic));
    }
    xml.end();
  }
}
