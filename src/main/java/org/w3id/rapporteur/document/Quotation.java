package org.w3id.rapporteur.document;

import java.util.Objects;
import org.w3id.rapporteur.diagnostic.PlaceRange;

/**
 * Words of a report, and their place.
 *
 * @param text the words, white space folded
 * @param start in the normalised text, in Unicode code points from 0
 * @param end in code points, not included (RFC 5147; Web Annotation, 4.2.5)
 * @param where in the file
 */
public record Quotation(String text, int start, int end, PlaceRange where)
    implements Comparable<Quotation> {
  public Quotation {
    Objects.requireNonNull(text);
    Objects.requireNonNull(where);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no place for a quotation: " + start + "," + end);
    }
  }

  /** Orders by place. */
  @Override
  public int compareTo(Quotation other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
