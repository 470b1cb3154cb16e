package org.w3id.rapporteur.akomantoso;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.xml.Xml;

/** What the document's words refer to by {@code refersTo}: listed once, in its metadata. */
final class References {
  private static final String CONCEPT = "TLCConcept";
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "state", "TLCOrganization",
          "organization", "TLCOrganization",
          "body", "TLCOrganization",
          "person", "TLCPerson",
          "role", "TLCRole",
          "system", "TLCObject",
          "programme", "TLCObject",
          "session", "TLCEvent");

  /**
   * @param element of the class of things: {@code TLCPerson}
   */
  private record Reference(String element, String href, String name) {}

  private final Addresses addresses;
  private final Graph names;
  private final Map<String, Reference> references = new TreeMap<>();

  /**
   * @param names says what is called how, beside the report's own graph
   */
  References(Addresses addresses, Graph names) {
    this.addresses = addresses;
    this.names = names;
  }

  /** Lists a thing, and returns the reference to it: {@code #state-ESP}. */
  String to(Thing thing) {
    String path = path(thing);
    String key = key(path);
    references.putIfAbsent(
        key, new Reference(ELEMENTS.getOrDefault(kind(path), CONCEPT), thing.iri(), name(thing)));
    return "#" + key;
  }

  /** Lists a thing under an address and a name given. */
  String to(String element, String key, String href, String name) {
    references.putIfAbsent(key, new Reference(element, href, name));
    return "#" + key;
  }

  /** What kind of thing it is, by its address: {@code state}, {@code topic}, {@code person}. */
  String kindOf(Thing thing) {
    return kind(path(thing));
  }

  private static String kind(String path) {
    return path.contains("/person/") ? "person" : path.substring(0, Math.max(0, path.indexOf('/')));
  }

  private String path(Thing thing) {
    String own = addresses.id("").getURI();
    return thing.iri().startsWith(own) ? thing.iri().substring(own.length()) : thing.iri();
  }

  private static String key(String path) {
    int person = path.indexOf("/person/");
    String within = person < 0 ? path : path.substring(person + 1);
    return within.replaceAll("[\\s/:#]+", "-");
  }

  /** What it is called in English; the last part of its address where nobody says. */
  String name(Thing thing) {
    Thing named = new Thing(names, thing.node());
    return Stream.of(
            named.text(Reused.skos("prefLabel")),
            thing.text(Reused.foaf("name")),
            thing.text(Reused.dcterms("title")),
            named.text(Reused.dcterms("title")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(thing.lastSegment());
  }

  void write(Xml xml) {
    references.forEach(
        (key, reference) ->
            xml.empty(
                reference.element(),
                "eId",
                key,
                "href",
                reference.href(),
                "showAs",
                reference.name()));
  }
}
