package org.w3id.rapporteur.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** A report's normalised text, and its parts with their places. */
public final class ReportText {
  private final String content;

  /**
   * The index in {@link #content} of each code point; empty if all characters have one UTF-16 unit.
   */
  private final int[] indices;

  private final ReportView report;
  private final List<GraphResource> texts;

  private ReportText(ReportView report, List<GraphResource> texts) {
    this.report = report;
    this.texts = texts;
    this.content =
        texts.stream().flatMap(text -> text.text(Rap.content).stream()).findFirst().orElse("");
    int codePoints = content.codePointCount(0, content.length());
    this.indices = codePoints == content.length() ? new int[0] : indices(content, codePoints);
  }

  static ReportText of(ReportView report) {
    List<GraphResource> texts =
        report.expressions().stream()
            .flatMap(expression -> expression.all(Reused.eli("is_embodied_by")).stream())
            .toList();
    return new ReportText(report, texts);
  }

  private static int[] indices(String content, int codePoints) {
    int[] indices = new int[codePoints + 1];
    int at = 0;
    for (int i = 0; i < codePoints; i++) {
      indices[i] = at;
      at += Character.charCount(content.codePointAt(at));
    }
    indices[codePoints] = at;
    return indices;
  }

  /** What a part of the text is. */
  public enum Kind {
    SECTION,
    PARAGRAPH,
    /** A line that belongs to neither: front matter, a heading without a number, prose. */
    LINE
  }

  /**
   * A part of the text.
   *
   * @param thing its section or paragraph; the report for a line
   * @param from where its first line begins
   * @param start where its words begin, a paragraph's number not included
   * @param end not included
   */
  public record Part(Kind kind, GraphResource thing, int from, int start, int end) {}

  /** A place in the text, UTF-16 indices from 0, the end not included. */
  public record Place(int start, int end) {}

  /** Returns the words of a place. */
  public String between(int start, int end) {
    return content.substring(start, end);
  }

  /** Returns the places of a fact's, section's or paragraph's words in this text. */
  public List<Place> places(GraphResource thing) {
    List<Place> places = new ArrayList<>();
    for (GraphResource evidence : thing.all(Rap.evidence)) {
      if (texts.stream().noneMatch(text -> evidence.all(Reused.oa("hasSource")).contains(text))) {
        continue;
      }
      for (GraphResource selector : evidence.all(Reused.oa("hasSelector"))) {
        TextPosition.selected(selector)
            .ifPresent(at -> places.add(new Place(index(at.start()), index(at.end()))));
      }
    }
    return places;
  }

  private int index(int codePoint) {
    return indices.length == 0 ? codePoint : indices[codePoint];
  }

  /** Returns sections, paragraphs and the lines outside them, in the order of the text. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    add(Kind.SECTION, report.sections(), parts);
    add(Kind.PARAGRAPH, report.paragraphs(), parts);
    parts.sort(Comparator.comparingInt(Part::from));
    List<Part> all = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      addLines(at, part.from(), all);
      all.add(part);
      at = Math.max(at, part.end());
    }
    addLines(at, content.length(), all);
    return all;
  }

  private void add(Kind kind, List<PartView> views, List<Part> parts) {
    for (PartView view : views) {
      for (Place place : places(view.thing())) {
        int from = content.lastIndexOf('\n', place.start() - 1) + 1;
        parts.add(new Part(kind, view.thing(), from, place.start(), place.end()));
      }
    }
  }

  private void addLines(int start, int end, List<Part> parts) {
    for (Place line : lines(start, end)) {
      parts.add(new Part(Kind.LINE, report.thing(), line.start(), line.start(), line.end()));
    }
  }

  /** Returns the non-blank lines between two places, without the white space around them. */
  public List<Place> lines(int start, int end) {
    List<Place> lines = new ArrayList<>();
    int from = start;
    while (from < end) {
      int next = content.indexOf('\n', from);
      int to = next < 0 || next > end ? end : next;
      String line = content.substring(from, to);
      if (!line.isBlank()) {
        int stripped = from + line.length() - line.stripLeading().length();
        lines.add(new Place(stripped, stripped + line.strip().length()));
      }
      from = to + 1;
    }
    return lines;
  }
}
