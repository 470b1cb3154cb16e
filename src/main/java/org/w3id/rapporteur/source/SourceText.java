package org.w3id.rapporteur.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;

/**
 * The lines of a document, in reading order.
 *
 * @param fileName the file's name in diagnostics, without its folder
 * @param diagnostics what was doubtful about the file
 * @param original the file itself; empty for a text that is not from a file
 */
public record SourceText(
    String fileName,
    MediaType type,
    List<Line> lines,
    List<Diagnostic> diagnostics,
    Optional<OriginalFile> original) {
  static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public SourceText {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(type);
    lines = List.copyOf(lines);
    diagnostics = List.copyOf(diagnostics);
    Objects.requireNonNull(original);
  }

  /** Lines as a reader finds them; {@link Sources} adds the file. */
  public SourceText(
      String fileName, MediaType type, List<Line> lines, List<Diagnostic> diagnostics) {
    this(fileName, type, lines, diagnostics, Optional.empty());
  }

  SourceText readFrom(byte[] bytes) {
    OriginalFile file = OriginalFile.of(type, bytes);
    return new SourceText(fileName, type, lines, diagnostics, Optional.of(file));
  }

  /** Splits a text into lines, as if it were read from a text file of that name. */
  public static SourceText of(String fileName, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String[] printed = LINE_END.split(marked ? text.substring(1) : text, -1);
    // There is no line after the last line end.
    boolean ended = printed[printed.length - 1].isEmpty();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < printed.length - (ended ? 1 : 0); i++) {
      lines.add(Line.ofText(i + 1, printed[i]));
    }
    return new SourceText(fileName, MediaType.TEXT, lines, List.of());
  }

  /** Returns whether no line has any text. */
  public boolean isBlank() {
    return lines.stream().allMatch(Line::isBlank);
  }

  /** Returns the range from the first line to the last; for an empty text, line 1. */
  public PlaceRange whole() {
    if (lines.isEmpty()) {
      return PlaceRange.line(1);
    }
    Place last = lines.get(lines.size() - 1).place();
    return PlaceRange.between(lines.get(0).place(), last);
  }
}
