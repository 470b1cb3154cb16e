package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3id.rapporteur.address.PartPath;

/**
 * A numbered paragraph with its items.
 *
 * @param number as printed, without the full stop
 * @param section the deepest section that it is in
 * @param text items included, one space between blocks, without its own number
 * @param span of {@code text} in the normalised text, of the same length
 */
public record Paragraph(
    String number,
    Optional<Section> section,
    String text,
    Span span,
    List<ListItem> items,
    NormalisedText source) {
  public Paragraph {
    Objects.requireNonNull(number);
    Objects.requireNonNull(section);
    Objects.requireNonNull(source);
    items = List.copyOf(items);
    if (text.length() != span.end() - span.start()) {
      throw new IllegalArgumentException("text and span of paragraph " + number + " differ");
    }
  }

  /**
   * Returns its path in addresses: {@code para/12}, {@code annex/I/para/3}; in a chapter whose
   * numbers start again {@code section/II/para/1}.
   */
  public PartPath path() {
    return numberingPart().paragraph(number);
  }

  /** Returns the path of the recommendation in this paragraph: {@code recommendation/12}. */
  public PartPath recommendationPath() {
    return numberingPart().recommendation(number);
  }

  private PartPath numberingPart() {
    return section.map(Section::numberingPart).orElse(PartPath.WHOLE);
  }

  /** Returns whether a heading above it contains these words, given in lower case. */
  public boolean isUnder(String words) {
    return section.map(above -> above.isUnder(words)).orElse(false);
  }

  /** Returns the whole paragraph, as evidence. */
  public Quotation quote() {
    return source.quote(span);
  }

  /** Returns the words matched. */
  public Quotation quote(Matcher found) {
    return quote(found.start(), found.end());
  }

  /**
   * Returns words of this paragraph.
   *
   * @param start in {@link #text}
   * @param end in {@link #text}, not included
   */
  public Quotation quote(int start, int end) {
    return source.quote(new Span(span.start() + start, span.start() + end));
  }

  /** Returns where an item's text begins in {@link #text}. */
  public int startOf(ListItem item) {
    return item.span().start() - span.start();
  }

  /** Returns the deepest item at a place of {@link #text}; empty before the first item. */
  public Optional<ListItem> itemAt(int index) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (items.get(middle).line().start() - span.start() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(items.get(low - 1));
  }
}
