package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Box;
import org.w3id.rapporteur.source.LineRole;

/** Puts a blank line wherever a page sets two lines of text, or two footnotes, apart. */
final class Gaps {
  /** Lines of a paragraph stand at most so far apart, as a multiple of their leading. */
  private static final float APART = 1.18f;

  /** The first line of a paragraph is indented by at least this part of its size. */
  private static final float INDENT = 0.8f;

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.:;?!][”\"»)]?$");

  private Gaps() {}

  static List<PdfLine> withBlanks(List<PdfLine> lines, BodyType body) {
    List<PdfLine> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && lines.get(i - 1).page() == lines.get(i).page() && isGap(lines, i, body)) {
        all.add(blank(lines.get(i - 1), lines.get(i)));
      }
      all.add(lines.get(i));
    }
    return all;
  }

  private static boolean isGap(List<PdfLine> lines, int i, BodyType body) {
    PdfLine above = lines.get(i - 1);
    PdfLine line = lines.get(i);
    if (isText(above) && isText(line)) {
      boolean rows = above.role() == LineRole.TABLE_ROW && line.role() == LineRole.TABLE_ROW;
      return !rows && (isFar(above, line, body) || isIndented(lines, i));
    }
    return above.role() == line.role() && isFar(above, line, body);
  }

  /** Room around a page's head, foot and notes says nothing of paragraphs. */
  private static boolean isText(PdfLine line) {
    return switch (line.role()) {
      case FOOTNOTE, RUNNING_HEAD, RUNNING_FOOT, PAGE_NUMBER -> false;
      default -> true;
    };
  }

  /** A line above the one before it begins another column, where a paragraph may go on. */
  private static boolean isFar(PdfLine above, PdfLine line, BodyType body) {
    float step = line.box().bottom() - above.box().bottom();
    float size = Math.max(line.main().size(), above.main().size());
    return step > APART * body.leading(size)
        || step < 0 && ENDS_SENTENCE.matcher(above.text()).find();
  }

  private static boolean isIndented(List<PdfLine> lines, int i) {
    PdfLine above = lines.get(i - 1);
    PdfLine line = lines.get(i);
    if (i + 1 == lines.size() || lines.get(i + 1).page() != line.page()) {
      return false;
    }
    float indent = INDENT * line.main().size();
    return line.box().left() - above.box().left() > indent
        && line.box().left() - lines.get(i + 1).box().left() > indent
        && ENDS_SENTENCE.matcher(above.text()).find();
  }

  private static PdfLine blank(PdfLine above, PdfLine below) {
    float left = Math.min(above.box().left(), below.box().left());
    float right = Math.max(above.box().right(), below.box().right());
    float top = above.box().bottom();
    return new PdfLine(
        above.page(),
        List.of(),
        new Box(left, top, right, Math.max(top, below.box().top())),
        LineRole.TEXT);
  }
}
