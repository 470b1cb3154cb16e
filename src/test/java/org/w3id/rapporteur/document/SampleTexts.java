package org.w3id.rapporteur.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.SourceText;

/** Reads short texts as a whole report is read. */
final class SampleTexts {
  private SampleTexts() {}

  static Parsed<MeetingReport> parse(String text) {
    return MeetingReport.read(SourceText.of("report.txt", text));
  }

  static MeetingReport read(String text) {
    return parse(text).value();
  }

  /** The first of the bundled reports. */
  static String firstReport() {
    try (InputStream in =
        SampleTexts.class.getResourceAsStream("/reports/CTOC-COP-WG.7-2015-6.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Pages pages(String text) {
    return new Pages(SourceText.of("report.txt", text));
  }

  static TextLine line(int number, String text, boolean afterBlank, boolean afterPage) {
    return new TextLine(new Place.OfLine(number), text, afterBlank, afterPage, LineRole.TEXT);
  }

  /** Returns the lines left of pages, white space folded. */
  static List<String> left(Pages pages) {
    return pages.left().stream().map(TextLine::words).toList();
  }

  /** Returns paragraphs as {@code 12 The words.} */
  static List<String> paragraphs(String text) {
    return read(text).paragraphs().stream()
        .map(paragraph -> paragraph.number() + " " + paragraph.text())
        .toList();
  }

  /** Returns sections as {@code II.A Heading} */
  static List<String> headings(String text) {
    return read(text).sections().stream()
        .map(section -> section.number() + " " + section.heading())
        .toList();
  }

  static List<String> diagnostics(String text) {
    return parse(text).diagnostics().stream()
        .map(Diagnostic::toString)
        .collect(Collectors.toList());
  }
}
