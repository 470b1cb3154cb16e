package org.w3id.rapporteur.web;

/** A query that this endpoint does not run, and why. */
final class RefusedQueryException extends RuntimeException {
  RefusedQueryException(String reason) {
    super(reason);
  }
}
