package org.w3id.rapporteur.sparql;

import org.apache.jena.query.QueryCancelledException;

/** Thrown when a query is stopped because it would exceed the memory allowed for one query. */
public final class OverlargeQueryException extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  @Override
  public String getMessage() {
    return "The query needs more memory than one query may use. Query less data at once.";
  }
}
