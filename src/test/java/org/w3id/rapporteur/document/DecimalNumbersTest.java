package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.source.LineRole;

class DecimalNumbersTest {
  private static String numbers(String text) {
    return SampleTexts.read(text.replace('^', '\n')).paragraphs().stream()
        .map(Paragraph::number)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. It met:^^1.1 Ratify it (Chile);^^1.2 Sign it (Peru).^^2. It rose. | 1 1.1 1.2 2
          1. It met:^1.1. Ratify it (Chile);^1.2. Sign it (Peru).^2. It rose.  | 1 1.1 1.2 2
          36.1 The Group met.^^36.2 It rose.^^36.4 It left.                    | 36.1 36.2 36.4
          I. Aims^^36.1 The Group met.^^36.2 It rose.                          | 36.1 36.2
          1. It met:^^1.1 Ratify it.^^1. It closed.                            | 1 1.1
          """)
  void areThoseOfParagraphs(String text, String expected) {
    assertThat(numbers(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. It met. It cost^^4.5 million dollars.^^2. It rose.          | 1 2
          1. It met.^^3.1 Ratify it.^^2. It rose.                        | 1 2
          1. It met.^^3.2 Ratify it.^^3.3 Sign it.^^2. It rose.          | 1 2
          1. It met.^^1.1 Scope of it^^1.2 Aims of it^^2. It rose.       | 1 2
          1. It met.^^1.1 Ratify it.^^1.9 Sign it.^^2. It rose.          | 1 1.1 2
          """)
  void othersAreNot(String text, String expected) {
    assertThat(numbers(text)).isEqualTo(expected);
  }

  @Test
  void aHeadingIsNone() {
    MeetingReport report =
        SampleSources.word()
            .text("3.1 The Group met.")
            .line("3.2 What is a group?", LineRole.HEADING)
            .text("3.2 It rose.")
            .read();
    assertThat(report.paragraphs()).extracting(Paragraph::number).containsExactly("3.1", "3.2");
  }

  @Test
  void theWordsAreWithoutTheNumber() {
    assertThat(SampleTexts.paragraphs("36.1. The Group\nmet.\n\n36.2 It rose.\n"))
        .containsExactly("36.1 The Group met.", "36.2 It rose.");
  }
}
