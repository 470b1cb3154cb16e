package org.w3id.rapporteur.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.w3id.rapporteur.source.UnreadableReportException;

/** Word documents as another program writes them. */
class PoiDocumentTest {
  @Test
  void readsAReport() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("A/80/6");
      document.createParagraph().createRun().setText("I. Introduction");
      BigInteger list = list(document);
      for (String text : new String[] {"The meeting was held.", "It rose."}) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.createRun().setText(text);
        if (text.startsWith("It")) {
          document.createFootnote().createParagraph().createRun().setText("See A/80/7.");
          paragraph.addFootnoteReference(document.getFootnotes().get(0));
        }
      }
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Spain");
      table.getRow(0).getCell(1).setText("12");
      assertThat(DocxFile.lines(new DocxReader().read("report.docx", bytes(document))))
          .containsExactly(
              "1 RUNNING_HEAD A/80/6",
              "1 I. Introduction",
              "2 1.\tThe meeting was held.",
              "3 2.\tIt rose.",
              "3 FOOTNOTE 1 See A/80/7.",
              "4 TABLE_ROW Spain\t12");
    }
  }

  @Test
  void refusesAnEncryptedDocument() throws Exception {
    byte[] encrypted = encrypted();
    assertThat(new DocxReader().reads(encrypted, "report.docx")).isFalse();
    assertThat(new OldWordReader().reads(encrypted, "report.docx")).isTrue();
    assertThatThrownBy(() -> new OldWordReader().read("report.docx", encrypted))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("report.docx: is encrypted, expected a document that opens without a password");
  }

  private static byte[] encrypted() throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(minimal()));
          OutputStream stream = encryptor.getDataStream(files)) {
        document.save(stream);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] minimal() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Text");
      return bytes(document);
    }
  }

  private static BigInteger list(XWPFDocument document) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ZERO);
    CTLvl level = definition.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewLvlText().setVal("%1.");
    return document
        .createNumbering()
        .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(definition)));
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }
}
