package org.w3id.rapporteur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.source.SourceText;

class PipelineTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Path SEED = Path.of("reports/CTOC-COP-WG.7-2015-6.txt");

  @Test
  void lineEndsChangeNothing() throws IOException {
    String text = Files.readString(SEED).replace("\r\n", "\n");
    Graph unix = read(text).graph();
    Graph windows = read(text.replace("\n", "\r\n")).graph();
    assertThat(windows.isIsomorphicWith(unix)).isTrue();
  }

  @Test
  void decomposedLettersChangeNothing() throws IOException {
    String text = Files.readString(SEED);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(text);
    assertThat(read(decomposed).graph().isIsomorphicWith(read(text).graph())).isTrue();
  }

  /** A character beyond U+FFFF is one code point, but two Java characters. */
  @Test
  void placesAreCodePoints() throws IOException {
    Publication read =
        read(Files.readString(SEED).replace("States must treat", "\uD83D\uDEA2 States must treat"));
    String text = read.facts().report().text().text();
    int[] codePoints = text.codePoints().toArray();
    assertThat(codePoints.length).isLessThan(text.length());
    assertThat(read.graph().find(Node.ANY, Rap.quote, Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(
            quote -> {
              String evidence =
                  read.graph()
                      .find(quote.getSubject(), Rap.evidence, Node.ANY)
                      .next()
                      .getObject()
                      .getURI();
              String[] range = evidence.replaceFirst(".*#char=", "").split(",");
              int start = Integer.parseInt(range[0]);
              int end = Integer.parseInt(range[1]);
              assertThat(new String(codePoints, start, end - start).replace('\n', ' '))
                  .isEqualTo(quote.getObject().getLiteralLexicalForm());
            });
  }

  /** A report without the dates of the session is read too. */
  @Test
  void aReportWithoutASessionConforms() throws IOException {
    String text =
        Files.readString(SEED)
            .replaceAll("\\b(?:was|were) held\\b", "was planned")
            .replaceAll("(?:18 to 20|11 to 13) November|30 May to 1 June", "one day in May of");
    var read =
        PIPELINE.read(
            SourceText.of("seed.txt", text), ReportMetadata.of("CTOC/COP/WG.7/2015/6", null, null));
    assertThat(read.diagnostics()).extracting(Diagnostic::code).contains("NO_SESSION");
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
  }

  private static Publication read(String text) {
    return PIPELINE
        .read(
            SourceText.of("seed.txt", text), ReportMetadata.of("CTOC/COP/WG.7/2015/6", null, null))
        .value();
  }
}
