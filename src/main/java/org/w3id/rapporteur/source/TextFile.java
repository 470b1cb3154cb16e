package org.w3id.rapporteur.source;

import java.nio.file.Path;

/** Reads text files that are no reports: tables, sidecars, RDF. */
public final class TextFile {
  private static final String EXPECTED = "text";

  private TextFile() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws UnreadableReportException if there is no such file, or it is a folder, empty, too large
   *     or not UTF-8
   */
  public static SourceText read(Path path) {
    try {
      byte[] bytes = Sources.bytes(path, TextReader.MOST_BYTES, EXPECTED);
      String name = path.getFileName().toString();
      SourceText source = SourceText.of(name, new TextDecoder(name, bytes, EXPECTED).utf8());
      if (source.isBlank()) {
        throw new UnreadableReportException(path, "is empty, expected " + EXPECTED);
      }
      return source;
    } catch (UnreadableReportException unreadable) {
      throw unreadable.in(path);
    }
  }
}
