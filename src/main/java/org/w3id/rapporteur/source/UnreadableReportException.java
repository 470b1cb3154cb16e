package org.w3id.rapporteur.source;

import java.nio.file.Path;

/**
 * Thrown if no report can be read from a file. The message names the file, the line if there is
 * one, and the reason.
 */
public final class UnreadableReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message after the file's name. */
  private final String afterName;

  private UnreadableReportException(String file, String afterName, Throwable cause) {
    super(file + afterName, cause);
    this.afterName = afterName;
  }

  public UnreadableReportException(Path path, String reason) {
    this(path.toString(), reason);
  }

  public UnreadableReportException(String file, String reason) {
    this(file, ": " + reason, null);
  }

  /**
   * @param line counted from 1
   */
  public UnreadableReportException(String file, int line, String reason) {
    this(file, ":" + line + ": " + reason, null);
  }

  /** Returns the same with the file's path in place of its name. */
  UnreadableReportException in(Path path) {
    return new UnreadableReportException(path.toString(), afterName, this);
  }
}
