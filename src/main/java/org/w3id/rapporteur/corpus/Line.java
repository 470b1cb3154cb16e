package org.w3id.rapporteur.corpus;

import java.util.Objects;

/**
 * One line of a file, without its line end.
 *
 * @param number counted from 1
 * @param text as printed, white space included; a form feed in it marks a page break
 */
public record Line(int number, String text) {
  public Line {
    Objects.requireNonNull(text);
    if (number < 1) {
      throw new IllegalArgumentException("lines are counted from 1: " + number);
    }
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
