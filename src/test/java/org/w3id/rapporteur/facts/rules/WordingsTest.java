package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reports made from known facts, then read back.
 *
 * <p>The wordings do not follow the patterns of the rules. Those with ids from 51 on are near
 * misses: they look like the fact but do not state it. Placeholders are filled in at random,
 * several times for each wording. A wording marked {@code doubt} allows more than one reading and
 * is only counted.
 */
class WordingsTest {
  private static final int DRAWS = 3;
  private static final Map<String, Class<? extends Fact>> KINDS =
      new TreeMap<>(
          Map.of(
              "sessions", Fact.Session.class,
              "officers", Fact.Officer.class,
              "attendance", Fact.Participation.class,
              "statements", Fact.Statement.class,
              "citations", Fact.Citation.class,
              "provisions", Fact.Provision.class,
              "documents", Fact.DocumentCited.class,
              "resolutions", Fact.ResolutionCited.class,
              "mentions", Fact.Mention.class));

  /** One sentence, and the rows expected from it. */
  record Wording(
      String kind, String id, String heading, String text, String expected, boolean sure) {
    boolean isNearMiss() {
      return expected.equals("-");
    }

    @Override
    public String toString() {
      return id + " " + text;
    }
  }

  static Stream<Wording> wordings() {
    return KINDS.keySet().stream().flatMap(kind -> load(kind).stream());
  }

  static Stream<Wording> sureWordings() {
    return wordings().filter(Wording::sure);
  }

  @ParameterizedTest
  @MethodSource("sureWordings")
  void readsWhatIsStatedAndNothingElse(Wording wording) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Placeholders values = new Placeholders(new Random(draw * 7919L + wording.id().hashCode()));
      assertThat(read(wording, values))
          .as(values.fill(wording.text()))
          .containsExactlyInAnyOrderElementsOf(expected(wording, values));
    }
  }

  /**
   * Prints the recall of each kind, doubtful wordings included, and how many near misses were read
   * as facts.
   */
  @Test
  void mostWordingsAreRead() {
    Map<String, int[]> counts = new TreeMap<>();
    wordings()
        .forEach(
            wording -> {
              int[] count = counts.computeIfAbsent(wording.kind(), kind -> new int[4]);
              Placeholders values = new Placeholders(new Random(wording.id().hashCode()));
              boolean right =
                  new HashSet<>(read(wording, values))
                      .equals(new HashSet<>(expected(wording, values)));
              count[wording.isNearMiss() ? 2 : 0]++;
              count[wording.isNearMiss() ? 3 : 1] += right ? 1 : 0;
            });
    counts.forEach(
        (kind, count) ->
            System.out.printf(
                "%-12s wordings read %d of %d, near misses left alone %d of %d%n",
                kind, count[1], count[0], count[3], count[2]));
    int[] all = counts.values().stream().reduce(new int[4], WordingsTest::sum);
    assertThat((double) all[1] / all[0]).as("recall over all wordings").isGreaterThan(0.9);
    assertThat((double) all[3] / all[2]).as("near misses left alone").isGreaterThan(0.95);
  }

  @Test
  void aThirdOfTheWordingsAreNearMisses() {
    Set<String> kinds = new HashSet<>();
    for (String kind : KINDS.keySet()) {
      List<Wording> wordings = load(kind);
      assertThat(wordings).hasSizeGreaterThanOrEqualTo(24);
      assertThat(wordings.stream().filter(Wording::isNearMiss).count() * 3)
          .isGreaterThanOrEqualTo(wordings.size());
      kinds.add(kind);
    }
    assertThat(kinds).hasSize(9);
  }

  private static int[] sum(int[] a, int[] b) {
    return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]};
  }

  private static List<List<String>> read(Wording wording, Placeholders values) {
    var read =
        SampleReports.withParagraph(
            values.value("BODY") + "/" + values.value("YEAR") + "/99",
            values.value("BODYNAME"),
            values.value("PROTOCOL"),
            wording.heading(),
            values.fill(wording.text()));
    return SampleReports.facts(read, KINDS.get(wording.kind())).stream()
        .map(fact -> fact.match(FactRow.OF))
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static List<List<String>> expected(Wording wording, Placeholders values) {
    List<List<String>> rows = new ArrayList<>();
    if (!wording.isNearMiss()) {
      for (String row : values.fill(wording.expected()).split(";")) {
        rows.add(List.of(row.strip().split("~", -1)));
      }
    }
    return rows;
  }

  private static List<Wording> load(String kind) {
    try (InputStream in = WordingsTest.class.getResourceAsStream("/wordings/" + kind + ".psv")) {
      List<Wording> wordings = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith("id|")) {
          continue;
        }
        String[] cells = line.split("\\|", -1);
        String text = cells[2].replace("\\n", "\n");
        wordings.add(
            new Wording(kind, cells[0], cells[1], text, cells[3], cells[4].equals("sure")));
      }
      return wordings;
    } catch (IOException unreadable) {
      throw new IllegalStateException(kind, unreadable);
    }
  }
}
