package org.w3id.rapporteur.store;

import com.apicatalog.jsonld.JsonLdError;
import java.nio.file.Path;

/** Thrown for an RDF file that is missing or is not RDF. */
public final class UnreadableRdfException extends RuntimeException {
  private final Path file;

  UnreadableRdfException(Path file, Throwable cause) {
    super(file + ": cannot be read as RDF: " + reason(cause), cause);
    this.file = file;
  }

  /** The message of the innermost cause; the JSON-LD reader wraps it twice. */
  private static String reason(Throwable failure) {
    boolean isWrapper = failure.getCause() instanceof JsonLdError || failure instanceof JsonLdError;
    return isWrapper && failure.getCause() != null
        ? reason(failure.getCause())
        : failure.getMessage();
  }

  public Path file() {
    return file;
  }
}
