package org.w3id.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.source.SourceText;

/**
 * Tests the benchmark scripts: invented reports are always the same and are read like real ones,
 * and the verdicts on measurements are right.
 */
class BenchScriptsTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);

  @TempDir private Path folder;

  @BeforeEach
  void pythonIsThere() {
    boolean found =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "python3")));
    assumeThat(found).as("python3 on the path").isTrue();
  }

  @Test
  void theSameNumberGivesTheSameBytes() throws Exception {
    assertThat(generate(12, "small", "again")).isEqualTo(generate(12, "small", "first"));
  }

  @Test
  void aReportDoesNotDependOnHowManyFollow() throws Exception {
    Map<String, String> few = generate(3, "small", "few");
    assertThat(generate(12, "small", "many")).hasSize(12).containsAllEntriesOf(few);
  }

  @ParameterizedTest
  @CsvSource({"small, 500, 8000", "seed, 2000, 30000"})
  void everyReportIsReadWithItsSession(String size, int least, int most) throws Exception {
    for (Map.Entry<String, String> report : generate(5, size, size).entrySet()) {
      Parsed<Publication> read = read(report.getKey(), report.getValue());
      assertThat(read.diagnostics()).as(report.getKey()).noneMatch(Diagnostic::isError);
      Graph graph = read.value().graph();
      assertThat(graph.contains(Node.ANY, RDF.type.asNode(), Rap.Session)).isTrue();
      assertThat(graph.size()).as(report.getKey()).isBetween(least, most);
    }
  }

  @Test
  void whatIsMeasuredIsJudgedRightly() throws Exception {
    ProcessBuilder python =
        new ProcessBuilder("python3", "-B", "-m", "unittest", "discover", "-q", "bench");
    assertThat(python.inheritIO().start().waitFor()).isZero();
  }

  private Map<String, String> generate(int reports, String size, String name) throws Exception {
    Path to = folder.resolve(name);
    ProcessBuilder python =
        new ProcessBuilder(
            "python3",
            "-B",
            "bench/generate.py",
            "--reports",
            Integer.toString(reports),
            "--size",
            size,
            "--to",
            to.toString());
    assertThat(python.inheritIO().start().waitFor()).isZero();
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(to)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static Parsed<Publication> read(String name, String text) {
    return PIPELINE.read(SourceText.of(name, text), ReportMetadata.NONE);
  }
}
