package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.List;

/** The words of a block as they come, with white space as a browser shows it. */
final class HtmlText {
  /** A line, and how many of its characters are links. */
  record Broken(String text, int linked) {}

  private final List<Broken> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;

  /** Adds words; white space in a row counts as one space. */
  void add(String words, boolean isLinked) {
    int before = line.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    linked += isLinked ? line.length() - before : 0;
  }

  /** Adds text that a browser shows as it is written. */
  void addPreformatted(String text) {
    String[] written = text.split("\\r\\n|\\r|\\n", -1);
    for (int i = 0; i < written.length; i++) {
      if (i > 0) {
        breakLine();
      }
      line.append(written[i]);
    }
  }

  void breakLine() {
    lines.add(new Broken(line.toString(), linked));
    line.setLength(0);
    linked = 0;
  }

  /** Removes and returns the lines. */
  List<Broken> take() {
    if (!line.isEmpty()) {
      breakLine();
    }
    List<Broken> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
