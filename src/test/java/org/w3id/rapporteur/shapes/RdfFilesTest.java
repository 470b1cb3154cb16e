package org.w3id.rapporteur.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;

/** What is found in RDF files, and where. The first line of a file is the expected diagnostic. */
class RdfFilesTest {
  private static final String EXPECTS = "# expects: ";
  private static final RdfFiles FILES = new RdfFiles();

  @ParameterizedTest
  @MethodSource
  void namesFileLineAndReason(Path file) throws IOException {
    String expected = Files.readAllLines(file).get(0).substring(EXPECTS.length());
    assertThat(FILES.check(file)).extracting(Diagnostic::toString).containsExactly(expected);
  }

  static List<Path> namesFileLineAndReason() {
    return turtle("src/test/resources/ontology/checked");
  }

  @ParameterizedTest
  @MethodSource
  void findsNothingInOurOwn(Path file) {
    assertThat(FILES.check(file)).isEmpty();
  }

  static List<Path> findsNothingInOurOwn() {
    return Stream.of("ontology", "ontology/links")
        .flatMap(folder -> turtle(folder).stream())
        .toList();
  }

  @Test
  void findsNothingInAReportsGraphs() {
    assertThat(FILES.check(Path.of("src/test/resources/golden/CTOC-COP-WG.7-2015-6.nq"))).isEmpty();
  }

  private static List<Path> turtle(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
