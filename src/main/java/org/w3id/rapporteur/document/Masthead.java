package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a document's first page: “United Nations CTOC/COP/WG.6/2018/3 … Distr.: General …
 * Original: English”.
 *
 * @param end index after its last line; 0 if there is no masthead
 * @param symbols the document's symbols in printed order; two if two organs number it
 */
record Masthead(int end, List<DocumentSymbol> symbols) {
  private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:Distr\\.|Original\\s*:)");

  /** The label is in one of this many first lines. */
  private static final int LINES_SEARCHED = 40;

  /** “Distr. ⏎ GENERAL ⏎ CTOC/COP/WG.6/2013/5”: the symbol may follow the label. */
  private static final int LINES_AFTER_LABEL = 3;

  static Masthead of(Pages pages) {
    int end = 0;
    for (int i = 0; i < Math.min(pages.size(), LINES_SEARCHED); i++) {
      if (LABEL.matcher(pages.text(i)).find()) {
        end = Math.min(pages.size(), i + LINES_AFTER_LABEL);
      }
    }
    for (int i = 0; i < end; i++) {
      for (DocumentSymbol.Found found : DocumentSymbol.findAll(pages.text(i).replace("*", ""))) {
        return new Masthead(end, found.symbols());
      }
    }
    return new Masthead(end, List.of());
  }

  Optional<DocumentSymbol> symbol() {
    return symbols.stream().findFirst();
  }

  /**
   * Returns whether a printed symbol is one of the document's own. Case, and a bracket such as
   * “(Part I)”, do not matter.
   */
  boolean isOwn(String printed) {
    return symbols.stream()
        .map(symbol -> symbol.text().replaceFirst("\\(.*", ""))
        .anyMatch(printed.replaceFirst("\\(.*", "")::equalsIgnoreCase);
  }
}
