package org.w3id.rapporteur.query;

/** A query file cannot be used as it stands: {@code queries/agenda.rq:3: unknown key: sumary}. */
public final class BrokenQueryException extends RuntimeException {
  /**
   * @param line the line that is wrong, counted from 1
   */
  BrokenQueryException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
