package org.w3id.rapporteur.feeds;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.address.ServiceUrl;

/**
 * Where things and pages are, for those who read of them elsewhere: whole addresses below that of
 * the service.
 */
record Locations(Base own, ServiceUrl service) {
  /**
   * @param base what stands before {@code id/}, with its final slash
   */
  Locations(String base, ServiceUrl service) {
    this(new Base(base), service);
  }

  /** The address of a thing; empty if it is not ours, or is a place in a text. */
  Optional<Address> address(String iri) {
    return own.address(iri).filter(address -> address.fragment().isEmpty());
  }

  Node node(Address address) {
    return NodeFactory.createURI(own.iri(address));
  }

  /** The document of a thing of ours. */
  String document(String iri) {
    return page("doc/" + own.path(iri).orElseThrow());
  }

  /**
   * A page's address, escaped as RFC 3986 asks.
   *
   * @param path without its first slash
   */
  String page(String path) {
    return service.absolute(PercentEncoding.path("/" + path));
  }
}
