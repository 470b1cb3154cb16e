package org.w3id.rapporteur.address;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Splits paths into segments, the parts between slashes, and escapes them. */
final class Segments {
  /** The ASCII signs that a segment may contain unescaped. Source: RFC 3987, 2.2. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@";

  private Segments() {}

  static List<String> of(String path) {
    return List.of(path.split("/", -1));
  }

  /** Splits symbols, numbers or keys at slashes, and escapes them for an IRI. */
  static List<String> escaped(String keys) {
    return Arrays.stream(keys.split("/", -1)).map(Segments::escape).toList();
  }

  private static String escape(String segment) {
    return segment
        .codePoints()
        .mapToObj(point -> isPlain(point) ? Character.toString(point) : percent(point))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(int point) {
    if (point < 0x80) return Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0;
    return Character.isDefined(point)
        && !Character.isISOControl(point)
        && !Character.isWhitespace(point)
        && !Character.isSpaceChar(point);
  }

  private static String percent(int point) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(each));
    }
    return escaped.toString();
  }

  static boolean startsLow(String segment) {
    return !segment.isEmpty() && Character.isLowerCase(segment.codePointAt(0));
  }

  /**
   * Returns where a symbol or number ends: at the first segment that begins with a lower-case
   * letter.
   */
  static int endOfSymbol(List<String> segments, int from) {
    int end = from;
    while (end < segments.size() && !startsLow(segments.get(end))) end++;
    return end;
  }

  /**
   * Like {@link #endOfSymbol}, but for keys that may begin with a slug: the first segment always
   * belongs to the key.
   */
  static int endOfKey(List<String> segments, int from) {
    return endOfSymbol(segments, Math.min(from + 1, segments.size()));
  }

  static String joined(List<String> segments, int from, int to) {
    return String.join("/", segments.subList(from, to));
  }
}
