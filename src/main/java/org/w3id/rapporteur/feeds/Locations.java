package org.w3id.rapporteur.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where things and pages are, for those who read of them elsewhere: whole addresses that begin with
 * the base, whatever host answers.
 *
 * @param base what stands before {@code id/}, with its final slash
 */
record Locations(String base) {
  String things() {
    return base + "id/";
  }

  /** What stands behind {@code id/}; empty if the thing is not ours, or is a place in a text. */
  Optional<String> name(String iri) {
    return iri.startsWith(things()) && iri.indexOf('#') < 0
        ? Optional.of(iri.substring(things().length())).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /** The document of a thing of ours. */
  String document(String iri) {
    return page("doc/" + iri.substring(things().length()));
  }

  /**
   * A page's address, escaped as RFC 3986 asks.
   *
   * @param path without its first slash
   */
  String page(String path) {
    try {
      return URI.create(base).toASCIIString()
          + new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }
}
