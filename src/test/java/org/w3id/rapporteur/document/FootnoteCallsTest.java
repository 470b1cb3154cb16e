package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnoteCallsTest {
  /** A page with the notes 1 and 2 at its end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is online. 1 It met. 2          | It is online. It met.
          It is online.1 It met,2 and rose   | It is online. It met, and rose
          Its Declaration 1 and Principles 2 | Its Declaration and Principles
          (see A/80/6 (Plan)1) and it2       | (see A/80/6 (Plan)) and it
          In 1998, 1 it met (Spain). 2       | In 1998, it met (Spain).
          Its report 1/ and decision. 2/     | Its report and decision.
          It has 1 seat and online1 texts2   | It has 1 seat and online texts
          """)
  void goOutOfTheText(String text, String left) {
    assertThat(left(text)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Its document WG.1 and Add.2
          Its articles 1 and 2
          On 1 May it held 2 meetings and then 2 more
          Its item 1 and its Goal 2
          It has 12 States, 1.2 million and 2/3
          Resolution 1/2 of A/1/2
          """)
  void otherNumbersStay(String text) {
    assertThat(left(text)).isEqualTo(text);
  }

  /** A note is called on its own page. */
  @ParameterizedTest
  @CsvSource("It met.1, It rose.2")
  void nothingGoesFromAnotherPage(String first, String second) {
    Pages pages =
        SampleTexts.pages(
            "1. " + first + "\n\f2. " + second + "\n\n1 See A.\n2 See B.\n\f3. Three");
    Footnotes.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("1. It met.1", "2. It rose.", "3. Three");
  }

  @Test
  void pagesMayEndAtTheirFeetAlone() {
    Pages pages =
        SampleTexts.pages(
            "1. It is online. 1\n\n______\n1 See A.\n\nGE.25-02819 3\n\n2. It met.1\n");
    PageEdges.takeFrom(pages);
    Footnotes.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("1. It is online.", "2. It met.1");
  }

  private static String left(String text) {
    Pages pages = SampleTexts.pages(text + "\n\n______\n1 See A.\n2 See B.\n\fNext");
    Footnotes.takeFrom(pages);
    return SampleTexts.left(pages).get(0);
  }
}
