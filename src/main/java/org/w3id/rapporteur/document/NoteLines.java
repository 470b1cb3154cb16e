package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;

/**
 * A note at the foot of a page, as printed.
 *
 * @param mark as in the text, in plain digits or signs: {@code 1}, {@code *}
 * @param lines the mark included
 */
record NoteLines(String mark, List<TextLine> lines) {
  NoteLines {
    Objects.requireNonNull(mark);
    lines = List.copyOf(lines);
  }
}
