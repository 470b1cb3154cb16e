package org.w3id.rapporteur.akomantoso;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportView;

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

  static FrbrIdentifiers of(ReportView report, Addresses addresses) {
    Optional<String> symbol = report.symbol();
    Day day =
        day(report.issued(), "publication")
            .or(() -> day(report.adopted(), "adoption"))
            .or(() -> day(lastDay(report), "sessionEnd"))
            .or(() -> yearOf(symbol))
            .orElse(new Day(UNKNOWN, "unknown"));
    return new FrbrIdentifiers(
        report.body().map(body -> actor(body, addresses)).orElse("un"),
        day.date(),
        day.name(),
        symbol
            .or(() -> addresses.own().address(report.thing().iri()).map(own -> own.root().key()))
            .orElse("unnamed")
            .replace('/', '-')
            .replace(' ', '_'),
        report.languageCode().orElse("und"));
  }

  private static Optional<String> lastDay(ReportView report) {
    return report.sessions().stream().flatMap(session -> session.end().stream()).findFirst();
  }

  private static Optional<Day> day(Optional<String> date, String name) {
    return date.map(known -> new Day(known, name));
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
