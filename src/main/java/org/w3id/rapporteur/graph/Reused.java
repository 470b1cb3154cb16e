package org.w3id.rapporteur.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies. Each method is named after a vocabulary's prefix. */
public final class Reused {
  private Reused() {}

  public static Node eli(String name) {
    return NodeFactory.createURI("http://data.europa.eu/eli/ontology#" + name);
  }

  public static Node eliDl(String name) {
    return NodeFactory.createURI(
        "http://data.europa.eu/eli/eli-draft-legislation-ontology#" + name);
  }

  public static Node undo(String name) {
    return NodeFactory.createURI("https://w3id.org/un/ontology/undo/" + name);
  }

  public static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }

  public static Node dcterms(String name) {
    return NodeFactory.createURI("http://purl.org/dc/terms/" + name);
  }

  public static Node foaf(String name) {
    return NodeFactory.createURI("http://xmlns.com/foaf/0.1/" + name);
  }

  public static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }

  public static Node org(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/org#" + name);
  }

  public static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }

  public static Node dcat(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/dcat#" + name);
  }

  public static Node voiD(String name) {
    return NodeFactory.createURI("http://rdfs.org/ns/void#" + name);
  }

  /** Terms that DCAT-AP adds to DCAT. */
  public static Node dcatAp(String name) {
    return NodeFactory.createURI("http://data.europa.eu/r5r/" + name);
  }

  public static Node spdx(String name) {
    return NodeFactory.createURI("http://spdx.org/rdf/terms#" + name);
  }

  public static Node vcard(String name) {
    return NodeFactory.createURI("http://www.w3.org/2006/vcard/ns#" + name);
  }
}
