package org.w3id.rapporteur.source;

/** Reads the lines of one format. */
public interface SourceReader {
  /**
   * Returns whether a file has this format.
   *
   * @param bytes the whole file, or its start
   */
  boolean reads(byte[] bytes, String fileName);

  /**
   * Reads a file that has this format.
   *
   * @param fileName without its folder
   * @throws UnreadableReportException if it is damaged, encrypted, too large or has no text
   */
  SourceText read(String fileName, byte[] bytes);
}
