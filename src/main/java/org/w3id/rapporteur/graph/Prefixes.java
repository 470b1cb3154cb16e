package org.w3id.rapporteur.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prefixes of all RDF that is written, with their namespaces. Those of our own things depend on
 * the base.
 */
public final class Prefixes {
  private static final Map<String, String> SHARED = shared();

  private Prefixes() {}

  /**
   * All prefixes.
   *
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  public static Map<String, String> of(String base) {
    Map<String, String> all = new LinkedHashMap<>(SHARED);
    for (String kind :
        new String[] {
          "addressee",
          "capacity",
          "graph",
          "hedge",
          "instrument",
          "organization",
          "programme",
          "role",
          "rule",
          "state",
          "strength",
          "system",
          "topic"
        }) {
      all.put(kind, base + "id/" + kind + "/");
    }
    all.put("as", "https://www.w3.org/ns/activitystreams#");
    all.put("ldes", "https://w3id.org/ldes#");
    all.put("sh", "http://www.w3.org/ns/shacl#");
    all.put("tree", "https://w3id.org/tree#");
    return Collections.unmodifiableMap(all);
  }

  /** The prefixes of vocabularies, our own and those reused. */
  public static Map<String, String> vocabularies() {
    return SHARED;
  }

  private static Map<String, String> shared() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("rap", "https://w3id.org/rapporteur/ns#");
    all.put("besluit", "http://data.vlaanderen.be/ns/besluit#");
    all.put("cito", "http://purl.org/spar/cito/");
    all.put("dcat", "http://www.w3.org/ns/dcat#");
    all.put("dcatap", "http://data.europa.eu/r5r/");
    all.put("dcmitype", "http://purl.org/dc/dcmitype/");
    all.put("dcterms", "http://purl.org/dc/terms/");
    all.put("doco", "http://purl.org/spar/doco/");
    all.put("eli", "http://data.europa.eu/eli/ontology#");
    all.put("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#");
    all.put("foaf", "http://xmlns.com/foaf/0.1/");
    all.put("oa", "http://www.w3.org/ns/oa#");
    all.put("org", "http://www.w3.org/ns/org#");
    all.put("owl", "http://www.w3.org/2002/07/owl#");
    all.put("prov", "http://www.w3.org/ns/prov#");
    all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    all.put("schema", "https://schema.org/");
    all.put("skos", "http://www.w3.org/2004/02/skos/core#");
    all.put("spdx", "http://spdx.org/rdf/terms#");
    all.put("undo", "https://w3id.org/un/ontology/undo/");
    all.put("vann", "http://purl.org/vocab/vann/");
    all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    all.put("void", "http://rdfs.org/ns/void#");
    all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(all);
  }
}
