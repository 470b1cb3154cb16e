package org.w3id.rapporteur.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;

/**
 * Finds the rows of tables and of lists in columns: several lines in sequence with wide gaps
 * between words, or what the source says are rows.
 */
final class Tables {
  /** A justified line has no gaps as wide as this. */
  private static final Pattern GAP = Pattern.compile("\\S {4,}(?=\\S)");

  /** “12. States”, “(a) States”, “• States”: the words after a mark are not a second column. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:\\(?[\\p{L}\\d]{1,6}(?:\\.\\d{1,3})*[.)]{1,2}|[^\\p{L}\\d\\s]{1,2})\\s+");

  private static final int FEWEST_ROWS = 3;

  /** Most characters of a mark, with the white space around it. */
  private static final int LONGEST_MARK = 80;

  private Tables() {}

  static boolean[] rows(List<TextLine> lines) {
    boolean[] rows = new boolean[lines.size()];
    int first = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || !hasColumns(lines.get(i).text())) {
        if (i - first >= FEWEST_ROWS) {
          Arrays.fill(rows, first, i, true);
        }
        first = i + 1;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      rows[i] |= lines.get(i).role() == LineRole.TABLE_ROW;
    }
    return rows;
  }

  private static boolean hasColumns(String line) {
    Matcher mark = MARK.matcher(line);
    mark.region(0, Math.min(line.length(), LONGEST_MARK));
    int start = mark.lookingAt() ? mark.end() : 0;
    return GAP.matcher(line).region(start, line.length()).find();
  }
}
