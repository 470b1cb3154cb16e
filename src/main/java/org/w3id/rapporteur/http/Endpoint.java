package org.w3id.rapporteur.http;

import java.util.Set;

/** Answers the requests for some addresses of the site. */
public interface Endpoint {
  /** The methods of a read-only address. */
  Set<String> READ = Set.of("GET", "HEAD");

  /** Returns whether this endpoint answers for the address. */
  boolean has(String path);

  /** Returns the methods that the address allows, apart from {@code OPTIONS}. */
  default Set<String> methods(String path) {
    return READ;
  }

  /**
   * Answers a request for an address of this endpoint, with a method that the address allows.
   *
   * @throws ProblemException if the request cannot be met
   */
  Response answer(Request request);
}
