package org.w3id.rapporteur.document;

import java.util.Objects;
import org.w3id.rapporteur.address.PartPath;

/**
 * A note at the foot of a page, or at the end.
 *
 * @param path in addresses: {@code footnote/1}; the second with a mark has {@code footnote/1-2}
 * @param mark in plain digits and signs: {@code 1}, {@code *}
 * @param text without its mark
 * @param span of {@code text} in the normalised text
 */
public record Footnote(PartPath path, String mark, String text, Span span, NormalisedText source) {
  public Footnote {
    Objects.requireNonNull(path);
    Objects.requireNonNull(mark);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(source);
  }

  /** Returns the whole note, as evidence. */
  public Quotation quote() {
    return source.quote(span);
  }
}
