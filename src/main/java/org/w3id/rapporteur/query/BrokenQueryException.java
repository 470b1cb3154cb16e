package org.w3id.rapporteur.query;

/** Thrown for a query file with an error: {@code queries/agenda.rq:3: unknown key: sumary}. */
public final class BrokenQueryException extends RuntimeException {
  /**
   * @param line of the error, counted from 1
   */
  BrokenQueryException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
