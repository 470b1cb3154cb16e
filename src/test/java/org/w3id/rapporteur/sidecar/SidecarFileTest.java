package org.w3id.rapporteur.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.source.UnreadableReportException;

class SidecarFileTest {
  @TempDir Path folder;

  @Test
  void saysWhatTheTextDoesNot() throws IOException {
    ReportMetadata sidecar =
        beside(
                """
                <my%20report.txt> dcterms:identifier "CTOC/COP/WG.7/2015/6" ;
                    dcterms:creator "CTOC/COP/WG.7" ; dcterms:language "en" ;
                    dcterms:issued "2015-12-01" ;
                    dcterms:source <https://undocs.org/CTOC/COP/WG.7/2015/6> ;
                    skos:editorialNote "The symbol is not printed."@en .
                """)
            .value();
    assertThat(sidecar.symbol()).contains(new DocumentSymbol("CTOC/COP/WG.7/2015/6"));
    assertThat(sidecar.body()).contains("CTOC/COP/WG.7");
    assertThat(sidecar.languageOrEnglish()).isEqualTo("en");
    assertThat(sidecar.issued()).contains(LocalDate.of(2015, 12, 1));
    assertThat(sidecar.source()).contains("https://undocs.org/CTOC/COP/WG.7/2015/6");
    assertThat(sidecar.note()).contains("The symbol is not printed.");
  }

  @Test
  void isNothingWhereThereIsNone() {
    assertThat(SidecarFile.beside(folder.resolve("lonely.txt")))
        .isEqualTo(Parsed.of(ReportMetadata.NONE));
  }

  /** {@code convert my.txt -o my.ttl} writes such a file. */
  @Test
  void aDescriptionOfOtherThingsIsNoSidecar() throws IOException {
    Parsed<ReportMetadata> sidecar =
        beside("<https://example.org/id/A/1> dcterms:identifier \"A/1\" .");
    assertThat(sidecar.value()).isEqualTo(ReportMetadata.NONE);
    assertThat(sidecar.diagnostics())
        .singleElement()
        .hasToString(
            "my report.ttl:1: note: expected a description of <my report.txt>, found none; this"
                + " file is ignored [NO_SIDECAR]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <my%20report.txt> dcterms:identifier "Add.1" .   | not a document symbol: Add.1
          <my%20report.txt> dcterms:identifier <http://a> . | expected text in quotation marks
          <my%20report.txt> dcterms:language "english" .    | expected a two-letter language code
          <my%20report.txt> dcterms:issued "yesterday" .    | 'yesterday'
          <my%20report.txt> dcterms:identifier ;            | expected Turtle
          """)
  void whatIsNotOfItsFormIsRefused(String turtle, String reason) {
    assertThatThrownBy(() -> beside(turtle))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageContaining("my report.ttl")
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsGivenOverrides() {
    ReportMetadata own = ReportMetadata.of("A/1", "A", "en");
    ReportMetadata both = own.overriddenBy(ReportMetadata.of("B/2", null, "fr"));
    assertThat(both).isEqualTo(ReportMetadata.of("B/2", "A", "fr"));
  }

  private Parsed<ReportMetadata> beside(String description) throws IOException {
    Files.writeString(
        folder.resolve("my report.ttl"),
        """
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        """
            + description);
    return SidecarFile.beside(folder.resolve("my report.txt"));
  }
}
