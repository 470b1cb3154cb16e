package org.w3id.rapporteur.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;

/**
 * Finds where each note begins among the lines that the source itself says are notes.
 *
 * <p>A mark begins a note if it is a sign or continues the marks before it; “12 of the Convention”
 * below note 7 is the rest of that note. Marks may be skipped only between notes that are apart.
 */
final class MarkedNotes {
  private static final Pattern NOTE =
      Pattern.compile("(?<mark>\\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|[*∗†‡§]{1,4}|[a-z])[/.)]?(?:\\s+\\S.*)?");

  /** Notes may be missing between two, because a page could not be read. */
  private static final int MOST_SKIPPED = 20;

  private final Pages pages;
  private final FootnoteList notes;

  /** The last mark that is a number or letter. */
  private String last = "";

  private MarkedNotes(Pages pages, FootnoteList notes) {
    this.pages = pages;
    this.notes = notes;
  }

  static void takeFrom(Pages pages, FootnoteList notes) {
    MarkedNotes found = new MarkedNotes(pages, notes);
    for (int i = 0; i < pages.size(); i++) {
      if (pages.role(i) == LineRole.FOOTNOTE && !pages.isBlank(i)) {
        found.take(i);
      }
    }
  }

  private void take(int i) {
    pages.take(i);
    Optional<String> mark = mark(i);
    if (mark.isPresent()) {
      last = Character.isLetterOrDigit(mark.get().charAt(0)) ? mark.get() : last;
      notes.begin(i, mark.get());
    } else {
      notes.goOn(i);
    }
  }

  private Optional<String> mark(int i) {
    Matcher note = NOTE.matcher(pages.text(i));
    return note.matches()
        ? Optional.of(FootnoteList.plain(note.group("mark")))
            .filter(mark -> isNext(mark, beginsBlock(i)))
        : Optional.empty();
  }

  private boolean beginsBlock(int i) {
    return i == 0
        || pages.isBlank(i - 1)
        || pages.startsPage(i)
        || pages.role(i - 1) != LineRole.FOOTNOTE;
  }

  private boolean isNext(String mark, boolean begins) {
    char first = mark.charAt(0);
    if (Character.isDigit(first)) {
      int number = Integer.parseInt(mark);
      int before = last.matches("\\d+") ? Integer.parseInt(last) : 0;
      return number == before + 1
          || begins && (number == 1 || number > before && number <= before + MOST_SKIPPED);
    }
    return !Character.isLetter(first)
        || first == 'a'
        || last.length() == 1 && first == last.charAt(0) + 1;
  }
}
