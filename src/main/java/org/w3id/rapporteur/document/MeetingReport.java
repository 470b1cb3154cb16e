package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;

/**
 * The structure of a report: title, sections and paragraphs, in document order.
 *
 * @param fileName for diagnostics
 * @param symbol as printed in the masthead or the running heads
 * @param title white space folded; empty if none is printed
 * @param cover the blocks before the text, including the title
 */
public record MeetingReport(
    String fileName,
    Optional<DocumentSymbol> symbol,
    Optional<String> title,
    List<String> cover,
    NormalisedText text,
    List<Section> sections,
    List<Paragraph> paragraphs) {
  public MeetingReport {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(title);
    cover = List.copyOf(cover);
    Objects.requireNonNull(text);
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads the structure of a text. A text without numbered paragraphs is an ERROR; a skipped or
   * repeated number is a WARNING, and so is more text outside them than in them.
   */
  public static Parsed<MeetingReport> read(SourceText source) {
    PageFurniture furniture = PageFurniture.takenFrom(source);
    List<Diagnostic> dropped = ControlCharacters.in(source).map(List::of).orElse(List.of());
    return new Parsed<>(furniture, dropped)
        .then(text -> BlockReader.read(source.fileName(), text))
        .then(blocks -> build(source, furniture.ownSymbol(), blocks));
  }

  private static Parsed<MeetingReport> build(
      SourceText source, Optional<DocumentSymbol> symbol, List<Block> blocks) {
    ReportBuilder builder = new ReportBuilder(source.fileName(), symbol, blocks);
    MeetingReport report = builder.build();
    if (report.paragraphs.isEmpty()) {
      return new Parsed<>(
          report,
          List.of(
              new Diagnostic(
                  Severity.ERROR,
                  "NO_NUMBERED_PARAGRAPHS",
                  source.fileName(),
                  1,
                  Math.max(1, source.lines().size()),
                  "expected numbered paragraphs (“1. …”), found none")));
    }
    return new Parsed<>(report, builder.diagnostics());
  }
}
