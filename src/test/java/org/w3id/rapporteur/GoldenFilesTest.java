package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.document.Outline;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;

/**
 * Compares the output of each stage with golden files. {@code -Dgolden=write} overwrites the files
 * with the current output: review the changes as code.
 */
class GoldenFilesTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports/CTOC-COP-WG.7-2015-6.txt",
        "src/test/resources/gold/CAC-COSP-WG.2-2014-5/report.txt"
      })
  void everyStageMakesWhatItMade(String file) throws IOException {
    Parsed<Publication> read = PIPELINE.read(Path.of(file), ReportMetadata.NONE);
    Publication publication = read.value();
    String name = publication.path().replace('/', '-');
    check(name + ".outline.txt", Outline.of(publication.facts().report()));
    check(name + ".facts.txt", facts(publication.facts()));
    check(name + ".nq", quads(publication));
    check(
        name + ".diagnostics.txt",
        read.diagnostics().stream()
            .sorted()
            .map(Diagnostic::toString)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  /** One line per fact: its paragraph, the rule that read it, its words. */
  private static String facts(ReportFacts facts) {
    return facts.findings().stream()
        .map(
            finding ->
                finding.fact().statedIn().number()
                    + " "
                    + finding.rule()
                    + ": "
                    + finding.fact().quotation().text())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quads(Publication publication) {
    byte[] written =
        new RdfWriter(Addresses.DEFAULT_BASE)
            .write(
                RdfWriter.quads(
                    PIPELINE.addresses().graph(publication.path()),
                    publication.graph().find().toList()),
                RdfSyntax.named("nquads").orElseThrow());
    return new String(written, StandardCharsets.UTF_8);
  }

  private static void check(String name, String made) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, made);
    }
    assertThat(made.lines().toList())
        .as(name)
        .isEqualTo(Files.exists(file) ? Files.readAllLines(file) : List.of());
  }
}
