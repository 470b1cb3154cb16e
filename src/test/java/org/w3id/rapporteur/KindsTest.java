package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/**
 * Compares the answers of the queries about small reports of many bodies with expected rows.
 *
 * <p>Each file in {@code src/test/resources/kinds} is about one kind of mistake, which its first
 * lines describe. {@code ======== claim} begins a report, and {@code -------- query} the expected
 * rows of that query, without the column {@code report}:
 *
 * <ul>
 *   <li>{@code + cell | cell}: a required row;
 *   <li>{@code ? cell | cell}: an allowed row, of which cells may be empty; a line with {@code #}
 *       gives the reason;
 *   <li>{@code - cell | cell}: a wrong row that the text could be mistaken for. Every row that is
 *       not listed is wrong too.
 * </ul>
 *
 * A cell {@code *} matches anything.
 */
class KindsTest {
  private static final Path KINDS = Path.of("src/test/resources/kinds");
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final QueryLibrary LIBRARY = QueryLibrary.ofClassPath();

  /** One for all samples: each is published, asked about, and withdrawn. */
  private static final Store STORE = TestStores.begin();

  private static final Publisher PUBLISHER = new Publisher(PIPELINE, STORE);

  @TempDir private Path directory;

  @AfterAll
  static void close() {
    STORE.close();
  }

  /** A report and its expected rows. */
  private record Sample(String kind, String claim, String text, List<Expected> queries) {
    @Override
    public String toString() {
      return kind + ": " + claim;
    }
  }

  private record Expected(String query, List<List<String>> must, List<List<String>> may) {}

  static Stream<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(KINDS)) {
      for (Path file : files.sorted().toList()) {
        String kind = file.getFileName().toString().replace(".txt", "");
        Stream.of(Files.readString(file).split("(?m)^======== "))
            .skip(1)
            .map(part -> sample(kind, part))
            .forEach(samples::add);
      }
    }
    return samples.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void readsWhatTheReportSaysAndNothingElse(Sample sample) throws IOException {
    Path file = directory.resolve("report.txt");
    Files.writeString(file, sample.text());
    Publication publication = PIPELINE.read(file, ReportMetadata.NONE).value();
    PUBLISHER.publish(publication);
    try {
      for (Expected expected : sample.queries()) {
        compare(sample, expected, rows(expected.query()));
      }
    } finally {
      PUBLISHER.withdraw(publication.path(), Instant.EPOCH);
    }
  }

  private static void compare(Sample sample, Expected expected, List<List<String>> rows) {
    List<List<String>> missing = new ArrayList<>(expected.must());
    List<List<String>> wrong = new ArrayList<>();
    List<List<String>> may = new ArrayList<>(expected.may());
    for (List<String> row : rows) {
      if (!take(missing, must -> agrees(must, row, false))
          && !take(may, can -> agrees(can, row, true))) {
        wrong.add(row);
      }
    }
    assertThat(wrong).as("%s: wrong %s", sample, expected.query()).isEmpty();
    assertThat(missing).as("%s: missing %s", sample, expected.query()).isEmpty();
  }

  /** Removes one matching row, so that a row that is read twice counts as wrong. */
  private static boolean take(List<List<String>> rows, Predicate<List<String>> wanted) {
    return rows.stream().filter(wanted).findFirst().map(rows::remove).orElse(false);
  }

  private static boolean agrees(List<String> expected, List<String> row, boolean mayBeEmpty) {
    for (int i = 0; i < row.size(); i++) {
      boolean same = expected.get(i).equals("*") || expected.get(i).equals(row.get(i));
      if (!same && !(mayBeEmpty && row.get(i).isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** The rows without the last column, {@code report}. */
  private static List<List<String>> rows(String query) {
    return LIBRARY.query(query).run(STORE.dataset(), Map.of()).cells().stream()
        .map(row -> row.subList(0, row.size() - 1))
        .toList();
  }

  private static Sample sample(String kind, String part) {
    String[] sections = part.split("(?m)^-------- ");
    String[] report = sections[0].split("\n", 2);
    return new Sample(
        kind,
        report[0],
        report[1].strip() + "\n",
        Arrays.stream(sections).skip(1).map(KindsTest::expected).toList());
  }

  private static Expected expected(String section) {
    return new Expected(
        section.lines().findFirst().orElseThrow(), marked('+', section), marked('?', section));
  }

  private static List<List<String>> marked(char mark, String section) {
    return section
        .lines()
        .skip(1)
        .filter(line -> line.startsWith(mark + " "))
        .map(line -> Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
