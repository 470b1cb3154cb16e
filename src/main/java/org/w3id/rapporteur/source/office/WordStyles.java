package org.w3id.rapporteur.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The styles of a Word document: what a paragraph or a run has besides its own properties. */
final class WordStyles {
  /** Word allows fewer. A chain of styles that returns to itself ends here too. */
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, WordElement> styles = new HashMap<>();
  private final WordElement defaults;
  private String defaultParagraph = "";

  /**
   * @param part the document's styles, or {@link WordElement#NONE}
   */
  WordStyles(WordElement part) {
    defaults = part.child("docDefaults").child("rPrDefault").child("rPr");
    for (WordElement style : part.all("style")) {
      String id = style.attribute("styleId").orElse("");
      styles.putIfAbsent(id, style);
      if (style
              .attribute("default")
              .filter(value -> value.equals("1") || value.equals("true"))
              .isPresent()
          && style.attribute("type").orElse("").equals("paragraph")) {
        defaultParagraph = id;
      }
    }
  }

  /** Returns the styles of a paragraph, the nearest first. */
  List<WordElement> ofParagraph(WordElement properties) {
    return chain(properties.value("pStyle").orElse(defaultParagraph));
  }

  /** Returns a style and those it is based on, the nearest first. */
  List<WordElement> chain(String id) {
    List<WordElement> chain = new ArrayList<>();
    Optional<WordElement> next = Optional.ofNullable(styles.get(id));
    while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
      chain.add(next.get());
      next = next.get().value("basedOn").map(styles::get);
    }
    return chain;
  }

  /** Returns a style's name, in lower case: {@code heading 1}, {@code footnote reference}. */
  String name(WordElement style) {
    return style.value("name").orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a property of a run: its own, else that of its style, of its paragraph's style, or of
   * the document.
   *
   * @param properties of the run
   * @param ofParagraph the styles of the paragraph, the nearest first
   */
  <T> Optional<T> ofRun(
      WordElement properties,
      List<WordElement> ofParagraph,
      Function<WordElement, Optional<T>> property) {
    Optional<T> own = property.apply(properties);
    if (own.isPresent()) {
      return own;
    }
    List<WordElement> all = new ArrayList<>(chain(properties.value("rStyle").orElse("")));
    all.addAll(ofParagraph);
    return all.stream()
        .map(style -> property.apply(style.child("rPr")))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> property.apply(defaults));
  }
}
