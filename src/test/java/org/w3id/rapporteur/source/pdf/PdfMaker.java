package org.w3id.rapporteur.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDF files: words at points that are counted from the page's upper left corner. */
final class PdfMaker implements AutoCloseable {
  static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private final PDFont times = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final List<PDPageContentStream> pages = new ArrayList<>();

  PdfMaker page() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return add(page);
  }

  private PdfMaker add(PDPage page) {
    try {
      if (!pages.isEmpty()) {
        pages.get(pages.size() - 1).close();
      }
      pages.add(new PDPageContentStream(document, page));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  PDPage lastPage() {
    return document.getPage(document.getNumberOfPages() - 1);
  }

  PDPageContentStream content() {
    return pages.get(pages.size() - 1);
  }

  /** A font in the file, with letters of many scripts. */
  PDFont embedded() throws IOException {
    String path = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream input = PDDocument.class.getResourceAsStream(path)) {
      return PDType0Font.load(document, input);
    }
  }

  PdfMaker text(float x, float y, String words) throws IOException {
    return text(times, 10, x, y, words);
  }

  PdfMaker bold(float x, float y, float size, String words) throws IOException {
    return text(bold, size, x, y, words);
  }

  PdfMaker text(PDFont font, float size, float x, float y, String words) throws IOException {
    return text(font, size, Matrix.getTranslateInstance(x, HEIGHT - y), words);
  }

  PdfMaker text(PDFont font, float size, Matrix place, String words) throws IOException {
    content().beginText();
    content().setFont(font, size);
    content().setTextMatrix(place);
    content().showText(words);
    content().endText();
    return this;
  }

  PdfMaker small(float x, float y, String words) throws IOException {
    return text(times, 8, x, y, words);
  }

  PdfMaker raised(float x, float y, String mark) throws IOException {
    return text(times, 6, x, y - 4, mark);
  }

  PdfMaker invisible(float x, float y, String words) throws IOException {
    content().setRenderingMode(RenderingMode.NEITHER);
    text(x, y, words);
    content().setRenderingMode(RenderingMode.FILL);
    return this;
  }

  /** Lines of running text, twelve points apart. */
  PdfMaker lines(float x, float y, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + 12 * i, lines[i]);
    }
    return this;
  }

  PdfMaker rule(float x, float y, float width) throws IOException {
    content().moveTo(x, HEIGHT - y);
    content().lineTo(x + width, HEIGHT - y);
    content().stroke();
    return this;
  }

  float width(String words) throws IOException {
    return times.getStringWidth(words) / 100;
  }

  PdfMaker encrypt(String owner, String user) throws IOException {
    document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    if (!pages.isEmpty()) {
      content().close();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
