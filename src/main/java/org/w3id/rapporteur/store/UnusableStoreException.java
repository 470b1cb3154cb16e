package org.w3id.rapporteur.store;

import java.nio.file.Path;

/** A store cannot be opened: its folder is none, or another process has it open. */
public final class UnusableStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableStoreException(Path directory, String reason) {
    this(directory, reason, null);
  }

  UnusableStoreException(Path directory, String reason, Throwable cause) {
    super(directory + ": cannot be used as a store: " + reason, cause);
  }
}
