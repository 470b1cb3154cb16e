package org.w3id.rapporteur.akomantoso;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/**
 * The identifiers of a report as a work, an expression and a manifestation (FRBR). Source: AKN4UN
 * Guidelines, part 1, Naming convention; part 2, Meeting reports.
 *
 * <p>{@code /akn/un/debateReport/report/un-ctoc-cop-wg7/2015-11-20/CTOC-COP-WG.7-2015-6/eng@}. The
 * date is the document's, else that of its adoption, else the session's last day, else 1 January of
 * the year in the symbol.
 *
 * @param actor the body, its segments joined by dashes
 * @param dateName what the date is of: {@code publication}, {@code adoption} …
 * @param number the symbol with dashes for its slashes; for a report without a symbol the slug in
 *     its address
 * @param language ISO 639-2: {@code eng}
 */
record FrbrIdentifiers(String actor, String date, String dateName, String number, String language) {
  static final String DOCUMENT_TYPE = "debateReport";
  static final String SUBTYPE = "report";
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** Stands for an unknown date, because the schema requires a date. */
  private static final String UNKNOWN = "0001-01-01";

  private record Day(String date, String name) {}

  static FrbrIdentifiers of(GraphResource report, Addresses addresses) {
    Optional<String> symbol = report.text(Reused.dcterms("identifier"));
    Day day =
        issued(report)
            .or(() -> adopted(report))
            .or(() -> met(report))
            .or(() -> yearOf(symbol))
            .orElse(new Day(UNKNOWN, "unknown"));
    return new FrbrIdentifiers(
        report.one(Reused.dcterms("creator")).map(body -> actor(body, addresses)).orElse("un"),
        day.date(),
        day.name(),
        symbol
            .or(() -> addresses.own().address(report.iri()).map(own -> own.root().key()))
            .orElse("unnamed")
            .replace('/', '-')
            .replace(' ', '_'),
        language(report));
  }

  private static Optional<Day> issued(GraphResource report) {
    return report.text(Reused.dcterms("issued")).map(date -> new Day(date, "publication"));
  }

  private static Optional<Day> adopted(GraphResource report) {
    return report.whose(Rap.adopted).stream()
        .flatMap(adoption -> adoption.text(Reused.eliDl("activity_date")).stream())
        .findFirst()
        .map(date -> new Day(date, "adoption"));
  }

  private static Optional<Day> met(GraphResource report) {
    return report.whose(Reused.eliDl("recorded_in_a_realization_of")).stream()
        .flatMap(session -> session.text(Reused.eliDl("activity_end_date")).stream())
        .findFirst()
        .map(date -> new Day(date, "sessionEnd"));
  }

  private static Optional<Day> yearOf(Optional<String> symbol) {
    Matcher year = YEAR.matcher(symbol.orElse(""));
    return year.find() ? Optional.of(new Day(year.group() + "-01-01", "year")) : Optional.empty();
  }

  /**
   * {@code body/CTOC/COP/WG.7} becomes {@code un-ctoc-cop-wg7}; dashes within a segment become
   * underscores.
   */
  private static String actor(GraphResource body, Addresses addresses) {
    String symbol = addresses.own().address(body.iri()).orElseThrow().root().key();
    return Arrays.stream(symbol.split("/"))
        .map(segment -> segment.toLowerCase(Locale.ROOT).replace(".", "").replace('-', '_'))
        .collect(Collectors.joining("-", "un-", ""));
  }

  private static String language(GraphResource report) {
    return report
        .one(Reused.eli("is_realized_by"))
        .flatMap(expression -> expression.one(Reused.eli("language")))
        .map(authority -> authority.iri().substring(authority.iri().lastIndexOf('/') + 1))
        .map(code -> code.toLowerCase(Locale.ROOT))
        .orElse("und");
  }

  String work() {
    return String.join("/", "/akn/un", DOCUMENT_TYPE, SUBTYPE, actor, date, number);
  }

  /** The original version: nothing follows the {@code @}. */
  String expression() {
    return work() + "/" + language + "@";
  }

  String manifestation() {
    return expression() + ".akn";
  }

  /** Returns the address of the body in Akoma Ntoso's ontology of organizations. */
  String organization() {
    return "/akn/ontology/organization/un/" + actor;
  }
}
