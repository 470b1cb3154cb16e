package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the ready-made queries on reports that contain everything the queries can meet. */
class QueriesTest {
  private static final String SYMBOL = "EX/CONF/WG.1/2020/3";
  private static final String SLUG = "regional-forum-2021";

  private static final QueryLibrary LIBRARY = QueryLibrary.ofClassPath();
  private static final DatasetGraph GRAPHS = SampleGraphs.graphs();

  static List<String> names() {
    return LIBRARY.queries().stream().map(NamedQuery::name).toList();
  }

  /** The queries with promised names and columns. Each has a file with its answer on the sample. */
  static List<String> promised() {
    return names().stream()
        .filter(name -> QueriesTest.class.getResource("/queries/" + name + ".csv") != null)
        .toList();
  }

  @Test
  void fourteenArePromised() {
    assertThat(promised()).hasSize(14);
  }

  private static QueryResult ask(String name, Map<String, String> values) {
    return LIBRARY.query(name).run(GRAPHS, values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outline         | number, heading, firstParagraph, lastParagraph
          paragraphs      | number, section, text
          sessions        | body, ordinal, start, end, place
          resolutions     | number, body, title, paragraph
          agenda          | number, title
          recommendations | paragraph, section, addressee, strength, text
          provisions      | paragraph, position, addressee, strength, negated, text
          citations       | paragraph, provision, instrument, article, quote
          attendance      | name, iso3, capacity, paragraph
          statements      | speaker, iso3, capacity, agendaItems, paragraph
          officers        | name, role, iso3, paragraph
          documents       | symbol, title, paragraph, item
          mentions        | paragraph, entity, label, quote
          corrections     | paragraph, printed, suggested, reason
          """)
  void hasTheColumnsThatWerePromised(String name, String columns) {
    List<String> promised = Stream.of((columns + ", report").split(", ")).toList();
    assertThat(LIBRARY.query(name).columns()).isEqualTo(promised);
    assertThat(ask(name, Map.of()).columns()).isEqualTo(promised);
  }

  @ParameterizedTest
  @MethodSource("promised")
  void answersTheSampleAsExpected(String name) throws IOException {
    assertThat(csv(ask(name, Map.of()))).isEqualTo(expected(name));
  }

  @ParameterizedTest
  @MethodSource("promised")
  void answersForOneReport(String name) throws IOException {
    for (String report : List.of(SYMBOL, SLUG)) {
      List<String> rows =
          expected(name).lines().skip(1).filter(row -> row.endsWith(report)).toList();
      assertThat(csv(ask(name, Map.of("report", report))).lines().skip(1)).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void sortsItsRowsAndSaysHowManyToExpect(String name) {
    NamedQuery query = LIBRARY.query(name);
    assertThat(query.query().hasOrderBy()).isTrue();
    assertThat(query.expects().rows()).isPresent();
    assertThat(query.expects().first()).isNotEmpty();
    assertThat(query.tags()).isNotEmpty();
    assertThat(query.columns()).last().isEqualTo("report");
    assertThat(query.summary()).isNotBlank();
    assertThat(query.description()).endsWith(".");
  }

  @Test
  void takesAHostileValueForAValue() {
    String hostile = "\") } DELETE WHERE { ?s ?p ?o } # \\\" > ' ${x} \n?_report";
    assertThat(ask("hedged-provisions", Map.of("hedge", hostile)).rows()).isEmpty();
    assertThatThrownBy(() -> ask("paragraphs", Map.of("report", hostile)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("report is not of type rap:Report: " + hostile);
  }

  @Test
  void findsNoReportThatIsNotHeld() {
    assertThat(ask("paragraphs", Map.of("report", "EX/CONF/WG.1/2020/4")).rows()).isEmpty();
    assertThat(ask("paragraphs", Map.of("report", SYMBOL + "/para/1")).rows()).isEmpty();
  }

  @Test
  void takesAnEmptyValueForNone() {
    assertThat(ask("paragraphs", Map.of("report", "")).cells())
        .isEqualTo(ask("paragraphs", Map.of()).cells());
  }

  @Test
  void namesAnUnknownQueryOrParameterAndTheKnownOnes() {
    assertThatThrownBy(() -> LIBRARY.query("outlines"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown query outlines; known: " + String.join(", ", names()));
    assertThatThrownBy(() -> ask("outline", Map.of("reprot", SYMBOL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("query outline has no parameter reprot; known: report");
  }

  private static String csv(QueryResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFormat.CSV.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The expected rows; CSV has carriage returns, which the files lack. */
  private static String expected(String name) throws IOException {
    try (InputStream file = QueriesTest.class.getResourceAsStream("/queries/" + name + ".csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\n", "\r\n");
    }
  }
}
