package org.w3id.rapporteur.corpus;

import java.nio.file.Path;

/**
 * Thrown if no report can be read from a file. The message names the file, the line and the reason.
 */
public final class UnreadableReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableReportException(Path path, String reason) {
    super(path + ": " + reason);
  }

  /**
   * @param line counted from 1
   */
  public UnreadableReportException(Path path, int line, String reason) {
    super(path + ":" + line + ": " + reason);
  }
}
