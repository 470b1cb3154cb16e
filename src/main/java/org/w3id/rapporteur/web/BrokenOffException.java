package org.w3id.rapporteur.web;

import org.eclipse.jetty.io.QuietException;

/**
 * An answer failed when its beginning had been sent. Thrown out of all servlets, it lets Jetty
 * break the connection, so that nobody takes the beginning for the whole.
 */
final class BrokenOffException extends RuntimeException implements QuietException {
  private static final long serialVersionUID = 1L;

  BrokenOffException(String message, Throwable cause) {
    super(message, cause);
  }
}
