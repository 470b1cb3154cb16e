package org.w3id.rapporteur.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a body piece by piece, for answers that may be too large to be complete in memory. It
 * begins a transaction of its own where it reads the store.
 */
@FunctionalInterface
public interface BodyWriter {
  /**
   * @throws ProblemException if the request cannot be met; the client gets the problem if no piece
   *     was sent before
   */
  void write(OutputStream out) throws IOException;
}
