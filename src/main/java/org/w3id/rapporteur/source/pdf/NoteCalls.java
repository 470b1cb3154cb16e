package org.w3id.rapporteur.source.pdf;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the raised marks that call footnotes out of words: “session²” becomes “session”. */
final class NoteCalls {
  private static final Pattern SLASHED =
      Pattern.compile(" (?<mark>(?:\\d{1,3}|[*∗†‡§]{1,3})/)(?=[\\s.,;:)]|$)");

  private NoteCalls() {}

  /**
   * @param marks of the notes that may be called; other raised letters stay, as in “m²” or “1st”
   */
  static Fragment without(Fragment cell, Set<String> marks) {
    if (marks.isEmpty()) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.text());
    List<Fragment.Raised> raised = cell.raised();
    for (int i = raised.size() - 1; i >= 0; i--) {
      int start = raised.get(i).start();
      int end = raised.get(i).end();
      if (areMarks(cell.text().substring(start, end), marks)) {
        boolean apart = start > 0 && text.charAt(start - 1) == ' ';
        boolean last = end == text.length() || text.charAt(end) == ' ';
        text.delete(apart && last ? start - 1 : start, end);
      }
    }
    cutSlashed(text, marks);
    return text.length() == cell.text().length() ? cell : cell.with(text.toString());
  }

  /** “item 117, 1/ as well as”: marks with a slash are not raised. */
  private static void cutSlashed(StringBuilder text, Set<String> marks) {
    if (text.indexOf("/") < 0) {
      return;
    }
    Matcher call = SLASHED.matcher(text);
    int from = 0;
    while (call.find(from)) {
      from = call.end();
      if (marks.contains(call.group("mark"))) {
        text.delete(call.start(), call.end());
        from = call.start();
      }
      if (from > text.length()) {
        return;
      }
    }
  }

  private static boolean areMarks(String raised, Set<String> marks) {
    boolean any = false;
    for (String mark : raised.split("[,;/ ]+")) {
      if (!marks.contains(mark)) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
