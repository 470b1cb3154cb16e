package org.w3id.rapporteur.http;

import java.util.Set;

/** Answers the requests for some addresses of the site. */
public interface Endpoint {
  /** The methods of what is only read. */
  Set<String> READ = Set.of("GET", "HEAD");

  /** Whether the address is this endpoint's. */
  boolean has(String path);

  /** The methods that the address takes, apart from {@code OPTIONS}. */
  default Set<String> methods(String path) {
    return READ;
  }

  /**
   * The response to a request for an address of this endpoint, by a method that it takes.
   *
   * @throws ProblemException if the request cannot be met
   */
  Response answer(Request request);
}
