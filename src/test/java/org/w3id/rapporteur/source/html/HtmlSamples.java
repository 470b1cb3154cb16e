package org.w3id.rapporteur.source.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.SourceText;

/** Reads pages written for a test. */
final class HtmlSamples {
  private HtmlSamples() {}

  static SourceText read(String html) {
    return new HtmlReader().read("report.html", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the lines that are not blank, each with its role if it has one. */
  static List<String> lines(String html) {
    return read(html).lines().stream()
        .filter(line -> !line.isBlank())
        .map(HtmlSamples::printed)
        .toList();
  }

  private static String printed(Line line) {
    return line.role() == LineRole.TEXT ? line.text() : line.role() + " " + line.text();
  }

  /** Returns the paths of the lines that are not blank. */
  static List<String> paths(String html) {
    return read(html).lines().stream()
        .filter(line -> !line.isBlank())
        .map(line -> ((Place.OfNode) line.place()).xpath())
        .toList();
  }
}
