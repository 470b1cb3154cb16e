package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.store.Store;

class ParameterValuesTest {
  private static final String QUERY =
      """
      #+ summary: A test
      #+ description: A test.
      #+ params:
      #+   - report: a symbol or slug, rap:Report
      #+ values:
      #+   - report: values/reports
      SELECT ?s WHERE { GRAPH ?edition { ?_report ?p ?s } }
      """;

  /** Lists one report that is not in the store, and none of those that are. */
  private static final String LIST =
      """
      #+ summary: A list
      SELECT ?value ?label WHERE { VALUES (?value ?label) { ("EX/9" "EX/9") } }
      """;

  @TempDir private Path folder;

  private Map<String, String> checked(String report) throws IOException {
    Files.createDirectories(folder.resolve("values"));
    Files.writeString(folder.resolve("a.rq"), QUERY);
    Files.writeString(folder.resolve("values/reports.rq"), LIST);
    QueryLibrary library = QueryLibrary.of(folder);
    try (Store store = Store.inMemory()) {
      store.load(Path.of("src/test/resources/queries/sample.trig"));
      return new ParameterValues(store, library)
          .checked(library.query("a"), Map.of("report", report));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EX/CONF/WG.1/2020/3", "regional-forum-2021"})
  void aReportThatIsHeldIsFoundWithoutAList(String report) throws IOException {
    assertThat(checked(report)).containsEntry("report", report);
  }

  @Test
  void anotherIsRefusedAndThoseListedAreNamed() {
    assertThatThrownBy(() -> checked("EX/CONF/WG.1/2020/4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown report EX/CONF/WG.1/2020/4; known: EX/9");
  }
}
