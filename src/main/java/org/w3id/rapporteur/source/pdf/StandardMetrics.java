package org.w3id.rapporteur.source.pdf;

import java.awt.geom.GeneralPath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.CharMetric;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The widths of one of the fonts that every PDF viewer has. Its letters cannot be drawn. */
final class StandardMetrics implements FontBoxFont {
  private static final List<Number> THOUSANDTHS = List.of(0.001f, 0, 0, 0.001f, 0, 0);

  private final FontMetrics metrics;
  private final Set<String> glyphs = new HashSet<>();

  private StandardMetrics(FontMetrics metrics) {
    this.metrics = metrics;
    for (CharMetric glyph : metrics.getCharMetrics()) {
      glyphs.add(glyph.getName());
    }
  }

  /** Returns the font most like one that is not in the file. */
  static StandardMetrics like(String name, PDFontDescriptor described) {
    FontMetrics same = name == null ? null : Standard14Fonts.getAFM(name);
    return new StandardMetrics(
        same != null ? same : Standard14Fonts.getAFM(nearest(name, described)));
  }

  private static String nearest(String name, PDFontDescriptor described) {
    String words = name == null ? "" : name.toLowerCase(Locale.ROOT);
    boolean bold = words.contains("bold") || described != null && described.isForceBold();
    boolean slanted =
        words.contains("italic")
            || words.contains("oblique")
            || described != null && described.isItalic();
    if (words.contains("cour") || described != null && described.isFixedPitch()) {
      return styled("Courier", "", bold, slanted, "Oblique");
    }
    if (words.contains("times") || described != null && described.isSerif()) {
      return styled("Times", "Roman", bold, slanted, "Italic");
    }
    return styled("Helvetica", "", bold, slanted, "Oblique");
  }

  private static String styled(
      String family, String plain, boolean bold, boolean slanted, String slant) {
    String style = (bold ? "Bold" : "") + (slanted ? slant : "");
    String suffix = style.isEmpty() ? plain : style;
    return suffix.isEmpty() ? family : family + "-" + suffix;
  }

  @Override
  public String getName() {
    return metrics.getFontName();
  }

  @Override
  public BoundingBox getFontBBox() {
    return metrics.getFontBBox();
  }

  @Override
  public List<Number> getFontMatrix() {
    return THOUSANDTHS;
  }

  @Override
  public GeneralPath getPath(String name) {
    return new GeneralPath();
  }

  @Override
  public float getWidth(String name) {
    return metrics.getCharacterWidth(name);
  }

  @Override
  public boolean hasGlyph(String name) {
    return glyphs.contains(name);
  }
}
