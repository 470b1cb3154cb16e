package org.w3id.rapporteur.feeds;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.address.ServiceUrl;

/** Makes the absolute addresses of things and pages, below the URL of the service. */
record Locations(Base own, ServiceUrl service) {
  /**
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  Locations(String base, ServiceUrl service) {
    this(new Base(base), service);
  }

  /** The address of a thing in our data; empty if it is not ours or is a place in a text. */
  Optional<Address> address(String iri) {
    return own.address(iri).filter(address -> address.fragment().isEmpty());
  }

  Node node(Address address) {
    return NodeFactory.createURI(own.iri(address));
  }

  /** The address of the document about a thing in our data. */
  String document(String iri) {
    return page("doc/" + own.path(iri).orElseThrow());
  }

  /**
   * The address of a page, escaped as RFC 3986 requires.
   *
   * @param path without its first slash
   */
  String page(String path) {
    return service.absolute(PercentEncoding.path("/" + path));
  }
}
