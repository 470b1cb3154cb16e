package org.w3id.rapporteur.web;

import org.eclipse.jetty.io.QuietException;

/**
 * Signals that an answer failed after its first bytes were sent. It passes through all servlets, so
 * that Jetty breaks the connection and no client takes the partial answer for a complete one.
 */
final class BrokenOffException extends RuntimeException implements QuietException {
  private static final long serialVersionUID = 1L;

  BrokenOffException(String message, Throwable cause) {
    super(message, cause);
  }
}
