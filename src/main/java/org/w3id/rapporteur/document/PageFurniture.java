package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.source.SourceText;

/**
 * A report's text without what its pages print around it, and the data found there.
 *
 * @param text the lines that remain, none of them blank
 * @param footnoteMarks marks of the notes removed; calls of them may still be attached to words
 * @param notes the notes themselves, in document order
 * @param ownSymbol the report's symbol, from its masthead or its running heads
 */
record PageFurniture(
    List<TextLine> text,
    Set<String> footnoteMarks,
    List<NoteLines> notes,
    Optional<DocumentSymbol> ownSymbol) {
  PageFurniture {
    text = List.copyOf(text);
    footnoteMarks = Set.copyOf(footnoteMarks);
    notes = List.copyOf(notes);
    Objects.requireNonNull(ownSymbol);
  }

  static PageFurniture takenFrom(SourceText source) {
    Pages pages = new Pages(source);
    Optional<DocumentSymbol> ownSymbol = PageEdges.takeFrom(pages);
    Footnotes notes = Footnotes.takeFrom(pages);
    Contents.takeFrom(pages);
    return new PageFurniture(pages.left(), notes.marks(), notes.notes(), ownSymbol);
  }
}
