package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
  private static final String BODY = "I. Introduction\n\n1. The Group met.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contents\n\nParagraphs Page\n\nI. Introduction . . . . . 1-3 2\n\nII. Other . . . . 4 3",
        "CONTENTS\nI. Introduction........2\nII. A heading that is\nwrapped……………………4",
        "Table of contents\nPage\n\nI.\tIntroduction\t\t1–4\t3\n\nA.Attendance2–33\n\nAnnex\n\nList 9",
        "Contents\n\nChapter Page\n\nI. Introduction 2\n\nII. Other matters and\nmore of them 3",
      })
  void itsEntriesAreNoHeadings(String table) {
    Pages pages = SampleTexts.pages("Report of the Group\n\n" + table + "\n\n" + BODY);
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages))
        .containsExactly("Report of the Group", "I. Introduction", "1. The Group met.");
  }

  /** The first entry may lack a number. */
  @Test
  void endsWhereItsFirstEntryIsPrintedAgain() {
    Pages pages =
        SampleTexts.pages("Contents\n\nSummary 2\n\nI. Aims 3\n\nSummary\n\nText.\n\nI. Aims");
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("Summary", "Text.", "I. Aims");
  }

  @Test
  void aHeadingMayEndWithANumber() {
    Pages pages =
        SampleTexts.pages("Contents\n\nI. Resolution 7/1 3\n\nI. Resolution 7/1\n\n1. One");
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("I. Resolution 7/1", "1. One");
  }

  /** The title was lost, or is on another page. */
  @Test
  void linesWithDotLeadersAreEntriesAnywhere() {
    Pages pages = SampleTexts.pages("I. Introduction ........ 2\nII. Other . . . . 3\n\n" + BODY);
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("I. Introduction", "1. The Group met.");
  }

  @Test
  void withoutAnythingPrintedAgainOnlyWhatIsCertainGoes() {
    Pages pages = SampleTexts.pages("Contents\n\nAims .... 2\n\nwrapped\nto two .... 3\n\n1. One");
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).containsExactly("1. One");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The contents",
        "Contents of the note",
        "The Group met...",
        "and so on. . . so it went",
        "1. The Group met in 2015.",
        "",
      })
  void textIsNoTable(String line) {
    Pages pages = SampleTexts.pages(line + "\n\n" + BODY);
    Contents.takeFrom(pages);
    assertThat(SampleTexts.left(pages)).hasSize(line.isEmpty() ? 2 : 3);
  }
}
