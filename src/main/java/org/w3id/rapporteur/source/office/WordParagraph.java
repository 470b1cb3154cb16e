package org.w3id.rapporteur.source.office;

import java.util.List;

/**
 * The properties of a paragraph, its own and those of its styles.
 *
 * @param styles the nearest first
 */
record WordParagraph(WordElement properties, List<WordElement> styles) {
  private static final int OUTLINE_LEVELS = 9;

  static WordParagraph of(WordElement paragraph, WordStyles styles) {
    WordElement properties = paragraph.child("pPr");
    return new WordParagraph(properties, styles.ofParagraph(properties));
  }

  /** Returns whether the paragraph has a level in the document's outline, as headings have. */
  boolean isHeading() {
    return properties
            .number("outlineLvl")
            .or(
                () ->
                    styles.stream()
                        .flatMap(style -> style.child("pPr").number("outlineLvl").stream())
                        .findFirst())
            .orElse(OUTLINE_LEVELS)
        < OUTLINE_LEVELS;
  }

  /**
   * Word names the styles of entries of contents “toc 1” to “toc 9”; “toc heading” is the title.
   */
  boolean isContents(WordStyles all) {
    return styles.stream().anyMatch(style -> all.name(style).matches("toc \\d"));
  }

  /** Returns whether the paragraph stands in a frame of its own, mostly at the foot of a page. */
  boolean isFramed() {
    return properties
        .find("framePr")
        .filter(frame -> frame.attribute("dropCap").isEmpty())
        .isPresent();
  }

  /** Returns whether the paragraph's end was deleted, so that the next one continues it. */
  boolean isEndDeleted() {
    WordElement end = properties.child("rPr");
    return end.find("del").isPresent() || end.find("moveFrom").isPresent();
  }

  /** Returns whether the paragraph's end is hidden, so that the next one is printed beside it. */
  boolean isEndHidden() {
    WordElement end = properties.child("rPr");
    return end.isOn("vanish") || end.isOn("specVanish");
  }

  boolean endsSection() {
    return properties.find("sectPr").isPresent();
  }
}
