package org.w3id.rapporteur.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.rapporteur.chart.Bars;
import org.w3id.rapporteur.query.QueryResult;

/** The answer to a SELECT query, for people: things are shown with their labels. */
public final class SelectResultTable {
  /** Most rows shown; programs can get more from the endpoint. */
  static final int MOST_ROWS = 1_000;

  /** Most bars of a chart; more could not be read. */
  private static final int MOST_BARS = 40;

  private static final int LONG = 70;

  private final List<String> columns;
  private final List<List<Cell>> rows;
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Set<String> counts = new LinkedHashSet<>();
  private final boolean isCut;

  /**
   * @param result the rows to show, and one more if there are more than {@link #MOST_ROWS}
   * @param labels of things, by IRI
   */
  SelectResultTable(QueryResult result, Map<String, String> labels, PageLocale locale) {
    columns = result.columns();
    isCut = result.rows().size() > MOST_ROWS;
    List<Binding> shown = result.rows().stream().limit(MOST_ROWS).toList();
    rows = shown.stream().map(row -> cells(row, labels, locale)).toList();
    for (String column : columns) {
      List<Node> terms =
          shown.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
      if (terms.isEmpty()) continue;
      if (terms.stream().allMatch(SelectResultTable::isNumber)) numbers.add(column);
      if (terms.stream().allMatch(SelectResultTable::isCount)) counts.add(column);
    }
  }

  private List<Cell> cells(Binding row, Map<String, String> labels, PageLocale locale) {
    return columns.stream().map(column -> cell(row.get(column), labels, locale)).toList();
  }

  private static Cell cell(Node term, Map<String, String> labels, PageLocale locale) {
    if (term == null) return Cell.EMPTY;
    if (term.isLiteral())
      return new Cell(new Link("", term.getLiteralLexicalForm()), "", term.getLiteralLanguage());
    if (!term.isURI()) return new Cell(new Link("", term.toString()), "", "");
    String iri = term.getURI();
    String name = locale.addresses().compact(iri);
    Optional<String> said = locale.label(iri);
    String unlabelled =
        locale.addresses().name(iri).isPresent() ? AddressNames.of(iri, locale) : name;
    String label = said.orElse(labels.getOrDefault(iri, unlabelled));
    return new Cell(
        new Link(locale.addresses().href(iri), label), name, said.isPresent() ? "" : "en");
  }

  private static boolean isNumber(Node term) {
    return term.isLiteral() && NodeValue.makeNode(term).isNumber();
  }

  private static boolean isCount(Node term) {
    return isNumber(term) && term.getLiteralLexicalForm().matches("\\d{1,9}");
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<Cell>> rows() {
    return rows;
  }

  /** Returns whether the answer has more rows than these. */
  public boolean isCut() {
    return isCut;
  }

  /** Returns the columns that hold only whole numbers, which can be drawn as bars. */
  public List<String> counts() {
    return List.copyOf(counts);
  }

  /** Returns whether the column holds only numbers, which are aligned at their ends. */
  public boolean isNumber(int column) {
    return numbers.contains(columns.get(column));
  }

  /** Returns whether the column holds long text, which needs a wide column. */
  public boolean isLong(int column) {
    return rows.stream().anyMatch(row -> row.get(column).link().label().length() > LONG);
  }

  public String size(PageLocale locale) {
    if (isCut) return locale.translated("The first {0} rows of more", rows.size());
    return rows.size() == 1
        ? locale.translated("1 row")
        : locale.translated("{0} rows", rows.size());
  }

  /**
   * Returns a bar for each label, in the order of the rows; rows with the same label are added up.
   */
  Bars bars(String label, String number) {
    int of = columns.indexOf(label);
    int count = columns.indexOf(number);
    Map<Link, Integer> lengths = new LinkedHashMap<>();
    if (of >= 0 && counts.contains(number))
      rows.forEach(row -> lengths.merge(row.get(of).link(), number(row.get(count)), Integer::sum));
    return new Bars(
        number,
        "are of",
        false,
        List.of(new Bars.Series(number, "plain")),
        lengths.entrySet().stream()
            .limit(MOST_BARS)
            .map(
                each ->
                    new Bars.Bar(
                        each.getKey().label(), each.getKey().href(), List.of(each.getValue())))
            .toList());
  }

  private static int number(Cell cell) {
    return cell.equals(Cell.EMPTY) ? 0 : Integer.parseInt(cell.link().label());
  }

  /** Returns the indexes of the columns, from 0. */
  public IntStream places() {
    return IntStream.range(0, columns.size());
  }
}
