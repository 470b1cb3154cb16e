package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the menus of a site that no element marks as such: lines that are mostly links, before
 * the first sentence or after the last.
 *
 * <p>Between them such lines stay: a report may list States or documents with a link for each.
 */
final class SiteMenus {
  private SiteMenus() {}

  static List<HtmlLine> removedFrom(List<HtmlLine> lines) {
    int first = 0;
    while (first < lines.size() && !lines.get(first).isSentence()) {
      first++;
    }
    if (first == lines.size()) {
      return lines;
    }
    int last = lines.size() - 1;
    while (!lines.get(last).isSentence()) {
      last--;
    }
    List<HtmlLine> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean isAround = i < first || i > last;
      boolean isRepeatedBlank =
          lines.get(i).isBlank() && (left.isEmpty() || left.get(left.size() - 1).isBlank());
      if (!isRepeatedBlank && !(isAround && lines.get(i).isMostlyLinked())) {
        left.add(lines.get(i));
      }
    }
    return left;
  }
}
