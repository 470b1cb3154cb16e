package org.w3id.rapporteur.document;

import java.util.List;

/** A report's headings and paragraphs as plain text, indented by depth, for reading over. */
public final class Outline {
  private final StringBuilder lines = new StringBuilder();

  private Outline() {}

  /** One line for the title, each heading, each paragraph and each list item. */
  public static String of(MeetingReport report) {
    Outline outline = new Outline();
    outline.line(0, report.title());
    List<Section> sections = report.sections();
    report.paragraphs().stream()
        .filter(paragraph -> paragraph.section().isEmpty())
        .forEach(paragraph -> outline.write(1, paragraph));
    for (Section section : sections) {
      int depth = depth(section);
      outline.line(depth, section.number() + ". " + section.heading());
      report.paragraphs().stream()
          .filter(paragraph -> paragraph.section().filter(section::equals).isPresent())
          .forEach(paragraph -> outline.write(depth + 1, paragraph));
    }
    return outline.lines.toString();
  }

  private static int depth(Section section) {
    return section.parent().map(parent -> depth(parent) + 1).orElse(0);
  }

  private void write(int depth, Paragraph paragraph) {
    line(depth, paragraph.number() + ". " + paragraph.text());
  }

  private void line(int depth, String text) {
    lines.append("  ".repeat(depth)).append(text).append('\n');
  }
}
