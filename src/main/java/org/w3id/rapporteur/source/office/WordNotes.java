package org.w3id.rapporteur.source.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The footnotes or the endnotes of a Word document, and the marks that call them. */
final class WordNotes {
  /** A note, with the mark that calls it. */
  record Note(String mark, WordElement words) {}

  private final String kind;
  private final Map<String, WordElement> notes = new HashMap<>();
  private final WordElement settings;
  private final List<WordElement> sections;
  private int section;
  private int count;

  /**
   * @param kind {@code footnote} or {@code endnote}
   * @param part the document's notes, or {@link WordElement#NONE}
   * @param sections the properties of the document's sections, in order
   */
  WordNotes(String kind, WordElement part, WordElement settings, List<WordElement> sections) {
    this.kind = kind;
    this.settings = settings;
    this.sections = sections;
    // The lines that separate notes from the text have a type.
    part.all(kind).stream()
        .filter(note -> note.attribute("type").orElse("normal").equals("normal"))
        .forEach(note -> notes.put(note.attribute("id").orElse(""), note));
  }

  /**
   * Counts a call, and returns the note that it calls.
   *
   * @param ownMark the mark, if the author chose it
   */
  Optional<Note> call(String id, Optional<String> ownMark) {
    String mark = ownMark.orElseGet(this::nextMark);
    return Optional.ofNullable(notes.get(id)).map(words -> new Note(mark, words));
  }

  private String nextMark() {
    int number = property("numStart").flatMap(WordElement::parse).orElse(1) + count++;
    String format = property("numFmt").orElse(kind.equals("endnote") ? "lowerRoman" : "decimal");
    return WordNumberFormat.write(format, number).orElse(Integer.toString(number));
  }

  void endPage() {
    restart("eachPage");
  }

  void endSection() {
    restart("eachSect");
    section++;
  }

  private void restart(String after) {
    if (property("numRestart").filter(after::equals).isPresent()) {
      count = 0;
    }
  }

  private Optional<String> property(String name) {
    WordElement ofSection = section < sections.size() ? sections.get(section) : WordElement.NONE;
    return ofSection
        .child(kind + "Pr")
        .value(name)
        .or(() -> settings.child(kind + "Pr").value(name));
  }
}
