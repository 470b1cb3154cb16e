package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of reports of this family, each in an invented text. */
class LayoutsTest {
  /** A page break within a paragraph, before a heading and before a paragraph. */
  private static final String PAGES =
      """
      United Nations %1$s

      Distr.: General

      Report of the Group

      I. Aims

      1. The Group recalled that it had met twice and would
      %2$smeet again, as it had agreed.
      %2$sII. Means

      2. It had none.
      %2$s3. It closed.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\f",
        "\n\f\n",
        "\fA/AC.1/9\n\n",
        "A/AC.1/9\nPage 2\n\n",
        "\nA/AC.1/9\n\n\n",
        "V.18-00932\n\fA/AC.1/9\n\n",
        "2/4 V.18-00932\n\f\nA/AC.1/9\n ",
        "\n_________\n1 See A/1/2.\n\fA/AC.1/9\n",
        "\n\n1 See A/1/2,\npara. 4.\n\n2\n\f",
      })
  void pagesComeAndGo(String pageEnd) {
    String text = PAGES.formatted("A/AC.1/9", pageEnd);
    assertThat(SampleTexts.headings(text)).containsExactly("I Aims", "II Means");
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly(
            "1 The Group recalled that it had met twice and would meet again, as it had agreed.",
            "2 It had none.",
            "3 It closed.");
  }

  @Test
  void headingsMayBeInCapitals() {
    String text = "I. AIMS\n\nA. FIRST\nAIM\n\n1. One.\n\nII. MEANS\n\n2. Two.\n";
    assertThat(SampleTexts.headings(text)).containsExactly("I AIMS", "I.A FIRST AIM", "II MEANS");
  }

  @Test
  void headingsMayHoldHeadings() {
    String text =
        """
        I. Aims

        A. First aim

        1. Opening of the session

        1. One.

        2. Elections and other
        matters of order

        2. Two.

        B. Second aim

        1. Closing

        3. Three.
        """;
    assertThat(SampleTexts.headings(text))
        .containsExactly(
            "I Aims",
            "I.A First aim",
            "I.A.1 Opening of the session",
            "I.A.2 Elections and other matters of order",
            "I.B Second aim",
            "I.B.1 Closing");
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 One.", "2 Two.", "3 Three.");
  }

  @Test
  void headingsWithoutANumberBelongToNoParagraph() {
    String text =
        """
        I. Aims

        Background

        1. One.

        Recommendation 1

        2. Two.

        (a) Policy briefs

        3. Three.
        """;
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 One.", "2 Two.", "3 Three.");
    assertThat(SampleTexts.headings(text)).containsExactly("I Aims");
    assertThat(SampleTexts.read(text).text().text()).contains("\nRecommendation 1\n");
  }

  @Test
  void aNameAtAListsEndIsNoHeading() {
    String text =
        """
        1. The Group elected:

        Chair:

        Ms. Ana Lee (Oman)

        2. It closed.
        """;
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 The Group elected: Chair: Ms. Ana Lee (Oman)", "2 It closed.");
  }

  @Test
  void numbersStartAnewInAnnexes() {
    String text =
        """
        I. Aims

        1. One.

        2. Two.

        Annex I

        List of decisions

        I. First

        1. Decided.

        \fAnnex I

        2. Decided again.

        Annex II. Terms of reference

        1. Terms.
        """;
    assertThat(SampleTexts.headings(text))
        .containsExactly(
            "I Aims", "annex/I List of decisions", "I First", "annex/II Terms of reference");
    assertThat(SampleTexts.read(text).sections())
        .extracting(section -> section.path().toString())
        .containsExactly("section/I", "annex/I", "annex/I/section/I", "annex/II");
    assertThat(SampleTexts.read(text).paragraphs())
        .extracting(paragraph -> paragraph.path().toString())
        .containsExactly("para/1", "para/2", "annex/I/para/1", "annex/I/para/2", "annex/II/para/1");
  }

  @Test
  void anAnnexWithoutATitleIsHeadedByItsNumber() {
    assertThat(SampleTexts.headings("1. One.\n\nAnnex III\n\n1. Decided.\n"))
        .containsExactly("annex/III Annex III");
  }

  /** The languages of an annex are printed between its number and its title. */
  @ParameterizedTest
  @ValueSource(strings = {"[English only]", "          [English/French only]"})
  void anAnnexHasTheTitleThatFollowsItsLanguages(String languages) {
    assertThat(SampleTexts.headings("1. One.\n\nAnnex\n" + languages + "\n\n\n  Names of guests\n"))
        .containsExactly("annex Names of guests");
  }

  @Test
  void anAnnexHasTheTitleOverItsIndentedText() {
    String text =
        """
        1. One.

        Annex
             Members of the delegation
                  The delegation was led by one person
             and had nine members.
        """;
    assertThat(SampleTexts.headings(text)).containsExactly("annex Members of the delegation");
  }

  /** An agenda under its own heading is a list; a chapter about the agenda has paragraphs. */
  @Test
  void theItemsOfAnAgendaAreNoParagraphs() {
    String text =
        """
        I. Agenda

        1. The Group adopted its agenda, which was:

           1. Opening;

           2. Roads.

        2. It met twice.

        Annex I

        Agenda of the third meeting

        1. Opening of the meeting.

        2. Roads:

        (a) Gravel;

        3. Closing

        Annex II

        Notes

        1. The Group heard a guest.
        """;
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly(
            "1 The Group adopted its agenda, which was: 1. Opening; 2. Roads.",
            "2 It met twice.",
            "1 The Group heard a guest.");
  }

  /** Before the first number, “Agenda” is a line of the front matter. */
  @Test
  void anAgendaMayComeFirst() {
    String text =
        """
        Report of the Roads Group

        Agenda

        1. Opening of the meeting

        2. Closing

        I. Opening

        1. The Group met.
        """;
    assertThat(SampleTexts.paragraphs(text)).containsExactly("1 The Group met.");
  }

  @Test
  void aSubsectionMayStandRightUnderItsSection() {
    String text =
        """
        I. Panels

        A. First panel
        on gravel
           1. Introduction
              1. The Chair opened the panel.

           2. Discussion
              2. Many spoke.
        """;
    assertThat(SampleTexts.headings(text))
        .containsExactly(
            "I Panels", "I.A First panel on gravel", "I.A.1 Introduction", "I.A.2 Discussion");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. The list is in\nAnnex I\nand the rest.\n",
        "Annex I\n\n1. One.\n",
        "1. One.\n\nAnnex I contains the list.\n",
      })
  void anAnnexBeforeTheTextOrWithinASentenceIsNone(String text) {
    assertThat(SampleTexts.headings(text)).isEmpty();
  }

  @Test
  void aTextWithoutBlankLinesHasItsHeadings() {
    String text =
        """
        Report of the Group
        I. Aims
        A. Opening
        1. One was said by those who
        were there.
        B. Statements made
        on one day
        2. Two.
        II. Means
        3. Three.
        """;
    assertThat(SampleTexts.read(text).title()).contains("Report of the Group");
    assertThat(SampleTexts.headings(text))
        .containsExactly("I Aims", "I.A Opening", "I.B Statements made on one day", "II Means");
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 One was said by those who were there.", "2 Two.", "3 Three.");
  }

  @Test
  void tabsAndLostSpacesDoNotMatter() {
    String text = "I.\tAims\n\nA.First\n\n1.\tOne.\n\n\t(a)\tItem;\n\n  b)  Other.\n\n2.Two.\n";
    assertThat(SampleTexts.headings(text)).containsExactly("I Aims", "I.A First");
    assertThat(SampleTexts.paragraphs(text))
        .containsExactly("1 One. (a) Item; b) Other.", "2 Two.");
    assertThat(SampleTexts.read(text).paragraphs().get(0).items())
        .extracting(ListItem::path)
        .containsExactly("a", "b");
  }

  @Test
  void charactersThatPrintNothingDoNotMatter() {
    String plain = "I. Aims\n\n1. One, not only two, imported.\n\n2. Two.\n";
    String text =
        "\uFEFFI.\u00A0Aims\n\u00A0\n1.\u00A0One, not\u00A0\n\u202Fonly two, im\u00AD\n"
            + "por\u00ADted.\u200B\n\n 2.\u00A0\u00A0Two.\n";
    assertThat(SampleTexts.read(text).text().text())
        .isEqualTo(SampleTexts.read(plain).text().text());
  }

  @Test
  void theTitleIsTheLineThatNamesAReport() {
    String text =
        """
        United Nations A/AC.1/9
        Distr.: General
        Group on Tests
        Second session
        Report of the Group on Tests on its
        second session*

        Contents
        I. Aims........2

        __________
        * Reissued.
        \fI. Aims

        1. The report of the Group.
        """;
    assertThat(SampleTexts.read(text).title())
        .contains("Report of the Group on Tests on its second session");
    assertThat(SampleTexts.read(text).symbol()).contains(new DocumentSymbol("A/AC.1/9"));
  }

  /** “Adoption of the ⏎ report of the Group” is not a title. */
  @Test
  void withoutSuchALineThereIsNone() {
    assertThat(SampleTexts.read("Group on Tests\n\nNote on the\nreport of it\n\n1. One.\n").title())
        .isEmpty();
    assertThat(SampleTexts.read("1. One.\n").title()).isEmpty();
  }

  @Test
  void theTitleEndsBeforeAStarAndWhatIsPrintedUnderIt() {
    assertThat(
            SampleTexts.read(
                    "Report of the Group on its second session*\nNote by the Secretariat\n\n1. One.\n")
                .title())
        .contains("Report of the Group on its second session");
    assertThat(SampleTexts.read("Report of the Group was issued.\n\n1. One.\n").title()).isEmpty();
  }
}
