package org.w3id.rapporteur.sparql;

/** Thrown for a query that this endpoint does not run, with the reason. */
public final class RefusedQueryException extends RuntimeException {
  /**
   * @param reason a sentence for the query's author, without the query
   */
  public RefusedQueryException(String reason) {
    super(reason);
  }
}
