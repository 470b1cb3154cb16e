package org.w3id.rapporteur.store;

import com.apicatalog.jsonld.JsonLdError;
import java.nio.file.Path;

/** An RDF file is missing, or is no RDF. */
public final class UnreadableRdfException extends RuntimeException {
  private final Path file;

  UnreadableRdfException(Path file, Throwable cause) {
    super(file + ": cannot be read as RDF: " + reason(cause), cause);
    this.file = file;
  }

  /** The innermost that says one: what reads JSON-LD wraps it twice. */
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
