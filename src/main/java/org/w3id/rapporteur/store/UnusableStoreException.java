package org.w3id.rapporteur.store;

import java.nio.file.Path;

/** Thrown when a store cannot be opened, for example because another process has it open. */
public final class UnusableStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableStoreException(Path directory, String reason) {
    this(directory, reason, null);
  }

  UnusableStoreException(Path directory, String reason, Throwable cause) {
    super(directory + ": cannot be used as a store: " + reason, cause);
  }
}
