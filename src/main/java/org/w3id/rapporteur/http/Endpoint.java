package org.w3id.rapporteur.http;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /**
   * Returns whether a reply to GET depends only on the request and on what the store holds, so that
   * it may be kept until that changes.
   */
  default boolean isKept(String path) {
    return true;
  }

  /**
   * Returns all that determines the reply to a request to read, if that can be told before the
   * reply is made; a client that has the reply then gets 304 without its being made.
   */
  default Optional<String> determinant(Request request) {
    return Optional.empty();
  }

  /**
   * Returns the addresses that answer 200 to GET, without those that need a query string, one by
   * one. Called within a read transaction, which must last as long as they are read.
   */
  default Stream<Listing> listings() {
    return Stream.empty();
  }
}
