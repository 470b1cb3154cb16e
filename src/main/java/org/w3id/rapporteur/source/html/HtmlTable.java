package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.w3id.rapporteur.source.LineRole;

/** Tables of a page, and the cells of their rows. */
final class HtmlTable {
  private static final int MOST_COLUMNS = 100;

  /** A cell with so many paragraphs, and so many characters, holds a text and no datum. */
  private static final int PARAGRAPHS_OF_TEXT = 4;

  private static final int LENGTH_OF_TEXT = 800;

  /**
   * A row, or a table's caption.
   *
   * @param cells by column; empty where a cell of another column or row reaches
   */
  record Row(ElementPath path, List<Optional<Element>> cells, LineRole role) {}

  /** Rows that the cells of each column still cover. */
  private final List<Integer> covered = new ArrayList<>();

  private final List<Row> rows = new ArrayList<>();

  private HtmlTable() {}

  /** Returns whether a table holds data, and does not only place paragraphs side by side. */
  static boolean isData(Element table) {
    return !table.attr("role").equals("presentation")
        && !table.attr("role").equals("none")
        && table.selectFirst("table table, h1, h2, h3, h4, h5, h6") == null
        && table.select("tr").stream().anyMatch(row -> cells(row).size() > 1)
        && (table.selectFirst("th") != null
            || table.select("td").stream().noneMatch(HtmlTable::holdsText));
  }

  private static boolean holdsText(Element cell) {
    return cell.select("p").size() >= PARAGRAPHS_OF_TEXT && cell.text().length() >= LENGTH_OF_TEXT;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
  }

  static List<Row> rows(Element table, ElementPath path) {
    HtmlTable read = new HtmlTable();
    for (Element part : table.children()) {
      ElementPath partPath = path.next(part);
      if (part.nameIs("caption")) {
        read.rows.add(new Row(partPath, List.of(Optional.of(part)), LineRole.TEXT));
      } else {
        read.covered.clear();
        for (Element row : part.children()) {
          ElementPath rowPath = partPath.next(row);
          if (row.nameIs("tr")) {
            read.rows.add(new Row(rowPath, read.columns(row), LineRole.TABLE_ROW));
          }
        }
      }
    }
    return read.rows;
  }

  private List<Optional<Element>> columns(Element row) {
    List<Optional<Element>> columns = new ArrayList<>();
    for (Element cell : cells(row)) {
      addCovered(columns);
      int width = number(cell, "colspan");
      int height = number(cell, "rowspan");
      for (int i = 0; i < width && columns.size() < MOST_COLUMNS; i++) {
        cover(columns.size(), height - 1);
        columns.add(i == 0 ? Optional.of(cell) : Optional.empty());
      }
    }
    addCovered(columns);
    return columns;
  }

  /** Adds the columns that cells of rows above cover here. */
  private void addCovered(List<Optional<Element>> columns) {
    while (columns.size() < covered.size() && covered.get(columns.size()) > 0) {
      cover(columns.size(), covered.get(columns.size()) - 1);
      columns.add(Optional.empty());
    }
  }

  private void cover(int column, int rowsBelow) {
    while (covered.size() <= column) {
      covered.add(0);
    }
    covered.set(column, rowsBelow);
  }

  private static int number(Element cell, String attribute) {
    try {
      return Math.max(1, Integer.parseInt(cell.attr(attribute).strip()));
    } catch (NumberFormatException none) {
      return 1;
    }
  }
}
