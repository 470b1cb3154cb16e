package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.diagnostic.Box;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.SourceText;

/** Builds sources as readers of PDF and Word files return them. */
final class SampleSources {
  /** Lines of running text are this wide, in points. */
  private static final int WIDTH = 400;

  private final MediaType type;
  private final List<Line> lines = new ArrayList<>();
  private int number = 1;

  private SampleSources(MediaType type) {
    this.type = type;
  }

  static SampleSources pdf() {
    return new SampleSources(MediaType.PDF);
  }

  static SampleSources word() {
    return new SampleSources(MediaType.DOCX);
  }

  /** Begins the next page of a PDF. */
  SampleSources page() {
    number++;
    return this;
  }

  /** Adds a line of a PDF as wide as the text, or a paragraph of a Word document. */
  SampleSources text(String text) {
    return add(text, LineRole.TEXT, WIDTH);
  }

  /** Adds a line of a PDF that ends before the right edge. */
  SampleSources shortLine(String text) {
    return add(text, LineRole.TEXT, WIDTH / 2);
  }

  SampleSources blank() {
    return add("", LineRole.TEXT, 0);
  }

  SampleSources line(String text, LineRole role) {
    return add(text, role, WIDTH);
  }

  private SampleSources add(String text, LineRole role, int width) {
    lines.add(new Line(lines.size() + 1, place(width), text, Optional.empty(), role));
    return this;
  }

  private Place place(int width) {
    if (type == MediaType.DOCX) {
      return new Place.OfBlock(number++);
    }
    float top = 12 * lines.size();
    return new Place.OnPage(number, new Box(50, top, 50 + width, top + 10));
  }

  SourceText source() {
    return new SourceText("report", type, lines, List.of());
  }

  MeetingReport read() {
    return MeetingReport.read(source()).value();
  }
}
