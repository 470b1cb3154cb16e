package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * Compares the answers of the named queries with rows written by hand.
 *
 * <p>The rows of the first report were written before the rules. The other reports are invented.
 */
class GoldQueriesTest {
  private static final List<String> QUERIES =
      List.of(
          "outline",
          "paragraphs",
          "sessions",
          "resolutions",
          "agenda",
          "recommendations",
          "provisions",
          "citations",
          "attendance",
          "statements",
          "officers",
          "documents",
          "mentions",
          "corrections");
  private static final String SEED = "CTOC-COP-WG.7-2015-6";
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final QueryLibrary LIBRARY = QueryLibrary.ofClassPath();

  @Test
  void everyRowOfTheSeedIsAsReadByHand() throws IOException {
    Parsed<Publication> seed = BundledReports.read(PIPELINE).get(0);
    assertThat(seed.diagnostics()).noneMatch(Diagnostic::isError);
    try (Store store = store(seed)) {
      for (String query : QUERIES) {
        assertThat(rows(store.dataset(), query))
            .as(query)
            .containsExactlyElementsOf(gold(SEED, query));
      }
    }
  }

  /**
   * Invented reports, written with their rows without knowledge of the rules.
   *
   * <p>In the last three, the rows quote a provision with its lead-in, and an organization with its
   * acronym in brackets. The rules do not, so each such row counts as both missing and wrong.
   */
  @ParameterizedTest
  @CsvSource({
    "CTOC-COP-WG.4-2023-4, 0.99",
    "CTOC-COP-WG.6-2013-5, 0.99",
    "CTOC-COP-WG.6-2016-5, 0.94",
    "CTOC-COP-WG.4-2017, 0.95",
    "CAC-COSP-WG.2-2014-5, 0.94"
  })
  void reportsOfTheSameFamilyAreReadWell(String name, double least) throws IOException {
    Path file = Path.of("src/test/resources/gold", name, "report.txt");
    Parsed<Publication> read = PIPELINE.read(file, ReportMetadata.NONE);
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    try (Store store = store(read)) {
      double sum = 0;
      for (String query : QUERIES) {
        sum += f1(gold(name, query), rows(store.dataset(), query));
      }
      System.out.printf("%s: macro F1 %.3f%n", name, sum / QUERIES.size());
      assertThat(sum / QUERIES.size()).isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void theSameTextGivesTheSameGraph() {
    Graph once = BundledReports.read(PIPELINE).get(0).value().graph();
    Graph again = BundledReports.read(new Pipeline(Addresses.DEFAULT_BASE)).get(0).value().graph();
    assertThat(again.isIsomorphicWith(once)).isTrue();
    assertThat(once.find().toList())
        .noneMatch(t -> t.getObject().isBlank() || t.getSubject().isBlank());
  }

  @Test
  void theNormalisedTextIsTheOnePublished() {
    assertThat(BundledReports.read(PIPELINE).get(0).value().facts().report().text().sha256())
        .isEqualTo("63297444faa035eca4cc2a8fa71fd166c4031d2a2d4c17ea8e1ffb426bb69956");
  }

  private static Store store(Parsed<Publication> read) {
    Store store = TestStores.begin();
    new Publisher(PIPELINE, store).publish(read.value());
    return store;
  }

  private static List<List<String>> rows(RdfDataset dataset, String query) {
    return LIBRARY.query(query).run(dataset, Map.of()).cells().stream()
        .map(row -> comparable(query, row))
        .toList();
  }

  private static List<List<String>> gold(String report, String query) throws IOException {
    String resource = "/gold/" + report + "/" + query + ".csv";
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = GoldQueriesTest.class.getResourceAsStream(resource);
        CSVParser csv = CSVParser.parse(in, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      csv.stream()
          .skip(1)
          .map(CSVRecord::toList)
          .map(row -> comparable(query, row))
          .forEach(rows::add);
    }
    return rows;
  }

  /** The row to compare; the reason of a correction is left out, since its wording is free. */
  private static List<String> comparable(String query, List<String> row) {
    return query.equals("corrections") ? List.copyOf(row.subList(0, 3)) : List.copyOf(row);
  }

  private static double f1(List<List<String>> gold, List<List<String>> read) {
    Map<List<String>, Integer> left = new HashMap<>();
    gold.forEach(row -> left.merge(row, 1, Integer::sum));
    int right = 0;
    for (List<String> row : read) {
      if (left.merge(row, -1, Integer::sum) >= 0) {
        right++;
      }
    }
    return gold.isEmpty() && read.isEmpty() ? 1 : 2.0 * right / (gold.size() + read.size());
  }
}
