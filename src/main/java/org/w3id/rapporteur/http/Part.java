package org.w3id.rapporteur.http;

import java.util.Set;

/** A part of the site, with addresses of its own. */
public interface Part {
  /** The methods of what is only read. */
  Set<String> READ = Set.of("GET", "HEAD");

  /** Whether the address is this part's. */
  boolean has(String path);

  /** The methods that the address takes, apart from {@code OPTIONS}. */
  default Set<String> methods(String path) {
    return READ;
  }

  /**
   * The reply to a request for an address of this part, by a method that it takes.
   *
   * @throws ProblemException if the request cannot be met
   */
  Reply answer(Request request);
}
