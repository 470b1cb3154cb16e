package org.w3id.rapporteur.document;

import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.address.PartPath;

/**
 * A paragraph without a number of its own, with its items.
 *
 * @param section the deepest section that it is in
 * @param position among those of its section, from 1
 * @param text items included, one space between blocks
 * @param span of {@code text} in the normalised text
 */
public record UnnumberedParagraph(
    Optional<Section> section, int position, String text, Span span, NormalisedText source) {
  public UnnumberedParagraph {
    Objects.requireNonNull(section);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(source);
  }

  /** Returns its path in addresses: {@code section/II.A/text/3}, {@code text/1}. */
  public PartPath path() {
    return section.map(Section::path).orElse(PartPath.WHOLE).text(position);
  }

  /** Returns the whole paragraph, as evidence. */
  public Quotation quote() {
    return source.quote(span);
  }
}
