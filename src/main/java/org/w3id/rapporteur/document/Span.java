package org.w3id.rapporteur.document;

/**
 * A part of the normalised text.
 *
 * @param start UTF-16 index from 0
 * @param end UTF-16 index, not included; never before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + "," + end);
    }
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
