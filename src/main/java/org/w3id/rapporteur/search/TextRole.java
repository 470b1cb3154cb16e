package org.w3id.rapporteur.search;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.graph.Prefixes;

/** The role of words for their thing. Matches in an earlier role rank higher. */
enum TextRole {
  NAME,
  /** A name followed by the thing's context. */
  PLACE,
  /** Words that refer to the thing in texts without being its name. */
  HINT,
  TEXT;

  private static final Map<String, TextRole> PROPERTIES = properties();

  private static Map<String, TextRole> properties() {
    Map<String, TextRole> properties = new TreeMap<>();
    for (String name :
        new String[] {
          "dcterms:alternative",
          "dcterms:identifier",
          "dcterms:title",
          "eli:id_local",
          "foaf:name",
          "rap:alpha2",
          "rap:formalName",
          "rdfs:label",
          "skos:altLabel",
          "skos:notation",
          "skos:prefLabel"
        }) properties.put(expanded(name), NAME);
    for (String text : new String[] {"rap:text", "skos:definition"})
      properties.put(expanded(text), TEXT);
    properties.put(expanded("skos:hiddenLabel"), HINT);
    return properties;
  }

  /** The IRI of a term written with its prefix. */
  static String expanded(String term) {
    int colon = term.indexOf(':');
    return Prefixes.vocabularies().get(term.substring(0, colon)) + term.substring(colon + 1);
  }

  /** The properties whose words can be searched for, by address. */
  static Map<String, TextRole> ofProperties() {
    return PROPERTIES;
  }

  /** The role of a property's words. A topic's alternative labels are hints. */
  static TextRole of(String property, Category category) {
    return category == Category.TOPIC && property.equals(SKOS.altLabel.getURI())
        ? HINT
        : PROPERTIES.get(property);
  }
}
