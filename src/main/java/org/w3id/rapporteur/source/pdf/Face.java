package org.w3id.rapporteur.source.pdf;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** The style of a font, as far as its name or description states it. */
record Face(boolean bold, boolean italic) {
  private static final float LIGHTEST_BOLD = 600;

  static Face of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor described = font.getFontDescriptor();
    boolean bold =
        name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || described != null
                && (described.isForceBold() || described.getFontWeight() >= LIGHTEST_BOLD);
    boolean italic =
        name.contains("italic")
            || name.contains("oblique")
            || described != null && described.isItalic();
    return new Face(bold, italic);
  }
}
