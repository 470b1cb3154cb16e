package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.util.Matrix;

/**
 * The operators that draw lines and rectangles, and those that choose the colour of text. Only
 * horizontal lines are kept, and whether the colour is white.
 */
final class PathOperators {
  private static final PDColor WHITE = new PDColor(new float[] {1}, PDDeviceGray.INSTANCE);
  private static final PDColor BLACK = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);
  private static final float NEARLY_WHITE = 0.97f;

  /** A rectangle no higher than this is a line. */
  private static final float THICKEST = 3;

  private static final float SHORTEST = 20;
  private static final int MOST = 20_000;

  /** A line in the coordinates of the page's program. */
  private record Segment(float x0, float y0, float x1, float y1) {}

  private final PDFStreamEngine engine;
  private final List<Segment> pending = new ArrayList<>();
  private final List<Segment> drawn = new ArrayList<>();
  private float x;
  private float y;

  /** Whether something may lie behind white letters: a filled area or a picture. */
  private boolean hasBackground;

  PathOperators(PDFStreamEngine engine) {
    this.engine = engine;
  }

  void clear() {
    pending.clear();
    drawn.clear();
    hasBackground = false;
  }

  /** Returns whether letters are drawn white on the page's white. */
  boolean isWhite() {
    return !hasBackground && engine.getGraphicsState().getNonStrokingColor() == WHITE;
  }

  List<OperatorProcessor> all() {
    List<OperatorProcessor> all = new ArrayList<>();
    all.add(new Named("m", this::move));
    all.add(new Named("l", this::line));
    all.add(new Named("re", this::rectangle));
    for (String paints : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
      all.add(new Named(paints, numbers -> paint()));
    }
    all.add(new Named("n", numbers -> pending.clear()));
    all.add(new Named("sh", numbers -> hasBackground = true));
    all.add(new Named("BI", numbers -> hasBackground = true));
    all.add(new Named("g", numbers -> colour(isLight(numbers))));
    all.add(new Named("rg", numbers -> colour(isLight(numbers))));
    all.add(new Named("k", numbers -> colour(isInkless(numbers))));
    for (String other : List.of("cs", "sc", "scn")) {
      all.add(new Named(other, numbers -> colour(false)));
    }
    return all;
  }

  private void colour(boolean white) {
    engine.getGraphicsState().setNonStrokingColor(white ? WHITE : BLACK);
  }

  private static boolean isLight(float[] parts) {
    for (float part : parts) {
      if (part < NEARLY_WHITE) {
        return false;
      }
    }
    return parts.length > 0;
  }

  private static boolean isInkless(float[] inks) {
    for (float ink : inks) {
      if (ink > 1 - NEARLY_WHITE) {
        return false;
      }
    }
    return inks.length > 0;
  }

  private void move(float[] to) {
    if (to.length >= 2) {
      x = to[0];
      y = to[1];
    }
  }

  private void line(float[] to) {
    if (to.length >= 2) {
      add(x, y, to[0], to[1]);
      move(to);
    }
  }

  /** A flat rectangle is a line; a high one is an area. */
  private void rectangle(float[] box) {
    if (box.length < 4) {
      return;
    }
    Matrix now = engine.getGraphicsState().getCurrentTransformationMatrix();
    float height = Math.abs(box[3] * now.getScalingFactorY());
    float middle = box[1] + box[3] / 2;
    if (height <= THICKEST) {
      add(box[0], middle, box[0] + box[2], middle);
    } else {
      add(box[0], box[1], box[0], box[1] + box[3]);
    }
  }

  private void add(float x0, float y0, float x1, float y1) {
    if (pending.size() + drawn.size() < MOST) {
      Matrix now = engine.getGraphicsState().getCurrentTransformationMatrix();
      var from = now.transformPoint(x0, y0);
      var to = now.transformPoint(x1, y1);
      pending.add(new Segment(from.x, from.y, to.x, to.y));
    }
  }

  private void paint() {
    boolean white = engine.getGraphicsState().getNonStrokingColor() == WHITE;
    for (Segment segment : pending) {
      hasBackground |= !white && Math.abs(segment.y1 - segment.y0) > THICKEST;
    }
    drawn.addAll(pending);
    pending.clear();
  }

  /** Returns the horizontal lines. */
  List<Stroke> strokes(PageFrame frame) {
    List<Stroke> strokes = new ArrayList<>();
    for (Segment segment : drawn) {
      float fromX = frame.x(segment.x0, segment.y0);
      float toX = frame.x(segment.x1, segment.y1);
      float fromY = frame.y(segment.x0, segment.y0);
      float toY = frame.y(segment.x1, segment.y1);
      if (Math.abs(toX - fromX) >= SHORTEST && Math.abs(toY - fromY) <= 1) {
        strokes.add(new Stroke(Math.min(fromX, toX), Math.max(fromX, toX), (fromY + toY) / 2));
      }
    }
    strokes.sort((one, other) -> Float.compare(one.y(), other.y()));
    return strokes;
  }

  private interface Act {
    void on(float[] numbers);
  }

  private final class Named extends OperatorProcessor {
    private final String name;
    private final Act act;

    Named(String name, Act act) {
      super(engine);
      this.name = name;
      this.act = act;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      float[] numbers = new float[operands.size()];
      int found = 0;
      for (COSBase operand : operands) {
        if (operand instanceof COSNumber number) {
          numbers[found++] = number.floatValue();
        }
      }
      act.on(found == numbers.length ? numbers : new float[0]);
    }
  }
}
