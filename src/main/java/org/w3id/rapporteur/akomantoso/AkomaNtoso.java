package org.w3id.rapporteur.akomantoso;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.view.Division;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.ReportText.Kind;
import org.w3id.rapporteur.view.ReportText.Part;
import org.w3id.rapporteur.view.ReportText.Place;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.Words;
import org.w3id.rapporteur.xml.Xml;

/**
 * Writes reports as Akoma Ntoso 3.0: {@code <debateReport name="meetingReport">}. Sources: OASIS
 * LegalDocumentML 1.0; AKN4UN Guidelines, part 2, Meeting reports.
 *
 * @param doubts the suspected misprints of this report and others
 * @param names names of things, in addition to those in the report's own graph
 */
public record AkomaNtoso(Graph doubts, Graph names, Addresses addresses, Release release) {
  public static final String MEDIA_TYPE = "application/akn+xml";

  /** The ending of file names, without its full stop. */
  public static final String SUFFIX = "akn.xml";

  /** The format's name on the command line. */
  public static final String LABEL = "akn";

  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** Returns the document, in UTF-8. */
  public byte[] of(ReportView report) {
    References references = new References(addresses, Names.in(names, report.thing().graph()));
    EditorialNotes notes = EditorialNotes.of(report, doubts);
    InlineMarkup marks = InlineMarkup.of(report, references, notes);
    FrbrIdentifiers identifiers = FrbrIdentifiers.of(report, addresses);
    MetaElement metadata = new MetaElement(report, identifiers, references, release);
    Division whole = report.divisions();

    Xml xml = new Xml("akomaNtoso", NAMESPACE);
    xml.block(FrbrIdentifiers.DOCUMENT_TYPE, "name", "meetingReport");
    MainBody body = new MainBody(report, marks, references, xml);
    metadata.write(xml, notes);
    List<Division> front = front(whole);
    writePreface(report, front, notes, marks, xml);
    List<Division> rest = whole.held().subList(front.size(), whole.held().size());
    body.write(rest.stream().filter(part -> !part.isAnnex()).toList(), "");
    body.writeAnnexes(rest.stream().filter(Division::isAnnex).toList(), metadata);
    xml.end();
    return xml.bytes();
  }

  /** Returns the lines before the first section or paragraph. */
  private static List<Division> front(Division whole) {
    return whole.held().stream()
        .takeWhile(part -> part.is(Kind.LINE))
        .collect(Collectors.toUnmodifiableList());
  }

  private static void writePreface(
      ReportView report, List<Division> front, EditorialNotes notes, InlineMarkup marks, Xml xml) {
    String title = report.title().map(Words::text).orElse("");
    String symbol = report.symbol().orElse("");
    String printed = "";
    xml.block("preface");
    for (Division line : front) {
      Part part = line.heading().orElseThrow();
      String words = report.text().between(part.start(), part.end());
      printed += words + "\n";
      xml.block("p");
      if (words.equals(title)) xml.inline("docTitle").text(words).end();
      else if (words.equals(symbol)) xml.inline("docNumber").text(words).end();
      else marks.write(new Place(part.start(), part.end()), xml);
      xml.end();
    }
    if (!printed.contains(symbol)) {
      xml.block("p", "status", "editorial").inline("docNumber").text(symbol).end();
      notes
          .ofDocument()
          .forEach(note -> xml.mark("noteRef", "href", "#" + note.key(), "marker", note.marker()));
      xml.end();
    }
    if (printed.isEmpty() && symbol.isEmpty()) xml.block("p").end();
    xml.end();
  }
}
