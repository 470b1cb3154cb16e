package org.w3id.rapporteur.source.pdf;

/**
 * Thrown if a file asks for more work or memory than any report does.
 *
 * <p>It is unchecked, because PDFBox goes on after some checked exceptions.
 */
final class TooMuchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchException(String what) {
    super(what);
  }
}
