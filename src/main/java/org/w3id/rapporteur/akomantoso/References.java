package org.w3id.rapporteur.akomantoso;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Step;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.xml.Xml;

/** The things that the document refers to by {@code refersTo}, each listed once in its metadata. */
final class References {
  private static final String CONCEPT = "TLCConcept";
  private static final String PERSON = "person";
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "state",
          "TLCOrganization",
          "organization",
          "TLCOrganization",
          "body",
          "TLCOrganization",
          PERSON,
          "TLCPerson",
          "role",
          "TLCRole",
          "system",
          "TLCObject",
          "programme",
          "TLCObject",
          "session",
          "TLCEvent");

  /**
   * @param element the element for this class of things: {@code TLCPerson}
   */
  private record Reference(String element, String href, String name) {}

  private final Addresses addresses;
  private final Names names;
  private final Map<String, Reference> references = new TreeMap<>();

  /**
   * @param names those of the vocabulary and of the report's own graph
   */
  References(Addresses addresses, Names names) {
    this.addresses = addresses;
    this.names = names;
  }

  /** Lists a thing, and returns the reference to it: {@code #state-ESP}. */
  String to(GraphResource thing) {
    String key = key(thing);
    references.putIfAbsent(
        key,
        new Reference(ELEMENTS.getOrDefault(kindOf(thing), CONCEPT), thing.iri(), name(thing)));
    return "#" + key;
  }

  /** Lists a thing with this address and name, and returns the reference to it. */
  String to(String element, String key, String href, String name) {
    references.putIfAbsent(key, new Reference(element, href, name));
    return "#" + key;
  }

  /**
   * Returns the kind of a thing, taken from its address: {@code state}, {@code topic}, {@code
   * person}.
   */
  String kindOf(GraphResource thing) {
    return address(thing)
        .map(own -> own.part().has(PERSON) ? PERSON : own.root().kind())
        .orElse("");
  }

  /** Returns the key of a concept in its scheme. */
  String keyOf(GraphResource concept) {
    return address(concept).map(own -> own.root().key()).orElseGet(concept::iri);
  }

  /** Returns the address of a concept's scheme. */
  String schemeOf(GraphResource concept) {
    return addresses.own().things() + kindOf(concept);
  }

  private Optional<Address> address(GraphResource thing) {
    return addresses.own().address(thing.iri());
  }

  /**
   * Returns the address as an XML identifier; a person's without the part that names the report.
   */
  private String key(GraphResource thing) {
    return address(thing)
        .map(own -> own.part().step(PERSON).map(Step::toString).orElseGet(own::toString))
        .orElseGet(thing::iri)
        .replaceAll("[\\s/:#]+", "-");
  }

  /** Returns the name in English, or the end of the address if there is no name. */
  String name(GraphResource thing) {
    return names
        .of(thing.node())
        .orElseGet(() -> address(thing).map(Address::lastNumber).orElseGet(thing::iri));
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
