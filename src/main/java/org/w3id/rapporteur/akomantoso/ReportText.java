package org.w3id.rapporteur.akomantoso;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** A report's normalised text, and its parts with their places. */
final class ReportText {
  private final String content;

  /**
   * The index in {@link #content} of each code point; empty if all characters have one UTF-16 unit.
   */
  private final int[] indices;

  private final GraphResource report;
  private final List<GraphResource> texts;

  private ReportText(GraphResource report, List<GraphResource> texts) {
    this.report = report;
    this.texts = texts;
    this.content =
        texts.stream().flatMap(text -> text.text(Rap.content).stream()).findFirst().orElse("");
    int codePoints = content.codePointCount(0, content.length());
    this.indices = codePoints == content.length() ? new int[0] : indices(content, codePoints);
  }

  static ReportText of(GraphResource report) {
    List<GraphResource> texts =
        report.all(Reused.eli("is_realized_by")).stream()
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

  enum Kind {
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
  record Part(Kind kind, GraphResource thing, int from, int start, int end) {}

  /** A place in the text, UTF-16 indices from 0, the end not included. */
  record Place(int start, int end) {}

  String between(int start, int end) {
    return content.substring(start, end);
  }

  /** Returns the places of a fact's, section's or paragraph's words in this text. */
  List<Place> places(GraphResource thing) {
    List<Place> places = new ArrayList<>();
    for (GraphResource evidence : thing.all(Rap.evidence)) {
      if (texts.stream().noneMatch(text -> evidence.all(Reused.oa("hasSource")).contains(text))) {
        continue;
      }
      for (GraphResource selector : evidence.all(Reused.oa("hasSelector"))) {
        places.add(new Place(index(selector, "start"), index(selector, "end")));
      }
    }
    return places;
  }

  private int index(GraphResource selector, String property) {
    int codePoint = selector.text(Reused.oa(property)).map(Integer::parseInt).orElse(0);
    return indices.length == 0 ? codePoint : indices[codePoint];
  }

  /** Returns sections, paragraphs and the lines outside them, in the order of the text. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    add(Kind.SECTION, GraphResource.ofType(report.graph(), Rap.Section), parts);
    List<GraphResource> paragraphs = GraphResource.ofType(report.graph(), Rap.Paragraph);
    add(Kind.PARAGRAPH, paragraphs.stream().filter(ReportText::isNumbered).toList(), parts);
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

  /** A paragraph without a number is written as a line. */
  private static boolean isNumbered(GraphResource paragraph) {
    return paragraph.text(Reused.eli("number")).isPresent();
  }

  private void add(Kind kind, List<GraphResource> things, List<Part> parts) {
    for (GraphResource thing : things) {
      for (Place place : places(thing)) {
        int from = content.lastIndexOf('\n', place.start() - 1) + 1;
        parts.add(new Part(kind, thing, from, place.start(), place.end()));
      }
    }
  }

  private void addLines(int start, int end, List<Part> parts) {
    for (Place line : lines(start, end)) {
      parts.add(new Part(Kind.LINE, report, line.start(), line.start(), line.end()));
    }
  }

  /** Returns the non-blank lines between two places, without the white space around them. */
  List<Place> lines(int start, int end) {
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
