package org.w3id.rapporteur.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.UnreadableReportException;

class PdfReaderTest {
  private final PdfMaker pdf = new PdfMaker();

  @AfterEach
  void close() throws IOException {
    pdf.close();
  }

  private SourceText read() throws IOException {
    return new PdfReader().read("report.pdf", pdf.bytes());
  }

  /** The lines without blank ones, tabs shown as “|”, roles other than TEXT before them. */
  private List<String> lines() throws IOException {
    return read().lines().stream()
        .filter(line -> !line.isBlank())
        .map(PdfReaderTest::shown)
        .toList();
  }

  private static String shown(Line line) {
    String role = line.role() == LineRole.TEXT ? "" : line.role() + " ";
    return role + line.text().replace('\t', '|');
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> new PdfReader().read("report.pdf", bytes))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("report.pdf: " + reason);
  }

  // Lines, places, styles

  @Test
  void aLineHasItsPageBoxAndStyle() throws IOException {
    pdf.page().page().bold(100, 80, 14, "I. Introduction");

    Line line = read().lines().get(0);

    assertThat(line.text()).isEqualTo("I. Introduction");
    assertThat(line.style().orElseThrow().fontSize()).isEqualTo(14);
    assertThat(line.style().orElseThrow().bold()).isTrue();
    Place.OnPage place = (Place.OnPage) line.place();
    assertThat(place.page()).isEqualTo(2);
    assertThat(place.box().left()).isEqualTo(100);
    assertThat(place.box().top()).isBetween(65f, 72f);
    assertThat(place.box().bottom()).isBetween(80f, 86f);
  }

  @Test
  void aBlankLineIsWhereThePageLeavesRoom() throws IOException {
    pdf.page()
        .lines(100, 100, "1. The Committee met in Geneva from", "1 to 5 June.", "It was brief.")
        .lines(100, 142, "2. The Committee elected a Chair and", "adopted its agenda.");

    assertThat(read().lines().stream().map(Line::text))
        .containsExactly(
            "1. The Committee met in Geneva from",
            "1 to 5 June.",
            "It was brief.",
            "",
            "2. The Committee elected a Chair and",
            "adopted its agenda.");
  }

  @Test
  void anIndentedFirstLineBeginsAParagraph() throws IOException {
    pdf.page()
        .lines(100, 100, "The Committee met in Geneva.")
        .lines(120, 112, "It elected a Chair from among")
        .lines(100, 124, "its members.");

    assertThat(read().lines().get(1).isBlank()).isTrue();
  }

  @Test
  void wordsAreSeparatedByRoomAlone() throws IOException {
    pdf.page()
        .text(100, 100, "Working")
        .text(100 + pdf.width("Working") + 2.5f, 100, "Gro")
        .text(100 + pdf.width("WorkingGro") + 2.5f, 100, "up");

    assertThat(lines()).containsExactly("Working Group");
  }

  @Test
  void boldByDoublePrintingIsReadOnce() throws IOException {
    pdf.page().text(100, 100, "Decision").text(100.3f, 100, "Decision");

    assertThat(lines()).containsExactly("Decision");
    assertThat(read().lines().get(0).style().orElseThrow().bold()).isTrue();
  }

  @Test
  void repeatedLettersAreKept() throws IOException {
    pdf.page().text(100, 100, "Committee addressees iii");

    assertThat(lines()).containsExactly("Committee addressees iii");
  }

  @Test
  void ligaturesAreLetters() throws IOException {
    pdf.page().text(pdf.embedded(), 10, 100, 100, "of\uFB01ce and \uFB02ow");

    assertThat(lines()).containsExactly("office and flow");
  }

  @Test
  void hebrewIsInReadingOrder() throws IOException {
    String shalom = "שלום";
    String shown = new StringBuilder("1954 " + shalom).reverse().toString().replace("4591", "1954");
    pdf.page().text(pdf.embedded(), 10, 100, 100, shown);

    assertThat(lines()).containsExactly("1954 " + shalom);
  }

  @Test
  void aPageReadFromTheRightBeginsOnTheRight() throws IOException {
    pdf.page()
        .text(pdf.embedded(), 10, 500, 100, ".1")
        .text(pdf.embedded(), 10, 400, 100, new StringBuilder("שלום עולם").reverse().toString());

    Line line = read().lines().get(0);

    assertThat(line.text()).isEqualTo("1. שלום עולם");
    assertThat(((Place.OnPage) line.place()).box().left()).isBetween(399f, 401f);
  }

  @Test
  void russianIsRead() throws IOException {
    pdf.page().text(pdf.embedded(), 10, 100, 100, "Доклад о работе");

    assertThat(lines()).containsExactly("Доклад о работе");
  }

  @Test
  void aCharacterWithoutMeaningIsToldOnce() throws IOException {
    pdf.page().text(100, 100, "Chair");
    byte[] bytes = Meaningless.letter(pdf.bytes(), 'C');

    SourceText text = new PdfReader().read("report.pdf", bytes);

    assertThat(text.lines().get(0).text()).isEqualTo("\uFFFDhair");
    assertThat(text.diagnostics())
        .singleElement()
        .asString()
        .startsWith("report.pdf:page 1: warning: ")
        .endsWith("[CHARACTER_UNKNOWN]");
  }

  // Text that is not shown upright

  @Test
  void rotatedTextIsLeftOut() throws IOException {
    pdf.page()
        .text(100, 100, "The Committee met in Geneva.")
        .text(pdf.embedded(), 30, Matrix.getRotateInstance(0.8, 100, 300), "DRAFT")
        .text(pdf.embedded(), 10, Matrix.getRotateInstance(Math.PI / 2, 30, 300), "25-01234");

    assertThat(lines()).containsExactly("The Committee met in Geneva.");
  }

  @Test
  void aPageOfWhichAllTextIsRotatedIsRead() throws IOException {
    pdf.page()
        .text(pdf.embedded(), 10, Matrix.getRotateInstance(Math.PI / 2, 100, 300), "Table 1")
        .text(pdf.embedded(), 10, Matrix.getRotateInstance(Math.PI / 2, 112, 300), "Contributions");

    assertThat(lines()).containsExactly("Table 1", "Contributions");
    assertThat(((Place.OnPage) read().lines().get(0).place()).box().right()).isBetween(100f, 104f);
  }

  @Test
  void aRotatedPageIsReadAsItIsShown() throws IOException {
    pdf.page()
        .text(pdf.embedded(), 10, Matrix.getRotateInstance(Math.PI / 2, 100, 300), "Table 1")
        .text(pdf.embedded(), 10, Matrix.getRotateInstance(Math.PI / 2, 112, 300), "Contributions");
    pdf.lastPage().setRotation(90);

    assertThat(lines()).containsExactly("Table 1", "Contributions");
    assertThat(((Place.OnPage) read().lines().get(0).place()).box().left()).isBetween(299f, 301f);
  }

  @Test
  void hiddenTextIsReadIfThereIsNoOther() throws IOException {
    pdf.page().invisible(100, 100, "Recognised words of a scanned page");

    assertThat(lines()).containsExactly("Recognised words of a scanned page");
  }

  @Test
  void hiddenTextBesideOtherTextIsLeftOut() throws IOException {
    pdf.page().text(100, 100, "The Committee met.").invisible(100, 120, "Hidden words");

    assertThat(lines()).containsExactly("The Committee met.");
  }

  @Test
  void whiteTextOnWhiteIsHidden() throws IOException {
    pdf.page().text(100, 100, "The Committee met.");
    pdf.content().setNonStrokingColor(1f);
    pdf.text(100, 120, "Hidden words");

    assertThat(lines()).containsExactly("The Committee met.");
  }

  @Test
  void whiteTextOnADarkAreaIsShown() throws IOException {
    pdf.page().text(100, 100, "The Committee met.");
    pdf.content().addRect(90, PdfMaker.HEIGHT - 130, 300, 20);
    pdf.content().fill();
    pdf.content().setNonStrokingColor(1f);
    pdf.text(100, 122, "Decisions");

    assertThat(lines()).containsExactly("The Committee met.", "Decisions");
  }

  // Columns and tables

  private static final String[] LEFT = {
    "The Committee welcomed the report of the",
    "secretariat and requested it to continue its",
    "work on the standards for trade in cereals,",
    "including the standard for dry produce."
  };

  private static final String[] RIGHT = {
    "Delegations stressed that the standards had",
    "to be reviewed at regular intervals, and that",
    "national authorities needed more time for a",
    "reply to the questions of the secretariat."
  };

  private static String[] bothColumns() {
    return java.util.stream.Stream.concat(Arrays.stream(LEFT), Arrays.stream(RIGHT))
        .toArray(String[]::new);
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    pdf.page().lines(60, 100, LEFT).lines(310, 100, RIGHT);

    assertThat(lines()).containsExactly(bothColumns());
  }

  @Test
  void aParagraphMayGoOnInTheNextColumn() throws IOException {
    String[] open = LEFT.clone();
    open[3] = "including the standard for dry produce and";
    pdf.page().lines(60, 100, open).lines(310, 100, RIGHT);

    assertThat(read().lines()).hasSize(8);
  }

  @Test
  void columnsDrawnLineByLineAreReadOneAfterTheOther() throws IOException {
    pdf.page();
    for (int i = 0; i < LEFT.length; i++) {
      pdf.text(60, 100 + 12 * i, LEFT[i]).text(310, 100 + 12 * i, RIGHT[i]);
    }

    assertThat(lines()).containsExactly(bothColumns());
  }

  @Test
  void columnsOnDifferentBaselinesAreReadOneAfterTheOther() throws IOException {
    pdf.page();
    for (int i = 0; i < LEFT.length; i++) {
      pdf.text(60, 100 + 12 * i, LEFT[i]).text(310, 105 + 12 * i, RIGHT[i]);
    }

    assertThat(lines()).containsExactly(bothColumns());
  }

  @Test
  void textAcrossThePageSeparatesColumns() throws IOException {
    String wide =
        "The Committee then turned to the third item of its agenda, which was the review of its"
            + " work.";
    pdf.page().lines(60, 100, LEFT).lines(310, 100, RIGHT).text(60, 160, wide);
    pdf.lines(60, 184, LEFT).lines(310, 184, RIGHT);

    assertThat(lines()).hasSize(17).element(8).isEqualTo(wide);
  }

  @Test
  void namesInColumnsAreReadInAlphabeticalOrder() throws IOException {
    pdf.page();
    String[] left = {"Albania", "Algeria", "Austria", "Belgium"};
    String[] right = {"Brazil", "Canada", "Chile", "Cuba"};
    for (int i = 0; i < left.length; i++) {
      pdf.text(60, 100 + 12 * i, left[i]).text(310, 100 + 12 * i, right[i]);
    }

    assertThat(lines())
        .containsExactly(
            "Albania", "Algeria", "Austria", "Belgium", "Brazil", "Canada", "Chile", "Cuba");
  }

  @Test
  void theCellsOfATablesRowAreOneLine() throws IOException {
    pdf.page()
        .text(60, 100, "State")
        .text(200, 100, "Amount")
        .text(320, 100, "Paid on")
        .text(60, 118, "Chad")
        .text(200, 118, "1 200")
        .text(320, 118, "3 May")
        .text(60, 136, "Bolivia (Plurinational")
        .text(60, 148, "State of)")
        .text(200, 136, "800")
        .text(320, 136, "7 June");

    assertThat(lines())
        .containsExactly(
            "TABLE_ROW State|Amount|Paid on",
            "TABLE_ROW Chad|1 200|3 May",
            "TABLE_ROW Bolivia (Plurinational State of)|800|7 June");
  }

  @Test
  void aJustifiedLineIsNoTable() throws IOException {
    pdf.page();
    for (int line = 0; line < 4; line++) {
      float x = 60;
      for (String word : "Progress made in achieving its determined contribution".split(" ")) {
        pdf.text(x, 100 + 12 * line, word);
        x += pdf.width(word) + 14;
      }
    }

    assertThat(lines()).containsOnly("Progress made in achieving its determined contribution");
  }

  @Test
  void numbersWithHangingWordsAreNoColumns() throws IOException {
    pdf.page();
    for (int i = 1; i < 5; i++) {
      pdf.text(60, 100 + 12 * i, i + ".").text(90, 100 + 12 * i, "The States parties agreed");
    }

    assertThat(lines()).element(1).isEqualTo("2. The States parties agreed");
  }

  @Test
  void aMastheadIsReadLineByLine() throws IOException {
    pdf.page()
        .text(120, 60, "United Nations")
        .bold(400, 60, 14, "A/80/16")
        .bold(120, 85, 16, "General Assembly")
        .text(400, 85, "Distr.: General")
        .text(400, 97, "17 June 2025")
        .text(400, 117, "Original: English")
        .bold(60, 160, 12, "Committee for Programme and Coordination");

    assertThat(lines())
        .containsExactly(
            "United Nations|A/80/16",
            "General Assembly|Distr.: General",
            "17 June 2025",
            "Original: English",
            "Committee for Programme and Coordination");
  }

  @Test
  void linesOfACellInTheMiddleOfItsRowAreJoinedByRules() throws IOException {
    pdf.page().text(60, 75, "Title").text(200, 75, "Symbol").rule(60, 85, 400);
    for (int row = 0; row < 3; row++) {
      float y = 100 + 50 * row;
      pdf.lines(60, y, "White Paper on", "Paperless Trade", "in Cereals");
      pdf.text(200, y + 12, "ECE/2018/" + row).rule(60, y + 32, 400);
    }

    assertThat(lines())
        .containsExactly(
            "TABLE_ROW Title|Symbol",
            "TABLE_ROW White Paper on Paperless Trade in Cereals|ECE/2018/0",
            "TABLE_ROW White Paper on Paperless Trade in Cereals|ECE/2018/1",
            "TABLE_ROW White Paper on Paperless Trade in Cereals|ECE/2018/2");
  }

  @Test
  void numbersFarFromTheirParagraphsAreNoColumn() throws IOException {
    pdf.page();
    for (int row = 0; row < 3; row++) {
      float y = 100 + 30 * row;
      pdf.text(60, y, (64 + row) + "., 7" + row + ".");
      pdf.lines(200, y, "Slovenia accepts the recommendations and", "has implemented them.");
    }

    assertThat(lines())
        .startsWith(
            "64., 70. Slovenia accepts the recommendations and",
            "has implemented them.",
            "65., 71. Slovenia accepts the recommendations and");
  }

  @Test
  void aHeadingBesideItsNumberIsOneLine() throws IOException {
    pdf.page().bold(60, 100, 12, "Item 8.").bold(150, 100, 12, "Mandate, terms of reference and");
    pdf.bold(150, 114, 12, "procedures").lines(60, 140, BODY);

    assertThat(lines()).startsWith("Item 8.|Mandate, terms of reference and", "procedures");
  }

  @Test
  void contentsWithoutLeadersAreMarked() throws IOException {
    pdf.page()
        .bold(60, 60, 14, "CONTENTS")
        .text(400, 80, "Paragraphs")
        .text(60, 100, "Introduction")
        .text(400, 100, "1 - 6")
        .text(60, 118, "Policy research relevant to the")
        .text(60, 130, "agenda")
        .text(400, 130, "7 - 27")
        .lines(60, 300, BODY);

    assertThat(lines())
        .contains("CONTENTS Introduction|1 - 6", "CONTENTS Paragraphs", BODY[0])
        .noneMatch(line -> line.startsWith("agenda"));
  }

  @Test
  void contentsAreMarked() throws IOException {
    pdf.page()
        .bold(60, 60, 14, "Contents")
        .text(60, 100, "I. Introduction . . . . . . . . . . . .")
        .text(400, 100, "3")
        .text(60, 118, "II. Recommendations adopted by the")
        .text(60, 130, "Working Group . . . . . . . . . . . . .")
        .text(400, 130, "4")
        .bold(60, 300, 12, "I. Introduction")
        .text(60, 330, "1. The Working Group met.");

    assertThat(lines())
        .contains("CONTENTS II. Recommendations adopted by the", "I. Introduction")
        .doesNotContain("CONTENTS I. Introduction")
        .endsWith("1. The Working Group met.");
  }

  // What pages print around the text

  private static final String[] BODY = {
    "1. The Working Group met in Vienna from 18 to 20 November 2015 and heard",
    "statements by the representatives of many States parties to the Protocol."
  };

  @Test
  void headsFeetAndPageNumbersAreFoundOnSeveralPages() throws IOException {
    for (int page = 1; page <= 3; page++) {
      pdf.page()
          .text(60, 40, "CTOC/COP/WG.7/2015/6")
          .lines(60, 100 + 10 * page, BODY)
          .text(60, 800, "V.15-0851" + page)
          .text(500, 780, "" + page);
    }

    assertThat(lines())
        .startsWith("CTOC/COP/WG.7/2015/6", BODY[0])
        .contains("RUNNING_HEAD CTOC/COP/WG.7/2015/6", "PAGE_NUMBER 2", "RUNNING_FOOT V.15-08513");
  }

  @Test
  void theSameWordsAtDifferentHeightsAreText() throws IOException {
    for (int page = 1; page <= 3; page++) {
      pdf.page().lines(60, 70 + 30 * page, "Agenda item 3", BODY[0], BODY[1]);
    }

    assertThat(lines()).filteredOn("Agenda item 3"::equals).hasSize(3);
  }

  @Test
  void aHeadingAtTheTopOfSomePagesIsText() throws IOException {
    for (int page = 1; page <= 20; page++) {
      pdf.page().text(60, 40, "A/80/16").text(300, 800, page + "/20");
      pdf.lines(60, page % 5 == 0 ? 90 : 90 + 10 * page, "Discussion", BODY[0], BODY[1]);
    }

    assertThat(lines()).filteredOn("Discussion"::equals).hasSize(20);
  }

  @Test
  void aHeadingAsHighAsRunningHeadsIsText() throws IOException {
    for (int page = 1; page <= 6; page++) {
      pdf.page().lines(60, 100 + 10 * page, BODY);
      if (page == 4) {
        pdf.bold(60, 40, 14, "Annex V");
      } else {
        pdf.text(60, 40, "A/80/11").small(300, 30, "Advance copy " + page);
      }
    }

    assertThat(lines()).contains("Annex V", "RUNNING_HEAD Advance copy 3");
  }

  @Test
  void aTwoColumnHeadOfOnePartIsNoText() throws IOException {
    for (int page = 1; page <= 20; page++) {
      pdf.page().lines(60, 100 + 10 * page, BODY);
      if (page > 10 && page < 16) {
        pdf.text(60, 40, "Annex II").text(400, 40, "A/80/16");
      }
    }

    assertThat(lines()).filteredOn("RUNNING_HEAD Annex II|A/80/16"::equals).hasSize(5);
  }

  @Test
  void numbersThatDoNotCountThePagesAreText() throws IOException {
    for (int year : new int[] {2013, 2019, 2022}) {
      pdf.page().lines(60, 400, BODY).text(60, 780, "" + year);
    }

    assertThat(lines()).contains("2013", "2019", "2022");
  }

  @Test
  void aParagraphCutByAPageGoesOnAfterTheHead() throws IOException {
    for (int page = 1; page <= 3; page++) {
      pdf.page().text(60, 40, "A/HRC/28/15").text(60, 800, "" + page).lines(60, 100, BODY[1]);
      pdf.lines(60, 700, BODY[0]);
    }

    assertThat(lines().subList(1, 7))
        .containsExactly(
            BODY[1], BODY[0], "PAGE_NUMBER 1", "RUNNING_HEAD A/HRC/28/15", BODY[1], BODY[0]);
    List<Line> all = read().lines();
    int cut = all.indexOf(all.stream().filter(line -> line.text().equals("1")).findFirst().get());
    assertThat(all.subList(cut - 1, cut + 3)).noneMatch(Line::isBlank);
  }

  @Test
  void footnotesAreMarkedAndTheirCallsCutOut() throws IOException {
    pdf.page()
        .text(60, 100, BODY[0])
        .raised(60 + pdf.width(BODY[0]), 100, "1")
        .text(60, 112, BODY[1])
        .rule(60, 700, 100)
        .raised(60, 712, "1")
        .small(70, 712, "See General Assembly resolution 55/25, annex III.")
        .small(60, 722, "It entered into force in 2004.");

    assertThat(lines())
        .containsExactly(
            BODY[0],
            BODY[1],
            "FOOTNOTE 1 See General Assembly resolution 55/25, annex III.",
            "FOOTNOTE It entered into force in 2004.");
  }

  @Test
  void footnotesOfOldReportsHaveASlash() throws IOException {
    pdf.page()
        .lines(60, 100, "1. The Committee considered the report, 1/ and heard", "statements. 2/")
        .lines(60, 700, "1/ A/48/23 (Part III), chap. V.", "2/ See A/46/634/Rev.1.");

    assertThat(lines())
        .containsExactly(
            "1. The Committee considered the report, and heard",
            "statements.",
            "FOOTNOTE 1/ A/48/23 (Part III), chap. V.",
            "FOOTNOTE 2/ See A/46/634/Rev.1.");
  }

  @Test
  void twoSpacesAfterAFullStopAreNoTable() throws IOException {
    pdf.page().lines(60, 100, "The report, 1/ was adopted.", BODY[0]);
    pdf.text(60, 700, "1/")
        .text(80, 700, "See A/48/23 (Part III).")
        .text(80 + pdf.width("See A/48/23 (Part III).") + 12, 700, "To be issued.");

    assertThat(lines()).endsWith("FOOTNOTE 1/ See A/48/23 (Part III). To be issued.");
  }

  @Test
  void numberedLinesAtAPagesFootThatNothingCallsAreText() throws IOException {
    pdf.page().lines(60, 100, BODY).rule(60, 690, 100);
    pdf.lines(60, 702, "2 Note by the Secretariat", "3 Other matters");

    assertThat(lines()).endsWith("2 Note by the Secretariat", "3 Other matters");
  }

  @Test
  void aFootnoteThatStandsOnSeveralPagesIsNoRunningFoot() throws IOException {
    for (int page = 1; page <= 3; page++) {
      pdf.page().text(60, 100 + page, BODY[0]);
      pdf.raised(60 + pdf.width(BODY[0]), 100 + page, "3").rule(60, 740, 100);
      pdf.raised(60, 750, "3").small(64, 750, "Documents A66/8 and A66/9.");
    }

    assertThat(lines()).contains("FOOTNOTE 3 Documents A66/8 and A66/9.").startsWith(BODY[0]);
  }

  @Test
  void raisedLettersThatCallNoFootnoteAreKept() throws IOException {
    pdf.page()
        .text(60, 100, "an area of 12 km")
        .raised(60 + pdf.width("an area of 12 km"), 100, "2");
    pdf.text(60, 112, BODY[0]);

    assertThat(lines()).first().isEqualTo("an area of 12 km2");
  }

  @Test
  void aSmallTableAtAPagesFootIsNoFootnote() throws IOException {
    pdf.page().lines(60, 100, BODY).rule(60, 690, 100);
    for (int i = 1; i <= 3; i++) {
      pdf.small(60, 690 + 14 * i, i + " State").small(200, 690 + 14 * i, "1 200");
      pdf.small(320, 690 + 14 * i, "3 May");
    }

    assertThat(lines()).contains("TABLE_ROW 1 State|1 200|3 May");
  }

  @Test
  void lineNumbersOfDraftsAreTakenOut() throws IOException {
    pdf.page();
    for (int i = 1; i <= 6; i++) {
      pdf.text(30, 100 + 12 * i, "" + i).text(60, 100 + 12 * i, BODY[0]);
    }

    assertThat(lines()).startsWith(BODY[0], BODY[0]).endsWith("PAGE_NUMBER 1 2 3 4 5 6");
  }

  // Files that cannot be read

  @Test
  void pdfIsKnownByItsMarker() {
    PdfReader reader = new PdfReader();
    byte[] late = ("\n\n%PDF-1.4").getBytes(StandardCharsets.US_ASCII);
    byte[] text = "About %PDF files".getBytes(StandardCharsets.US_ASCII);

    assertThat(reader.reads(late, "x.txt")).isTrue();
    assertThat(reader.reads(text, "x.pdf")).isFalse();
  }

  @Test
  void aScanWithoutTextIsRefused() throws IOException {
    pdf.page().rule(60, 100, 300);

    assertRefused(
        pdf.bytes(), "has no text, only pictures of pages; expected a PDF file with text");
  }

  @Test
  void anEncryptedFileThatOpensWithoutAPasswordIsRead() throws IOException {
    pdf.page().text(60, 100, "The Committee met.").encrypt("owner", "");

    assertThat(lines()).containsExactly("The Committee met.");
  }

  @Test
  void anEncryptedFileIsRefused() throws IOException {
    pdf.page().text(60, 100, "The Committee met.").encrypt("owner", "user");

    assertRefused(
        pdf.bytes(), "is encrypted with a password, expected a PDF file that opens without one");
  }

  @Test
  void aDamagedFileIsRefused() {
    assertRefused(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog".getBytes(StandardCharsets.US_ASCII),
        "is a damaged PDF file, expected one that PDF viewers open");
  }

  @Test
  void everyTruncatedFileIsReadOrRefused() throws IOException {
    pdf.page().lines(60, 100, BODY).page().lines(60, 100, BODY);
    byte[] whole = pdf.bytes();

    for (int size = 8; size < whole.length; size += 7) {
      byte[] cut = Arrays.copyOf(whole, size);
      try {
        new PdfReader().read("report.pdf", cut);
      } catch (UnreadableReportException refused) {
        assertThat(refused).hasMessageStartingWith("report.pdf: ");
      }
    }
  }

  @Test
  void aDamagedPageIsToldAndTheOthersAreRead() throws IOException {
    pdf.page().text(60, 100, "First page.").page();
    byte[] notDeflated = "stream of something else".getBytes(StandardCharsets.US_ASCII);
    PDStream broken = new PDStream(pdf.document());
    try (var out = broken.getCOSObject().createRawOutputStream()) {
      out.write(notDeflated);
    }
    pdf.text(60, 100, "Second page.").page().text(60, 100, "Third page.");
    pdf.document().getPage(1).getCOSObject().setItem("Resources", broken);

    assertThat(lines()).contains("First page.", "Third page.");
  }

  @Test
  void aStreamThatFillsTheMemoryIsRefused() throws IOException {
    pdf.page();
    String spaces = " ".repeat(1 << 20);
    for (int i = 0; i < 70; i++) {
      pdf.content().addComment(spaces);
    }

    assertRefused(
        pdf.bytes(),
        "is packed so that it takes too much memory to open, expected a report as PDF");
  }

  @Test
  void formsThatMultiplyThemselvesAreRefused() throws IOException {
    pdf.page();
    PDFormXObject inner = form("q Q");
    for (int level = 0; level < 20; level++) {
      PDFormXObject outer = form("/F Do /F Do /F Do");
      outer.setResources(new PDResources());
      outer.getResources().put(COSName.getPDFName("F"), inner);
      inner = outer;
    }
    pdf.content().drawForm(inner);

    assertRefused(pdf.bytes(), "draws more than any report does, expected a report as PDF");
  }

  private PDFormXObject form(String program) throws IOException {
    PDFormXObject form = new PDFormXObject(pdf.document());
    form.setBBox(new PDRectangle(9, 9));
    try (var out = form.getStream().createOutputStream()) {
      out.write(program.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  @Test
  void threeThousandPagesAreRead() throws IOException {
    for (int page = 1; page <= 3000; page++) {
      pdf.page().text(60, 40, "A/80/16").lines(60, 100, BODY).text(300, 800, page + "/3000");
    }

    List<Line> lines = read().lines();

    assertThat(lines).filteredOn(line -> line.role() == LineRole.PAGE_NUMBER).hasSize(3000);
    assertThat(lines).filteredOn(line -> line.role() == LineRole.RUNNING_HEAD).hasSize(2999);
    assertThat(
            lines.stream()
                .filter(line -> line.text().equals(BODY[1]))
                .map(line -> line.place().number()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 3000).boxed().toList());
  }
}
