package org.w3id.rapporteur.store;

import java.nio.file.Path;

/** An RDF file is missing, or is no RDF. */
public final class UnreadableRdfException extends RuntimeException {
  private final Path file;

  UnreadableRdfException(Path file, Throwable cause) {
    super(file + ": cannot be read as RDF: " + cause.getMessage(), cause);
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
