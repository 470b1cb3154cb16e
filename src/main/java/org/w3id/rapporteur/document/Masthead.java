package org.w3id.rapporteur.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a document's first page: “United Nations CTOC/COP/WG.6/2018/3 … Distr.: General …
 * Original: English”.
 *
 * @param end index after its last line; 0 where there is none
 * @param symbol the first that it prints
 */
record Masthead(int end, Optional<DocumentSymbol> symbol) {
  private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:Distr\\.|Original\\s*:)");

  /** Within so many lines of the start. */
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
        return new Masthead(end, Optional.of(found.symbols().get(0)));
      }
    }
    return new Masthead(end, Optional.empty());
  }
}
