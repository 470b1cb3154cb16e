package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u2007", "\u2009", "\u202F", "\u3000"})
  void spacesOfAnyWidthAreSpaces(String space) {
    assertThat(Typography.plain("12." + space + "States")).isEqualTo("12. States");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\f", "\u200B", "\u200E", "\u2060", "\uFEFF"})
  void whatPrintsNothingGoes(String nothing) {
    assertThat(Typography.plain(nothing + "Sta" + nothing + "tes")).isEqualTo("States");
  }

  /** Decomposed letters, as some systems and conversions write them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rui\u0301z            | Ruíz
          Co\u0302te d’Ivoire   | Côte d’Ivoire
          Tu\u0308rkiye         | Türkiye
          Vie\u0323\u0302t Nam | Việt Nam
          \u212Bland            | Åland
          Rui\u200B\u0301z     | Ruíz
          """)
  void lettersAreComposedWithTheirAccents(String decomposed, String composed) {
    assertThat(Typography.plain(decomposed)).isEqualTo(composed);
  }

  @Test
  void accentsBeyondMeasureGo() {
    assertThat(Typography.plain("a" + "\u0308".repeat(100) + "b")).hasSize(31);
    assertThat(Typography.plain("a" + "\u0308".repeat(30) + "b")).hasSize(31);
  }

  /** One of them is the zero-width joiner within an emoji. */
  @ParameterizedTest
  @ValueSource(strings = {"I.\tIntroduction\t3", "im\u00ADport", "Côte d’Ivoire", "👩\u200D⚖ 𝛼"})
  void allElseStays(String text) {
    assertThat(Typography.plain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
            not  only |not only
          a\tb|a b
             |''
          whole|whole
          """)
  void whiteSpaceIsFolded(String text, String folded) {
    assertThat(Typography.folded(text.translateEscapes())).isEqualTo(folded);
  }

  @Test
  void softHyphensGoWhenFolded() {
    assertThat(Typography.folded("im\u00ADport\u00AD ")).isEqualTo("import");
  }

  @Test
  void foldingTwiceChangesNothing() {
    String once = Typography.folded(Typography.plain(" \f12.\u00A0\u00A0 im\u00ADport \t of "));
    assertThat(Typography.folded(Typography.plain(once)))
        .isEqualTo(once)
        .isEqualTo("12. import of");
  }
}
