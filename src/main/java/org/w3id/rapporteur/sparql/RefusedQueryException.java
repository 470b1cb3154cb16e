package org.w3id.rapporteur.sparql;

/** A query that this endpoint does not run, and why. */
public final class RefusedQueryException extends RuntimeException {
  /**
   * @param reason a sentence for who asked, without the query
   */
  public RefusedQueryException(String reason) {
    super(reason);
  }
}
