package org.w3id.rapporteur.source.office;

/** Thrown if a file holds more than any report, so that reading it could fill the memory. */
final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String what) {
    super(what);
  }
}
