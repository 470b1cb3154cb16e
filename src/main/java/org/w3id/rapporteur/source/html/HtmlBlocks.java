package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3id.rapporteur.source.LineRole;

/**
 * Turns the blocks of a page into lines: a paragraph gives one line, or several if it holds line
 * breaks; a table gives one for each row. A blank line follows each block.
 */
final class HtmlBlocks {
  private final PageContent content;
  private final NoteLinks notes;
  private final List<HtmlLine> lines = new ArrayList<>();
  private final Map<Element, ListNumbering> lists = new IdentityHashMap<>();
  private final HtmlText text = new HtmlText();

  /** Where the words that come belong. */
  private ElementPath block;

  private LineRole role = LineRole.TEXT;
  private boolean isLinked;
  private boolean isPreformatted;

  /** What stands before the next words: a number, a bullet, a note's mark. */
  private String label = "";

  HtmlBlocks(PageContent content, NoteLinks notes) {
    this.content = content;
    this.notes = notes;
  }

  static List<HtmlLine> read(PageContent content, NoteLinks notes) {
    HtmlBlocks blocks = new HtmlBlocks(content, notes);
    blocks.readBlock(content.root(), ElementPath.of(content.root()));
    return blocks.lines;
  }

  private void readBlock(Element element, ElementPath path) {
    endBlock();
    ElementPath outer = block;
    LineRole outerRole = role;
    block = path;
    boolean setsLabel = begin(element);
    readChildren(element, path);
    endBlock();
    label = setsLabel ? "" : label;
    block = outer;
    role = outerRole;
  }

  /** Sets what an element says about the lines in it; returns whether it sets a label. */
  private boolean begin(Element element) {
    Optional<String> mark = notes.mark(element);
    if (mark.isPresent()) {
      role = LineRole.FOOTNOTE;
      label = mark.get() + " ";
      return true;
    }
    if (isNote(element)) {
      role = LineRole.FOOTNOTE;
    } else if (role == LineRole.FOOTNOTE) {
      return false;
    } else if (isHeading(element)) {
      role = LineRole.HEADING;
    } else if (element.nameIs("li")) {
      role = LineRole.LIST_ITEM;
      label = lists.computeIfAbsent(element.parent(), ListNumbering::new).label(element);
      return true;
    }
    return false;
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    boolean isNamed =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    return isNamed || element.attr("role").equals("heading");
  }

  /** Word and publishers say so, also where no links lead to a note and back. */
  private static boolean isNote(Element element) {
    String role = element.attr("role");
    return role.equals("doc-footnote")
        || role.equals("doc-endnote")
        || element.hasClass("MsoFootnoteText")
        || element.hasClass("MsoEndnoteText");
  }

  private void readChildren(Element element, ElementPath path) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        addWords(words.getWholeText());
      } else if (node instanceof Element child) {
        ElementPath childPath = path.next(child);
        if (!content.leavesOut(child) && !notes.isMark(child)) {
          readChild(child, childPath);
        }
      }
    }
  }

  private void readChild(Element child, ElementPath path) {
    if (child.nameIs("br")) {
      text.breakLine();
    } else if (child.nameIs("table") && HtmlTable.isData(child)) {
      readTable(child, path);
    } else if (child.isBlock()) {
      boolean outer = isPreformatted;
      isPreformatted |= child.nameIs("pre");
      readBlock(child, path);
      isPreformatted = outer;
    } else {
      boolean outer = isLinked;
      isLinked |= child.nameIs("a") && child.hasAttr("href");
      readChildren(child, path);
      isLinked = outer;
    }
  }

  private void addWords(String words) {
    if (isPreformatted) {
      text.addPreformatted(words);
    } else {
      text.add(words, isLinked);
    }
  }

  private void readTable(Element table, ElementPath path) {
    endBlock();
    for (HtmlTable.Row row : HtmlTable.rows(table, path)) {
      List<HtmlLine> words = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      for (Optional<Element> cell : row.cells()) {
        List<HtmlLine> inCell = cell.map(this::readCell).orElse(List.of());
        words.addAll(inCell);
        columns.add(joined(inCell));
      }
      String text = String.join("\t", columns).stripTrailing();
      int linked = words.stream().mapToInt(HtmlLine::linked).sum();
      if (!text.isEmpty()) {
        lines.add(new HtmlLine(row.path().toString(), text, row.role(), linked));
      }
    }
    addBlank();
  }

  private List<HtmlLine> readCell(Element cell) {
    HtmlBlocks blocks = new HtmlBlocks(content, notes);
    blocks.readBlock(cell, block);
    return blocks.lines;
  }

  private static String joined(List<HtmlLine> lines) {
    return lines.stream()
        .map(line -> line.text().replace('\t', ' ').strip())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Ends a paragraph. Two line breaks in a row end one too. */
  private void endBlock() {
    for (HtmlText.Broken broken : text.take()) {
      String words = isPreformatted ? broken.text().stripTrailing() : stripped(broken.text());
      if (words.isBlank()) {
        addBlank();
      } else {
        lines.add(new HtmlLine(block.toString(), labelled(words), role, broken.linked()));
        label = "";
      }
    }
    addBlank();
  }

  /** An author may have written the number that the browser shows. */
  private String labelled(String words) {
    return !label.isEmpty() && words.startsWith(label.strip()) ? words : label + words;
  }

  /** Removes no-break spaces at the ends too, since editors indent with them. */
  private static String stripped(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && isSpace(words.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void addBlank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
      HtmlLine last = lines.get(lines.size() - 1);
      lines.add(new HtmlLine(last.xpath(), "", LineRole.TEXT, 0));
    }
  }
}
