package org.w3id.rapporteur.source;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.diagnostic.Place;

/**
 * One line of a document, without its line end. The cells of a table's row are joined by tabs.
 *
 * @param number in reading order, from 1
 * @param text as printed, white space included; a form feed in it marks a page break
 * @param style empty where the source states none
 * @param role what the source itself says; {@link LineRole#TEXT} where it says nothing
 */
public record Line(int number, Place place, String text, Optional<Style> style, LineRole role) {
  public Line {
    Objects.requireNonNull(place);
    Objects.requireNonNull(text);
    Objects.requireNonNull(style);
    Objects.requireNonNull(role);
    if (number < 1) {
      throw new IllegalArgumentException("lines are counted from 1: " + number);
    }
  }

  /** Returns a line of a text file. */
  public static Line ofText(int number, String text) {
    return new Line(number, new Place.OfLine(number), text, Optional.empty(), LineRole.TEXT);
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
