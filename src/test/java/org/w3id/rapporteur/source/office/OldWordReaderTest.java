package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.source.UnreadableReportException;

class OldWordReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WordDocument     | is in the format of Word 97 to 2003 (.doc), which cannot be read; open it in a word processor and save it as .docx or PDF
          EncryptedPackage | is encrypted, expected a document that opens without a password
          Workbook         | is an old Office file and no report, expected text, PDF, Word (.docx) or HTML
          """)
  void compoundFilesAreRefused(String holds, String reason) throws IOException {
    assertRefused(compoundFile(holds), reason);
  }

  @Test
  void richTextIsRefused() {
    assertRefused(
        "{\\rtf1\\ansi Text}".getBytes(StandardCharsets.US_ASCII),
        "is in Rich Text Format, which cannot be read; open it in a word processor and save it as"
            + " .docx or PDF");
  }

  @ParameterizedTest
  @CsvSource({"1. {\\rtf is a format", "''", "PK", "\u00D0\u00CF"})
  void otherFilesAreNotTaken(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new OldWordReader().reads(bytes, "report.doc")).isFalse();
  }

  private static byte[] compoundFile(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), name);
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] bytes, String reason) {
    OldWordReader reader = new OldWordReader();
    assertThat(reader.reads(bytes, "report.doc")).isTrue();
    assertThatThrownBy(() -> reader.read("report.doc", bytes))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("report.doc: " + reason);
  }
}
