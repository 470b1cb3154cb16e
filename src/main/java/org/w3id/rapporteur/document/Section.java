package org.w3id.rapporteur.document;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.address.PartPath;

/**
 * A chapter, a section or an annex.
 *
 * @param path in addresses: {@code section/II.A}, {@code annex/I}, {@code annex/I/section/II.A};
 *     without a number {@code section/introduction}
 * @param number as printed, after the numbers of the sections around it: {@code II}, {@code II.A},
 *     {@code II.A.1}; an annex {@code annex/I}; empty if none is printed
 * @param heading white space folded, without its number
 * @param span of the heading, number included
 * @param numbersAnew whether its paragraphs are numbered from 1 though others come before it
 */
public record Section(
    PartPath path,
    String number,
    String heading,
    Optional<Section> parent,
    Span span,
    boolean numbersAnew) {
  public Section {
    Objects.requireNonNull(path);
    Objects.requireNonNull(number);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(parent);
    Objects.requireNonNull(span);
  }

  boolean isAnnex() {
    return path.isInAnnex() && path.steps().size() == 1;
  }

  /**
   * Returns the section around this one, or this one, whose paragraph numbers start again; the
   * whole report if there is none.
   */
  PartPath numberingPart() {
    if (numbersAnew) {
      return path;
    }
    return parent.map(Section::numberingPart).orElse(PartPath.WHOLE);
  }

  /**
   * Returns whether the heading of this section or of one around it contains these words, given in
   * lower case.
   */
  public boolean isUnder(String words) {
    return heading.toLowerCase(java.util.Locale.ROOT).contains(words)
        || parent.map(above -> above.isUnder(words)).orElse(false);
  }
}
