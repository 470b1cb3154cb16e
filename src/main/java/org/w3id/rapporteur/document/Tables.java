package org.w3id.rapporteur.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines are rows of a table, or of a list set in columns: several in a row whose words stand
 * far apart.
 */
final class Tables {
  /** Words of a justified line do not stand so far apart. */
  private static final Pattern GAP = Pattern.compile("\\S {4,}(?=\\S)");

  /** “12. States”, “(a) States”, “• States”: what follows a mark is no second column. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:\\(?[\\p{L}\\d]{1,6}(?:\\.\\d{1,3})*[.)]{1,2}|[^\\p{L}\\d\\s]{1,2})\\s+");

  private static final int FEWEST_ROWS = 3;

  /** With the white space around it. */
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
    return rows;
  }

  private static boolean hasColumns(String line) {
    Matcher mark = MARK.matcher(line);
    mark.region(0, Math.min(line.length(), LONGEST_MARK));
    int start = mark.lookingAt() ? mark.end() : 0;
    return GAP.matcher(line).region(start, line.length()).find();
  }
}
