package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ThingKind;
import org.w3id.rapporteur.xml.Xml;

/**
 * Writes a page of a feed in Atom. Sources: RFC 4287; RFC 4946 for the licence; RFC 5005, 3, for
 * pages; RFC 6721 for deleted entries.
 *
 * <p>The {@code id} of a feed or entry is an address below the base of the data, so it does not
 * change with the host.
 */
final class AtomDocument {
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String RIGHTS =
      "What is read from the reports is published under CC BY 4.0. The words of the reports are the"
          + " United Nations’.";

  private final Locations locations;
  private final Function<String, EntryText> reports;

  /**
   * @param reports gives the texts about a report's things, by the report's address
   */
  AtomDocument(Locations locations, Function<String, EntryText> reports) {
    this.locations = locations;
    this.reports = reports;
  }

  /** The time when this program was released. */
  static Instant released() {
    return Release.current().date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  byte[] write(AtomFeeds.Feed feed, ListPage<ThingChange> page, Instant updated) {
    Xml xml = new Xml("feed", NAMESPACE, "xmlns:at", TOMBSTONES, "xml:lang", "en");
    String address = locations.page(feed.path());
    xml.leaf("id", locations.own().iri() + feed.path());
    xml.leaf("title", "Rapporteur: " + feed.title());
    xml.leaf("updated", updated.toString());
    xml.block("author").leaf("name", "Rapporteur editors").leaf("uri", locations.page("about"));
    xml.end();
    xml.leaf("rights", RIGHTS);
    xml.leaf(
        "generator",
        "Rapporteur",
        "uri",
        locations.page(""),
        "version",
        Release.current().version());
    xml.leaf("icon", locations.page("favicon.svg"));
    link(xml, "self", ListPage.address(address, page.number(), ""), MEDIA_TYPE);
    link(xml, "alternate", locations.page(feed.page()), "text/html");
    link(xml, "license", LICENCE, "");
    link(xml, "first", address, MEDIA_TYPE);
    page.previous()
        .ifPresent(
            number -> link(xml, "previous", ListPage.address(address, number, ""), MEDIA_TYPE));
    page.next()
        .ifPresent(number -> link(xml, "next", ListPage.address(address, number, ""), MEDIA_TYPE));
    link(xml, "last", ListPage.address(address, page.of(), ""), MEDIA_TYPE);
    for (ThingChange event : page.items()) {
      if (event instanceof ThingChange.Dated thing) entry(xml, thing);
      else xml.empty("at:deleted-entry", "ref", event.iri(), "when", event.when().toString());
    }
    return xml.bytes();
  }

  private static void link(Xml xml, String relation, String href, String type) {
    xml.empty("link", "rel", relation, "type", type, "href", href);
  }

  private void entry(Xml xml, ThingChange.Dated thing) {
    EntryText entryText = reports.apply(thing.report());
    xml.block("entry");
    xml.leaf("id", thing.iri());
    xml.leaf("title", entryText.title(thing));
    thing.published().ifPresent(time -> xml.leaf("published", time.toString()));
    xml.leaf("updated", thing.when().toString());
    String document = locations.document(thing.iri());
    link(xml, "alternate", document, "text/html");
    for (RdfSyntax syntax : new RdfSyntax[] {RdfSyntax.TURTLE, RdfSyntax.JSONLD})
      link(xml, "alternate", document + "." + syntax.suffix(), syntax.mediaType());
    entryText.report(thing).original().ifPresent(original -> link(xml, "via", original.iri(), ""));
    category(xml, thing.kind());
    for (GraphResource topic : new FactView(entryText.thing(thing)).topics())
      category(xml, topic, entryText);
    String words = entryText.words(thing);
    if (!words.isEmpty()) xml.leaf(thing.kind() == ThingKind.REPORT ? "summary" : "content", words);
    xml.end();
  }

  private static void category(Xml xml, ThingKind kind) {
    String type = kind.type().getURI();
    int end = type.indexOf('#') + 1;
    xml.empty(
        "category",
        "term",
        type.substring(end),
        "scheme",
        type.substring(0, end),
        "label",
        kind.noun());
  }

  private void category(Xml xml, GraphResource topic, EntryText entryText) {
    Optional<Address> address = locations.address(topic.iri());
    if (address.isEmpty()) return;
    Root root = address.get().root();
    xml.empty(
        "category",
        "term",
        root.key(),
        "scheme",
        locations.own().things() + root.kind() + "/",
        "label",
        entryText.name(topic));
  }
}
