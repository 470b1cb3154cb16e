package org.w3id.rapporteur.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the program of a page, and collects the characters and horizontal lines that it draws. */
final class SheetReader extends PDFStreamEngine {
  /** Ten times what a report of 3,000 pages has. */
  private static final long MOST_OPERATORS = 100_000_000L;

  /** Most operators of one page. */
  private static final int MOST_OPERATORS_OF_PAGE = 3_000_000;

  private static final int MOST_FORMS_OF_PAGE = 20_000;

  private static final int MOST_GLYPHS_OF_PAGE = 200_000;

  /** Hidden text is a page's text if there is at most one visible character to this many. */
  private static final int SHARE_OF_STAMPS = 10;

  private final GlyphList names = glyphNames();
  private final Map<PDFont, Face> faces = new IdentityHashMap<>();
  private final PathOperators paths = new PathOperators(this);
  private final Map<Turn, List<Glyph>> visible = new EnumMap<>(Turn.class);
  private final Map<Turn, List<Glyph>> hidden = new EnumMap<>(Turn.class);
  private PageFrame frame;
  private long operators;
  private int operatorsOfPage;
  private int formsOfPage;
  private int order;

  SheetReader() {
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    paths.all().forEach(this::addOperator);
  }

  private static GlyphList glyphNames() {
    String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream input = GlyphList.class.getResourceAsStream(more)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns what a page draws, turned so that most of its text runs from left to right.
   *
   * @param number counted from 1
   * @throws TooMuchException if its program is longer than that of any report
   */
  Sheet read(PDPage page, int number) throws IOException {
    frame = PageFrame.of(page);
    visible.clear();
    hidden.clear();
    operatorsOfPage = 0;
    formsOfPage = 0;
    order = 0;
    paths.clear();
    if (page.hasContents()) {
      processPage(page);
    }
    Map<Turn, List<Glyph>> text =
        count(visible) * SHARE_OF_STAMPS < count(hidden) ? hidden : visible;
    Turn turn = Turn.ofMost(text);
    return new Sheet(
        number,
        new Paper(turn.width(frame), turn.height(frame), turn, false),
        List.copyOf(text.getOrDefault(turn, List.of())),
        turn == Turn.NONE ? paths.strokes(frame) : List.of());
  }

  private static int count(Map<Turn, List<Glyph>> glyphs) {
    return glyphs.values().stream().mapToInt(List::size).sum();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operatorsOfPage > MOST_OPERATORS_OF_PAGE || ++operators > MOST_OPERATORS) {
      throw new TooMuchException("draws more than any report does");
    }
    super.processOperator(operator, operands);
  }

  /** Forms may hold forms, which may hold forms. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++formsOfPage > MOST_FORMS_OF_PAGE) {
      throw new TooMuchException("draws more than any report does");
    }
    super.showForm(form);
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    Turn turn = frame.turn(rendering.getValue(0, 0), rendering.getValue(0, 1));
    if (turn == Turn.SLANTED) {
      return;
    }
    float x = rendering.getTranslateX();
    float y = rendering.getTranslateY();
    float endX = x + displacement.getX() * rendering.getValue(0, 0);
    float endY = y + displacement.getX() * rendering.getValue(0, 1);
    float left = turn.x(frame, frame.x(x, y), frame.y(x, y));
    float right = turn.x(frame, frame.x(endX, endY), frame.y(endX, endY));
    float baseline = turn.y(frame, frame.x(x, y), frame.y(x, y));
    if (!turn.isOn(frame, left, baseline)) {
      return;
    }
    Map<Turn, List<Glyph>> layer = isHidden() ? hidden : visible;
    List<Glyph> glyphs = layer.computeIfAbsent(turn, any -> new ArrayList<>());
    if (glyphs.size() == MOST_GLYPHS_OF_PAGE) {
      throw new TooMuchException("has more text on a page than any report does");
    }
    glyphs.add(
        new Glyph(
            Letters.of(font.toUnicode(code, names)),
            left,
            Math.max(left, right),
            baseline,
            size(rendering, font),
            faces.computeIfAbsent(font, Face::of),
            order++));
  }

  private boolean isHidden() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || paths.isWhite();
  }

  /** A Type 3 font has units of its own; its letters are about as high as its box. */
  private static float size(Matrix rendering, PDFont font) throws IOException {
    float scale = rendering.getScalingFactorY();
    if (font instanceof PDType3Font) {
      float box = font.getBoundingBox().getHeight() * Math.abs(font.getFontMatrix().getScaleY());
      return box > 0 ? scale * box : scale;
    }
    return scale;
  }
}
