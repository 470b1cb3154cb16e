package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a report's headings and paragraphs as plain text, indented by depth, to be checked by a
 * reader.
 */
public final class Outline {
  private final StringBuilder lines = new StringBuilder();

  private Outline() {}

  /**
   * Returns one line for the title, each heading, each paragraph and each list item. Text of a
   * paragraph after its list is on the last item's line.
   */
  public static String of(MeetingReport report) {
    Outline outline = new Outline();
    Map<Optional<Section>, List<Paragraph>> paragraphs =
        report.paragraphs().stream().collect(Collectors.groupingBy(Paragraph::section));
    outline.line(0, report.title().orElse(report.fileName()));
    outline.write(1, paragraphs.getOrDefault(Optional.<Section>empty(), List.of()));
    for (Section section : report.sections()) {
      int depth = depth(section);
      String number = section.number().isEmpty() ? "" : section.number() + ". ";
      outline.line(depth, number + section.heading());
      outline.write(depth + 1, paragraphs.getOrDefault(Optional.of(section), List.of()));
    }
    return outline.lines.toString();
  }

  private static int depth(Section section) {
    return section.parent().map(parent -> depth(parent) + 1).orElse(0);
  }

  private void write(int depth, List<Paragraph> paragraphs) {
    paragraphs.forEach(paragraph -> write(depth, paragraph));
  }

  private void write(int depth, Paragraph paragraph) {
    String mark = paragraph.number() + ". ";
    int start = 0;
    int below = 0;
    for (ListItem item : paragraph.items()) {
      int next = item.line().start() - paragraph.span().start();
      line(depth + below, mark + paragraph.text().substring(start, next).strip());
      mark = "";
      start = next;
      below = item.path().split("/").length;
    }
    line(depth + below, mark + paragraph.text().substring(start));
  }

  private void line(int depth, String text) {
    lines.append("  ".repeat(depth)).append(text).append('\n');
  }
}
