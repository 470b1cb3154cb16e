package org.w3id.rapporteur.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/** Makes fonts forget what their letters are. */
final class Meaningless {
  private Meaningless() {}

  /** Returns a file whose fonts name a letter of theirs “g1”, which nobody knows. */
  static byte[] letter(byte[] pdf, char letter) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(letter));
        differences.add(COSName.getPDFName("g1"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        resources.getFont(name).getCOSObject().setItem(COSName.ENCODING, encoding);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
