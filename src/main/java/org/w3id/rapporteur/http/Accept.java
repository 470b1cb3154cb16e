package org.w3id.rapporteur.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media types that a client accepts, as its {@code Accept} header states. Source: RFC 9110,
 * 12.5.1.
 *
 * <p>{@code text/turtle;q=0.5, text/*;q=0.9, *}{@code /*;q=0.1}: if several ranges match a type,
 * the most specific one counts. A missing or empty header accepts anything; a part that is not a
 * media range is ignored.
 */
public final class Accept {
  private record Range(String type, String subtype, double quality) {
    int precision() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }

    boolean matches(String otherType, String otherSubtype) {
      return (type.equals("*") || type.equals(otherType))
          && (subtype.equals("*") || subtype.equals(otherSubtype));
    }
  }

  private final String header;
  private final List<Range> ranges;

  private Accept(String header, List<Range> ranges) {
    this.header = header;
    this.ranges = ranges;
  }

  public static Accept parse(String header) {
    List<Range> ranges = new ArrayList<>();
    if (header != null) {
      for (String part : header.split(",")) range(part.strip()).ifPresent(ranges::add);
    }
    return header == null || header.isBlank()
        ? new Accept("", List.of(new Range("*", "*", 1)))
        : new Accept(header, List.copyOf(ranges));
  }

  private static Optional<Range> range(String part) {
    String[] pieces = part.toLowerCase(Locale.ROOT).split(";", -1);
    String[] names = pieces[0].strip().split("/", -1);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) return Optional.empty();
    double quality = 1;
    for (int i = 1; i < pieces.length; i++) {
      String[] parameter = pieces[i].strip().split("=", 2);
      if (parameter.length == 2 && parameter[0].strip().equals("q"))
        quality = quality(parameter[1].strip());
    }
    return Optional.of(new Range(names[0], names[1], quality));
  }

  private static double quality(String text) {
    return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
  }

  /** Returns the quality of a media type, from 0 (not accepted) to 1. */
  public double quality(String type, String subtype) {
    Range best = null;
    for (Range range : ranges) {
      if (range.matches(type, subtype) && (best == null || range.precision() > best.precision()))
        best = range;
    }
    return best == null ? 0 : best.quality();
  }

  public double qualityOf(String mediaType) {
    int slash = mediaType.indexOf('/');
    return quality(mediaType.substring(0, slash), mediaType.substring(slash + 1));
  }

  /** Returns the accepted media type with the highest quality; the first of several equal ones. */
  public Optional<String> choose(List<String> mediaTypes) {
    String best = null;
    for (String each : mediaTypes) {
      double quality = qualityOf(each);
      if (quality > 0 && (best == null || quality > qualityOf(best))) best = each;
    }
    return Optional.ofNullable(best);
  }

  /** Returns whether the client names HTML among the types it accepts, as browsers do. */
  public boolean asksForPages() {
    return ranges.stream().anyMatch(range -> range.subtype().equals("html") && range.quality() > 0);
  }

  /**
   * Returns whether the client names HTML, with at least the quality of each of these media types.
   */
  public boolean prefersPagesTo(String... mediaTypes) {
    return asksForPages()
        && Arrays.stream(mediaTypes).allMatch(type -> qualityOf("text/html") >= qualityOf(type));
  }

  /** Returns the header as it was sent; empty if it was missing. */
  @Override
  public String toString() {
    return header;
  }
}
