package org.w3id.rapporteur.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.query.QueryResult;

/**
 * The answer to a named query, for people: its cells link to the things they name. All named
 * queries use the same column for the same kind of thing, so the column decides where a cell links
 * to.
 */
public final class NamedQueryTable {
  /** Most rows shown, or the page would be too long; the files have all. */
  private static final int MOST_ROWS = 200;

  /** Columns of concept codes; the column's name is the scheme in the concept's address. */
  private static final Set<String> CODES =
      Set.of("addressee", "capacity", "hedge", "role", "strength", "topic");

  /**
   * Columns whose link comes from a hidden column, since their own text does not identify the
   * thing.
   */
  private static final Map<String, String> HIDDEN =
      Map.of("paragraph", "stated", "entity", "agent", "speaker", "agent", "name", "participant");

  private static final Map<String, String> HEADINGS =
      Map.of("iso3", "State code", "heldBy", "Held by", "byConsensus", "By consensus");

  private final List<String> columns;
  private final Rows rows;
  private final int size;
  private final PageLocale locale;
  private final Predicate<String> exists;

  private NamedQueryTable(
      List<String> columns, Rows rows, int size, PageLocale locale, Predicate<String> exists) {
    this.columns = columns;
    this.rows = rows;
    this.size = size;
    this.locale = locale;
    this.exists = exists;
  }

  /**
   * @param columns the columns to show; the result may have more
   * @param exists whether there is a thing with this IRI
   */
  static NamedQueryTable of(
      QueryResult result, List<String> columns, PageLocale locale, Predicate<String> exists) {
    List<Row> first =
        result.rows().stream().limit(MOST_ROWS).map(row -> new Row(row, locale)).toList();
    return new NamedQueryTable(columns, new Rows(first), result.rows().size(), locale, exists);
  }

  /** Returns the hidden columns, which queries must return too. */
  static Set<String> hidden() {
    return new LinkedHashSet<>(HIDDEN.values());
  }

  public List<String> columns() {
    return columns;
  }

  /** Returns the rows that are shown. */
  public Rows rows() {
    return rows;
  }

  /** Returns the number of all rows. */
  public int size() {
    return size;
  }

  public boolean isCut() {
    return size > rows.size();
  }

  public String caption() {
    if (isCut()) return locale.translated("The first {0} of {1} rows", rows.size(), size);
    return size == 1 ? locale.translated("1 row") : locale.translated("{0} rows", size);
  }

  /** Returns the heading of a column: “First paragraph” for {@code firstParagraph}. */
  public Link heading(String column) {
    String words = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return locale.translatedIfKnown(HEADINGS.getOrDefault(column, TypeNames.capital(words)));
  }

  /** Returns whether the column holds only counts, which are aligned at their ends. */
  public boolean isCount(String column) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.text(column).matches("\\d*"))
        && !Set.of("paragraph", "item", "ordinal", "number", "provision", "article")
            .contains(column);
  }

  /** Returns the cell's text, and the address it links to. */
  public Link cell(Row row, String column) {
    String text = row.text(column);
    if (row.isLink(column)) return row.term(column);
    if (text.isEmpty()) return new Link("", "");
    boolean isCode = CODES.contains(column) && text.matches("[a-z][a-z0-9-]*");
    return isCode
        ? new Link(href(row, column), text.replace('-', ' '), "en")
        : new Link(href(row, column), text, text.matches("(?s).*[a-z]{3}.*") ? "en" : "");
  }

  private String href(Row row, String column) {
    String hidden = HIDDEN.getOrDefault(column, "");
    if (!hidden.isEmpty() && row.isLink(hidden)) return row.href(hidden);
    return address(row, column)
        .filter(address -> exists.test(locale.addresses().iri(address)))
        .map(address -> SitePaths.DOCUMENT + address)
        .orElse("");
  }

  /**
   * Returns the address of the thing in the column, if the column decides it; the thing may not
   * exist.
   */
  private static Optional<Address> address(Row row, String column) {
    String text = row.text(column);
    if (CODES.contains(column)) return Optional.of(Address.thing(column, text));
    return switch (column) {
      case "iso3" -> Optional.of(Address.thing("state", text));
      case "symbol", "report" -> document(text);
      case "section" ->
          document(row.text("report")).map(report -> report.below(PartPath.ofSection(text)));
      case "body" -> Optional.of(Address.thing("body", text));
      case "instrument", "otherInstrument" -> Optional.of(Address.thing("instrument", text));
      case "article" -> Optional.of(article(row.text("instrument"), text));
      case "otherArticle" -> Optional.of(article(row.text("otherInstrument"), text));
      case "otherTopic" -> Optional.of(Address.thing("topic", text));
      case "resolution" -> Optional.of(Address.act("resolution", row.text("body"), text));
      default -> Optional.empty();
    };
  }

  /** Other people's data may name a report by something that is neither a symbol nor a slug. */
  private static Optional<Address> document(String symbolOrSlug) {
    try {
      return Optional.of(Address.document(symbolOrSlug));
    } catch (IllegalArgumentException noSymbol) {
      return Optional.empty();
    }
  }

  private static Address article(String instrument, String number) {
    return Address.thing("instrument", instrument).below(PartPath.article(number));
  }
}
