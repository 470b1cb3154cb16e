package org.w3id.rapporteur.lucene;

/** Thrown if an index is asked before it is made. It will be made soon. */
public final class NotYetMadeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotYetMadeException() {
    super("the index is being made");
  }
}
