package org.w3id.rapporteur.source.office;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The open fields of a document, one within another: a page number, a cross-reference, a table of
 * contents. A field has a code, and then what it printed last.
 */
final class WordFields {
  /** For each open field, outermost first, whether its code is over. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private int openCodes;
  private boolean hasUncounted;

  /** Takes a part of a run, which may begin or end a field. */
  void take(WordElement part) {
    if (part.is("fldChar")) {
      switch (part.attribute("fldCharType").orElse("")) {
        case "begin" -> {
          open.addLast(false);
          openCodes++;
        }
        case "separate" -> {
          if (end()) {
            open.addLast(true);
          }
        }
        case "end" -> end();
        default -> {}
      }
    } else if (part.is("instrText")) {
      String code = part.text().strip();
      hasUncounted |= code.startsWith("LISTNUM") || code.startsWith("AUTONUM");
    }
  }

  /** Removes the innermost field, and returns whether there was one. */
  private boolean end() {
    Boolean isCodeOver = open.pollLast();
    openCodes -= Boolean.FALSE.equals(isCodeOver) ? 1 : 0;
    return isCodeOver != null;
  }

  /** Returns whether words here are printed, and are no field's code. */
  boolean arePrinted() {
    return openCodes == 0;
  }

  /** A code ends with its paragraph: if its end is lost, the rest of the document is not. */
  void endParagraph() {
    while (openCodes > 0) {
      end();
    }
  }

  /** Returns whether a field prints a number that the file does not hold. */
  boolean hasUncounted() {
    return hasUncounted;
  }
}
