package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "United Nations CTOC/COP/WG.6/2018/3 Distr.: General 21 May 2018 Original: English",
        "UNITED NATIONS\n\nDistr.\nGENERAL\n\nCTOC/COP/WG.6/2018/3*\n\nOriginal: ENGLISH",
        "V.18-00932 (E)\n*1800932*\nUnited Nations\nCTOC/COP/WG.6/2018/3\nDistr. : General",
        "DISTR. GENERAL\nCTOC/COP/WG.6/2018/3\nORIGINAL : ENGLISH",
      })
  void printsTheReportsOwnSymbol(String masthead) {
    Masthead read =
        Masthead.of(SampleTexts.pages(masthead + "\n\nReport on A/1/2\n\n1. The Group met."));
    assertThat(read.symbol()).contains(new DocumentSymbol("CTOC/COP/WG.6/2018/3"));
  }

  @Test
  void endsSoonAfterItsLastLabel() {
    Masthead read =
        Masthead.of(SampleTexts.pages("Distr.: General\nOriginal: English\na\nb\nc\nd\ne"));
    assertThat(read.end()).isEqualTo(4);
    assertThat(read.symbol()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report of the Working Group\n\n1. It had before it document CTOC/COP/WG.6/2018/2.",
        "1. Distributed as CTOC/COP/WG.6/2018/2, the originals were kept.",
      })
  void isAbsentWhereNothingIsLabelled(String text) {
    assertThat(Masthead.of(SampleTexts.pages(text)).end()).isZero();
  }

  @Test
  void isNotSoughtFarFromTheStart() {
    Masthead read =
        Masthead.of(SampleTexts.pages("text\n".repeat(60) + "Distr.: General\nA/1/2\n"));
    assertThat(read.symbol()).isEmpty();
  }

  @Test
  void printsTwoSymbolsOfADocumentThatTwoOrgansNumber() {
    Masthead read =
        Masthead.of(
            SampleTexts.pages("United Nations E/2025/34 (Part I)-E/ICEF/2025/7\nDistr.: General"));
    assertThat(read.symbols()).hasToString("[E/2025/34(PartI), E/ICEF/2025/7]");
    assertThat(read.symbol()).contains(new DocumentSymbol("E/2025/34(PartI)"));
    assertThat(read.isOwn("E/ICEF/2025/7(PartI)")).isTrue();
    assertThat(read.isOwn("E/ICEF/2025/8")).isFalse();
  }
}
