package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The difficult places of the first report, counted; and invented texts that look like them. */
class FirstReportTest {
  private static final String PRINTED = SampleTexts.firstReport();
  private static final MeetingReport REPORT = SampleTexts.read(PRINTED);

  @Test
  void of71NumbersAtALinesStart65AreParagraphs() {
    Pattern numbered = Pattern.compile("(?m)^ *\\d+\\. ");
    assertThat(numbered.matcher(PRINTED).results()).hasSize(71);
    assertThat(REPORT.paragraphs())
        .extracting(Paragraph::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 65).mapToObj(n -> "" + n).toList());
    assertThat(paragraph(55).items())
        .extracting(ListItem::label)
        .containsExactly("1", "1(a)", "1(b)", "2", "3", "4", "5", "6");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 22, 32, 41, 59})
  void aPageBreakIndentsAParagraph(int number) {
    assertThat(PRINTED).contains("\n " + number + ". ");
    assertThat(paragraph(number).text()).matches("\\p{Lu}.*\\.");
    assertThat(paragraph(number - 1).text()).matches("\\p{Lu}.*\\.");
  }

  @Test
  void aPageBreakIsInsideOneParagraph() {
    assertThat(PRINTED).contains("Republic of \n Korea");
    assertThat(paragraph(51).text()).contains("Philippines, Republic of Korea, Romania");
  }

  @Test
  void twoPageBreaksStandBeforeHeadings() {
    assertThat(PRINTED)
        .contains("high seas. \n  A. Smuggling")
        .contains("CRP.3). \n  IV. Adoption");
    assertThat(paragraph(4).text()).endsWith("law on the high seas.");
    assertThat(paragraph(63).text()).endsWith("(CTOC/COP/WG.7/2015/CRP.3).");
  }

  @Test
  void headingsAreWrapped() {
    assertThat(REPORT.sections())
        .extracting(Section::number)
        .containsExactly(
            "I", "II", "II.A", "II.B", "II.C", "III", "III.A", "III.B", "III.C", "III.D", "III.E",
            "IV");
    assertThat(REPORT.sections().get(3).heading())
        .startsWith("Practical measures")
        .endsWith("training sessions on fraudulent documents");
    assertThat(REPORT.sections().get(4).heading()).endsWith("targeting the proceeds of crime");
  }

  @Test
  void doubleSpacesAreOne() {
    assertThat(PRINTED).contains("not  \nonly").contains("automated  systems");
    assertThat(paragraph(6).text()).contains("not only as");
    assertThat(paragraph(31).text()).contains("automated systems");
    assertThat(REPORT.text().text()).doesNotContain("  ");
  }

  @Test
  void nothingIsToBeNoticed() {
    assertThat(SampleTexts.diagnostics(PRINTED)).isEmpty();
  }

  /** Each of its lines is in the text, in the same order; white space may differ. */
  @Test
  void nothingIsLost() {
    String words = PRINTED.replaceAll("\\s+", "");
    assertThat(REPORT.text().text().replaceAll("\\s+", "")).isEqualTo(words);
  }

  // Near misses: the same signs with another meaning.

  @Test
  void anAgendaMayCountPastTheNextParagraph() {
    assertThat(
            SampleTexts.paragraphs(
                """
                1. The Group met.

                2. It adopted its agenda:

                 1. Opening.

                 2. Elections.

                 3. Closing.

                3. It closed.
                """))
        .containsExactly(
            "1 The Group met.",
            "2 It adopted its agenda: 1. Opening. 2. Elections. 3. Closing.",
            "3 It closed.");
  }

  @Test
  void anIndentedNumberIsNoParagraphOutOfTurn() {
    assertThat(
            SampleTexts.paragraphs("1. The Group met.\n 14. States took part.\n\n2. It closed.\n"))
        .containsExactly("1 The Group met. 14. States took part.", "2 It closed.");
  }

  @Test
  void aNumberWithinASentenceBeginsNoParagraph() {
    assertThat(SampleTexts.paragraphs("1. The Group took up agenda item\n2. It then closed.\n"))
        .containsExactly("1 The Group took up agenda item 2. It then closed.");
  }

  @Test
  void anInitialIsNoHeading() {
    assertThat(SampleTexts.headings("I. Aims\n\n1. It was led by Mr.\nA. Lee (Oman). He left.\n"))
        .containsExactly("I Aims");
  }

  @Test
  void aListAfterAColonIsNoHeading() {
    assertThat(SampleTexts.headings("I. Aims\n\n1. It had:\n\n V. Lee spoke.\n\n2. It closed.\n"))
        .containsExactly("I Aims");
  }

  private static Paragraph paragraph(int number) {
    return REPORT.paragraphs().get(number - 1);
  }
}
