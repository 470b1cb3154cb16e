package org.w3id.rapporteur.source;

import java.util.List;
import java.util.OptionalInt;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;

/**
 * Reads plain text: UTF-8, UTF-16 with a byte order mark, and Windows-1252 if it is declared or
 * unmistakable.
 */
public final class TextReader implements SourceReader {
  /** More than any known report has (the longest: 240 KB), and little enough for memory. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  /**
   * In a text without line wraps, a line is a paragraph. No known one has half as many characters.
   */
  static final int MOST_IN_LINE = 200_000;

  private static final String EXPECTED = "a report's text";

  @Override
  public boolean reads(byte[] bytes, String fileName) {
    return true;
  }

  @Override
  public SourceText read(String fileName, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableReportException(fileName, "is larger than 32 MiB, expected " + EXPECTED);
    }
    SourceText source = decoded(fileName, bytes);
    if (source.isBlank()) {
      throw new UnreadableReportException(fileName, "is empty, expected " + EXPECTED);
    }
    source.lines().stream()
        .filter(line -> line.text().length() > MOST_IN_LINE)
        .findFirst()
        .ifPresent(line -> refuse(fileName, line));
    return source;
  }

  private static SourceText decoded(String fileName, byte[] bytes) {
    TextDecoder decoder = new TextDecoder(fileName, bytes, EXPECTED);
    if (decoder.isMarkedUtf16()) {
      return SourceText.of(fileName, decoder.utf16());
    }
    OptionalInt otherwise = decoder.firstBeyondUtf8();
    if (otherwise.isEmpty()
        || !Windows1252.isDeclared(bytes) && !Windows1252.isUnmistakable(bytes)) {
      return SourceText.of(fileName, decoder.utf8());
    }
    Diagnostic note =
        new Diagnostic(
            Severity.NOTE,
            "WINDOWS_1252",
            fileName,
            PlaceRange.line(decoder.lineOf(otherwise.getAsInt())),
            "the text is not UTF-8 here; all of it was read as Windows-1252");
    SourceText text = SourceText.of(fileName, decoder.windows1252());
    return new SourceText(fileName, text.type(), text.lines(), List.of(note));
  }

  private static void refuse(String fileName, Line line) {
    throw new UnreadableReportException(
        fileName,
        line.number(),
        "a line of " + line.text().length() + " characters, expected at most " + MOST_IN_LINE);
  }
}
