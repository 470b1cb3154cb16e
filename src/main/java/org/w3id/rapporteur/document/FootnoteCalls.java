package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the numbers in a page's text that call the page's notes: “online. 2”, “Disputes 14 and”,
 * “Convention,3”.
 *
 * <p>Each note is called on its own page, in order. A number attached to a word is tried first,
 * then one after punctuation, then one between words if it is the only one on the page.
 */
final class FootnoteCalls {
  private static final String ABBREVIATION =
      "(?<!\\b(?:Add|Rev|Corr|No|Nos|para|paras|art|arts|vol|chap|sect|p|pp|[A-Z]{1,5})\\.)";

  private static final String END = "/?(?=$|[\\s,;:)”]|\\.(?!\\d))";

  private static final String NOT_AFTER =
      "(?<!\\b(?i:article|articles|paragraph|paragraphs|item|items|chapter|section|resolution|rule|annex"
          + "|table|figure|group|programme|goal|goals|page|of|to|and|or|from|by|the|on|in|at|than"
          + "|part|no|decision|until|since|were|was|only|all|other|january|february|march|april|may"
          + "|june|july|august|september|october|november|december))";

  /** Limit for one page, because each note needs a search of the page. */
  private static final int MOST_NOTES = 60;

  private record Call(int line, int start, int end) {}

  private final Pages pages;
  private int line;
  private int from;
  private int end;
  private int notesOfPage;

  private FootnoteCalls(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param notes the marks of notes, by the index of the line that each begins
   */
  static void cutFrom(Pages pages, SortedMap<Integer, String> notes) {
    FootnoteCalls calls = new FootnoteCalls(pages);
    for (Map.Entry<Integer, String> note : notes.entrySet()) {
      if (Character.isDigit(note.getValue().charAt(0))) {
        calls.cut(note.getKey(), note.getValue());
      }
    }
  }

  private void cut(int note, String mark) {
    if (note >= end) {
      line = startOfPage(note);
      from = 0;
      end = endOfPage(note);
      notesOfPage = 0;
    }
    if (note >= end || ++notesOfPage > MOST_NOTES) {
      return;
    }
    find(mark)
        .ifPresent(
            call -> {
              pages.cut(call.line(), call.start(), call.end());
              line = call.line();
              from = call.start();
            });
  }

  /** Without form feeds, a page ends at its foot. */
  private int startOfPage(int note) {
    int start = note;
    while (start > pages.startOfPage(note) && !pages.endsPage(start - 1)) {
      start--;
    }
    return start;
  }

  private int endOfPage(int note) {
    int last = note;
    while (last < pages.endOfPage(note) && !pages.endsPage(last)) {
      last++;
    }
    return last < pages.size() || pages.hasFeeds() ? last : note;
  }

  private Optional<Call> find(String mark) {
    List<Call> glued = all("(?<=[\\p{L}]{2}[.,;:)”’]{0,2}|\\d\\))" + ABBREVIATION + mark + END);
    if (!glued.isEmpty()) {
      return Optional.of(glued.get(0));
    }
    List<Call> afterStops =
        all("(?<=[\\p{L}\\d)][.,;:)”’]{1,2})" + ABBREVIATION + " " + mark + END);
    if (!afterStops.isEmpty()) {
      return Optional.of(afterStops.get(0));
    }
    List<Call> betweenWords = all("(?<=\\p{L}{2})" + NOT_AFTER + " " + mark + END);
    return betweenWords.size() == 1 ? Optional.of(betweenWords.get(0)) : Optional.empty();
  }

  /** Returns all calls in the rest of the page's text. */
  private List<Call> all(String pattern) {
    Pattern call = Pattern.compile(pattern);
    List<Call> found = new ArrayList<>();
    for (int i = line; i < end; i++) {
      if (!pages.isTaken(i)) {
        Matcher matcher = call.matcher(pages.printed(i));
        for (int at = i == line ? from : 0; matcher.find(at); at = matcher.end()) {
          found.add(new Call(i, matcher.start(), matcher.end()));
        }
      }
    }
    return found;
  }
}
