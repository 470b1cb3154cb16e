package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class DocumentRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group had before it the following documents: (a) Provisional agenda (CTOC/COP/WG.7/2015/1); (b) Note by the Secretariat (CTOC/COP/WG.7/2015/2 and Add.1). | CTOC/COP/WG.7/2015/1 / Provisional agenda / a + CTOC/COP/WG.7/2015/2 / Note by the Secretariat / b + CTOC/COP/WG.7/2015/2/Add.1 / Note by the Secretariat / b
          A list of participants is contained in document CTOC/COP/WG.7/2015/INF/1/Rev.1. | CTOC/COP/WG.7/2015/INF/1/Rev.1 /  /
          """)
  void readsDocumentsWithEverySymbol(String paragraph, String facts) {
    assertThat(Reports.read(Fact.DocumentCited.class, "Documentation", paragraph)).isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The list of participants was issued as a document.
          States should and/or may act within 24/7 networks.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(Reports.read(Fact.DocumentCited.class, "Documentation", paragraph)).isEmpty();
  }
}
