package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.source.LineRole;

/**
 * Marks the table of contents: lines with dotted leaders before a page number, and what stands
 * among them.
 */
final class ContentsEntries {
  private static final Pattern LEADERS =
      Pattern.compile("(?:[.·…_] ?){4,}\\s*[\\divxIVX–\\-,\\s]*$");
  private static final Pattern PAGE = Pattern.compile("\\d{1,4}(?: ?[-–] ?\\d{1,4})?");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:(?:table of )?contents|table des"
              + " matières|sommaire|índice|содержание|目录|المحتويات)");

  /** An entry may be wrapped, and may have headings above it; more lines than this are text. */
  private static final int MOST_BETWEEN = 8;

  private static final int MOST_WITHOUT_LEADERS = 3;

  private ContentsEntries() {}

  static List<PdfLine> marked(List<PdfLine> lines) {
    List<PdfLine> marked = new ArrayList<>(lines);
    int last = -1;
    for (int i = 0; i < marked.size(); i++) {
      PdfLine line = marked.get(i);
      if (!isText(line)) {
        continue;
      }
      boolean title = TITLE.matcher(line.text().strip()).matches();
      boolean entry =
          hasLeaders(line)
              || last >= 0
                  && endsWithPage(line)
                  && between(marked, last, i) <= MOST_WITHOUT_LEADERS;
      if (title || entry) {
        if (last >= 0 && between(marked, last, i) <= MOST_BETWEEN) {
          for (int before = last; before < i; before++) {
            mark(marked, before);
          }
        }
        if (!title) {
          mark(marked, i);
        }
        last = i;
      }
    }
    return marked;
  }

  private static boolean isText(PdfLine line) {
    return line.role() == LineRole.TEXT || line.role() == LineRole.TABLE_ROW;
  }

  private static void mark(List<PdfLine> lines, int i) {
    if (isText(lines.get(i))) {
      lines.set(i, lines.get(i).as(LineRole.CONTENTS));
    }
  }

  private static boolean hasLeaders(PdfLine line) {
    return LEADERS.matcher(line.text()).find();
  }

  /** An entry without leaders has its page number or paragraphs in a cell of its own. */
  private static boolean endsWithPage(PdfLine line) {
    List<Fragment> filled = line.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
    return filled.size() > 1 && PAGE.matcher(filled.get(filled.size() - 1).text()).matches();
  }

  private static int between(List<PdfLine> lines, int first, int last) {
    int text = 0;
    for (int i = first + 1; i < last; i++) {
      text += isText(lines.get(i)) ? 1 : 0;
    }
    return text;
  }
}
