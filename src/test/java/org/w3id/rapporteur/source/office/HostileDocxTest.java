package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.w3id.rapporteur.source.office.DocxFile.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.source.UnreadableReportException;

/** Files that are no Word documents, damaged ones, and ones made to do harm. */
class HostileDocxTest {
  @Test
  void archivesOfOtherProgramsAreRefused() {
    assertRefused(
        DocxFile.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
        "is an archive without a Word document, expected a report as text, PDF, Word (.docx) or HTML");
    assertRefused(
        DocxFile.of(p("Text")).withFile("word/document.xml", "<workbook/>").bytes(),
        "is a Word document without text, expected a report as text, PDF, Word (.docx) or HTML");
  }

  @Test
  void aDocumentOfPicturesAloneIsRefused() {
    assertRefused(
        DocxFile.of("<w:p><w:r><w:drawing/></w:r></w:p>").bytes(),
        "is a Word document without text, expected a report as text, PDF, Word (.docx) or HTML");
  }

  @Test
  void damagedFilesAreRefused() {
    String damaged =
        "is a damaged Word document, expected a report as text, PDF, Word (.docx) or HTML";
    byte[] whole = DocxFile.of(p("Text")).bytes();
    assertRefused(Arrays.copyOf(whole, whole.length / 2), damaged);
    assertRefused("PK\3\4 and no archive".getBytes(StandardCharsets.US_ASCII), damaged);
    assertRefused(DocxFile.of(p("Text") + "<w:p>").bytes(), damaged);
    assertRefused(DocxFile.of(p("Text")).with("numbering", "<w:num").bytes(), damaged);
    assertRefused(DocxFile.zip(Map.of("_rels/.rels", "<Relationships")), damaged);
  }

  /** Whatever bytes are changed, a file is read or refused. */
  @Test
  void nothingElseIsThrown() {
    byte[] whole =
        DocxFile.of(p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "Text"))
            .with("numbering", "<w:num w:numId=\"1\"/>")
            .bytes();
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      byte[] changed = whole.clone();
      for (int n = 0; n <= i % 4; n++) {
        changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt();
      }
      try {
        new DocxReader().read("report.docx", changed);
      } catch (UnreadableReportException refused) {
        assertThat(refused).hasMessageStartingWith("report.docx: ");
      }
    }
  }

  /** Entities of files or other hosts are not fetched: the declaration alone refuses the file. */
  @Test
  void externalEntitiesAreNotFetched() {
    assertRefused(
        DocxFile.of(p("Text"))
            .withFile(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>")
            .bytes(),
        "is a damaged Word document, expected a report as text, PDF, Word (.docx) or HTML");
  }

  @Test
  void aSmallArchiveOfALargeDocumentIsRefused() throws IOException {
    byte[] bomb = bomb(300);
    assertThat(bomb).hasSizeLessThan(1024 * 1024);
    assertRefused(bomb, "unpacks to more than 256 MiB, expected a report");
  }

  /** Pictures are not unpacked. */
  @Test
  void largePartsOfOtherKindsDoNoHarm() {
    assertThat(
            DocxFile.of(p("Text")).withFile("word/media/image1.png", " ".repeat(1 << 24)).lines())
        .containsExactly("1 Text");
  }

  @Test
  void archivesOfVeryManyFilesAreRefused() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i <= 20_000; i++) {
      files.put("word/" + i, "");
    }
    assertRefused(DocxFile.zip(files), "holds more than 20000 files, expected a report");
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused(
        DocxFile.of("<w:p>" + "<w:ins>".repeat(100_000) + "</w:ins>".repeat(100_000) + "</w:p>")
            .bytes(),
        "nests elements more than 250 deep, expected a report");
  }

  @Test
  void veryLargeTablesAreRefused() {
    assertRefused(
        DocxFile.of("<w:tbl>" + "<w:tr/>".repeat(1_500_000) + "</w:tbl>").bytes(),
        "holds a table of more than 1500000 elements, expected a report");
  }

  @Test
  void endlessParagraphsAreRefused() {
    assertRefused(
        DocxFile.of(p("x".repeat(200_001))).bytes(),
        "has more than 200000 characters in paragraph 1, expected a report");
  }

  /** A long text in few bytes: one note, called very often. */
  @Test
  void aTextThatGrowsInReadingIsRefused() {
    String call = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    assertRefused(
        DocxFile.of("<w:p>" + call.repeat(1000) + "</w:p>")
            .with("footnotes", "<w:footnote w:id=\"1\">" + p("x".repeat(100_000)) + "</w:footnote>")
            .bytes(),
        "has more than 32 MiB of text, expected a report");
  }

  private static byte[] bomb(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write(DocxFile.MAIN_PART.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<document>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        zip.write(spaces);
      }
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> new DocxReader().read("report.docx", bytes))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("report.docx: " + reason);
  }
}
