package org.w3id.rapporteur.sparql;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped since it would keep more in memory than one query may. */
public final class OverlargeQueryException extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  @Override
  public String getMessage() {
    return "The query would keep more in memory than one query may. Ask for less at once.";
  }
}
