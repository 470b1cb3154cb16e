package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.Expectation;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * Runs each ready-made query on the first report and on four reports. The answers for the first are
 * those that its header states, written by hand; the rows of a report do not depend on the others.
 */
class QueryAnswersTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final QueryLibrary LIBRARY = QueryLibrary.ofClassPath();
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  private static final Map<String, Publication> REPORTS = reports();
  private static final Map<String, Store> ALONE = new HashMap<>();
  private static final Store TOGETHER = store(List.copyOf(REPORTS.values()));

  static {
    REPORTS.forEach((path, report) -> ALONE.put(path, store(List.of(report))));
  }

  private static Map<String, Publication> reports() {
    Map<String, Publication> reports = new LinkedHashMap<>();
    reports.put(SEED.path(), SEED);
    for (String name :
        List.of("CTOC-COP-WG.6-2013-5", "CTOC-COP-WG.6-2016-5", "CTOC-COP-WG.4-2017")) {
      Publication read =
          PIPELINE.read(GOLD.resolve(name).resolve("report.txt"), ReportMetadata.NONE).value();
      reports.put(read.path(), read);
    }
    return reports;
  }

  private static Store store(List<Publication> reports) {
    Store store = TestStores.begin();
    Publisher publisher = new Publisher(PIPELINE, store);
    reports.forEach(publisher::publish);
    return store;
  }

  static List<NamedQuery> queries() {
    return LIBRARY.queries();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void answersAsItsHeaderSays(NamedQuery query) {
    Expectation expected = query.expects();
    List<List<String>> rows = rows(query, ALONE.get(SEED.path()), Map.of());
    assertThat(rows).hasSize(expected.rows().orElseThrow());
    for (int row = 0; row < expected.first().size(); row++)
      assertThat(beginnings(rows.get(row), expected.first().get(row)))
          .isEqualTo(expected.first().get(row));
  }

  /** The cells; one that begins like an expected cell ending in “…” is replaced by that cell. */
  private static List<String> beginnings(List<String> cells, List<String> expected) {
    assertThat(cells).hasSameSizeAs(expected);
    return IntStream.range(0, cells.size())
        .mapToObj(
            i -> {
              String begins = expected.get(i).replaceFirst("\\s*…$", "");
              return expected.get(i).endsWith("…") && cells.get(i).startsWith(begins)
                  ? expected.get(i)
                  : cells.get(i);
            })
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void answersOneReportAsIfItWereAlone(NamedQuery query) {
    Map<String, String> values = withoutDefaults(query);
    List<List<String>> all = rows(query, TOGETHER, values);
    int report = query.columns().size() - 1;
    int counted = 0;
    for (String path : REPORTS.keySet()) {
      String name = path.replaceFirst("^report/", "");
      List<List<String>> expected =
          all.stream().filter(row -> row.get(report).equals(name)).toList();
      assertThat(rows(query, ALONE.get(path), values)).as(path).isEqualTo(expected);
      counted += expected.size();
    }
    assertThat(all).hasSize(counted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void answersForTheReportAskedFor(NamedQuery query) {
    Map<String, String> values = withoutDefaults(query);
    List<List<String>> alone = rows(query, ALONE.get("report/report"), values);
    values.put("report", "report");
    assertThat(rows(query, TOGETHER, values)).isEqualTo(alone);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void theFilledInTextAnswersTheSame(NamedQuery query) {
    NamedQuery plain =
        new NamedQuery(
            query.name(),
            query.summary(),
            query.description(),
            query.tags(),
            List.of(),
            Map.of(),
            query.expects(),
            List.of(),
            query.text(),
            QueryFactory.create(query.filledIn(Map.of())));
    assertThat(rows(plain, TOGETHER, Map.of())).isEqualTo(rows(query, TOGETHER, Map.of()));
  }

  @Test
  void everyListOfValuesHasWhatIsThere() {
    Map<String, String> some =
        Map.ofEntries(
            Map.entry("addressees", "states-of-origin"),
            Map.entry("articles", "18"),
            Map.entry("bodies", "CTOC/COP/WG.7"),
            Map.entry("capacities", "state-party"),
            Map.entry("hedges", "where-appropriate"),
            Map.entry("instruments", "SOM-PROTOCOL"),
            Map.entry("items", "1(a)"),
            Map.entry("reports", "CTOC/COP/WG.7/2015/6"),
            Map.entry("sections", "II.A"),
            Map.entry("states", "CIV"),
            Map.entry("strengths", "should-seek"),
            Map.entry("topics", "unaccompanied-children"));
    assertThat(LIBRARY.valueNames())
        .isEqualTo(
            some.keySet().stream()
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    some.forEach(
        (name, value) ->
            assertThat(rows(LIBRARY.values(name), ALONE.get(SEED.path()), Map.of()))
                .as(name)
                .doesNotHaveDuplicates()
                .anyMatch(row -> row.get(0).equals(value) && !row.get(1).isEmpty()));
  }

  private static Map<String, String> withoutDefaults(NamedQuery query) {
    Map<String, String> none = new HashMap<>(query.defaults());
    none.replaceAll((name, value) -> "");
    return none;
  }

  private static List<List<String>> rows(
      NamedQuery query, Store store, Map<String, String> values) {
    return query.run(store.dataset(), values).cells();
  }
}
