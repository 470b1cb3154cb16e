package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {
  private static final String REPORT =
      "Report of the Group\n\n1. The Group met.\n\n2. It%s rose.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0", "\u0001", "\u001A", "\u001F", "\u007F", "\u0080", "\u009F", "\uFFFE", "\uFFFF",
        "\uD83D", "\uDEA2"
      })
  void areDroppedFromTheText(String control) {
    assertThat(SampleTexts.paragraphs(REPORT.formatted(control))).contains("2 It rose.");
    assertThat(SampleTexts.diagnostics(REPORT.formatted(control)))
        .singleElement()
        .asString()
        .startsWith(
            "report.txt:5: warning: control characters removed from the text: 1, the first");
  }

  @Test
  void areCountedOverTheWholeText() {
    assertThat(SampleTexts.diagnostics("\u0001" + REPORT.formatted("\u0002\u0003")))
        .containsExactly(
            "report.txt:1-5: warning: control characters removed from the text: 3, the first U+0001"
                + " [CONTROL_CHARACTERS]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\t", "\f", "\u000B", "\u00A0", "\u00AD", "\u200B", "\uD83D\uDEA2", "\uFFFD"})
  void allElseIsNotMeant(String allowed) {
    assertThat(SampleTexts.diagnostics(REPORT.formatted(allowed))).isEmpty();
  }
}
