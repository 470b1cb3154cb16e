package org.w3id.rapporteur.corpus;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.regex.Pattern;

/**
 * The lines of a report's file.
 *
 * @param fileName the file's name in diagnostics, without its folder
 */
public record SourceText(String fileName, List<Line> lines) {
  /** More than any known report has (the longest: 240 KB), and little enough for memory. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  /**
   * In a text without line wraps, a line is a paragraph. No known one has half as many characters.
   */
  static final int MOST_IN_LINE = 200_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  public SourceText {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a UTF-8 text file.
   *
   * @throws UnreadableReportException if there is no such file, or it is a folder, empty, too
   *     large, binary or not UTF-8, or has a line that is too long
   */
  public static SourceText read(Path path) {
    if (Files.isDirectory(path)) {
      throw new UnreadableReportException(path, "is a folder, expected a report's text file");
    }
    try (InputStream file = Files.newInputStream(path)) {
      // Pipes and devices report no size, so the size is not checked first.
      byte[] bytes = file.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableReportException(
            path, "is larger than 32 MiB, expected a report's text");
      }
      return decode(path, bytes);
    } catch (NoSuchFileException missing) {
      throw new UnreadableReportException(path, "no such file");
    } catch (IOException unreadable) {
      throw new UnreadableReportException(path, "cannot be read: " + unreadable.getMessage());
    }
  }

  private static SourceText decode(Path path, byte[] bytes) {
    int zero = indexOfZero(bytes);
    if (zero >= 0) {
      throw notText(path, bytes, zero, "is a binary file");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      SourceText source = of(path.getFileName().toString(), decoder.decode(input).toString());
      if (source.lines.stream().allMatch(Line::isBlank)) {
        throw new UnreadableReportException(path, "is empty, expected a report's text");
      }
      source.lines.stream()
          .filter(line -> line.text().length() > MOST_IN_LINE)
          .findFirst()
          .ifPresent(line -> refuse(path, line));
      return source;
    } catch (CharacterCodingException malformed) {
      throw notText(path, bytes, input.position(), "is not UTF-8 here");
    }
  }

  private static void refuse(Path path, Line line) {
    throw new UnreadableReportException(
        path,
        line.number(),
        "a line of " + line.text().length() + " characters, expected at most " + MOST_IN_LINE);
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static UnreadableReportException notText(Path path, byte[] bytes, int at, String what) {
    // Latin-1 decodes any bytes, and has the same line ends as UTF-8.
    String before = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
    int line = 1 + (int) LINE_END.matcher(before).results().count();
    return new UnreadableReportException(path, line, what + ", expected a report's text in UTF-8");
  }

  /** Splits a text into lines, as if it were read from a file of that name. */
  public static SourceText of(String fileName, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String[] printed = LINE_END.split(marked ? text.substring(1) : text, -1);
    // There is no line after the last line end.
    boolean ended = printed[printed.length - 1].isEmpty();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < printed.length - (ended ? 1 : 0); i++) {
      lines.add(new Line(i + 1, printed[i]));
    }
    return new SourceText(fileName, lines);
  }
}
