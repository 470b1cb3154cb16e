package org.w3id.rapporteur.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report's file as lines.
 *
 * @param fileName without its folder; diagnostics name it
 */
public record SourceText(String fileName, List<Line> lines) {
  /** Longer than any report known (the longest in hand has 240 KB), short enough to hold. */
  static final long MOST_BYTES = 32L * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public SourceText {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a UTF-8 text file.
   *
   * @throws UnreadableReportException if there is no such file, or it is a folder, empty, too
   *     large, binary or not UTF-8
   */
  public static SourceText read(Path path) {
    if (Files.isDirectory(path)) {
      throw new UnreadableReportException(path, "is a folder, expected a report's text file");
    }
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new UnreadableReportException(
            path, "is larger than 32 MiB, expected a report's text");
      }
      return decode(path, Files.readAllBytes(path));
    } catch (NoSuchFileException missing) {
      throw new UnreadableReportException(path, "no such file");
    } catch (IOException unreadable) {
      throw new UnreadableReportException(path, "cannot be read: " + unreadable.getMessage());
    }
  }

  /**
   * The lines of a file's bytes.
   *
   * @throws UnreadableReportException as {@link #read}
   */
  static SourceText decode(Path path, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    String text;
    try {
      text = decoder.decode(input).toString();
    } catch (CharacterCodingException malformed) {
      int line = lineAt(bytes, input.position());
      String what = isBinary(bytes) ? "is a binary file" : "is not UTF-8 here";
      throw new UnreadableReportException(path, line, what + ", expected a report's text in UTF-8");
    }
    if (text.indexOf('\0') >= 0) {
      int line = 1 + (int) text.chars().limit(text.indexOf('\0')).filter(c -> c == '\n').count();
      throw new UnreadableReportException(
          path, line, "is a binary file, expected a report's text in UTF-8");
    }
    if (text.isBlank()) {
      throw new UnreadableReportException(path, "is empty, expected a report's text");
    }
    return of(path.getFileName().toString(), text);
  }

  /** Lines of a text in hand, as if read from a file of that name. */
  public static SourceText of(String fileName, String text) {
    int start = text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    List<Line> lines = new ArrayList<>();
    for (String line : text.substring(start).split("\r\n|\r|\n", -1)) {
      lines.add(new Line(lines.size() + 1, line));
    }
    return new SourceText(fileName, lines);
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
