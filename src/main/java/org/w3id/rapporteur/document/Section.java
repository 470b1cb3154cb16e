package org.w3id.rapporteur.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A chapter, a section or an annex.
 *
 * @param number of the whole path: {@code II}, {@code II.A}, {@code II.A.1}; an annex {@code
 *     annex/I}
 * @param heading white space folded, without its number
 * @param span of the heading, number included
 * @param numbersAnew whether its paragraphs are numbered from 1 though others come before it
 */
public record Section(
    String number, String heading, Optional<Section> parent, Span span, boolean numbersAnew) {
  public Section {
    Objects.requireNonNull(number);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(parent);
    Objects.requireNonNull(span);
  }

  /** Whether this section or one it stands in has a heading with these words, in any case. */
  public boolean isUnder(String words) {
    return heading.toLowerCase(java.util.Locale.ROOT).contains(words)
        || parent.map(above -> above.isUnder(words)).orElse(false);
  }
}
