package org.w3id.rapporteur.source.pdf;

import java.io.IOException;

/** Thrown if a file asks for more work or memory than any report does. */
final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1L;

  TooMuchException(String what) {
    super(what);
  }
}
