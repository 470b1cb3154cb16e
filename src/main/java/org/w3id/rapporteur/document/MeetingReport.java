package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.OriginalFile;
import org.w3id.rapporteur.source.SourceText;

/**
 * The structure of a report: title, sections and paragraphs, in document order.
 *
 * @param fileName for diagnostics
 * @param original the file it was read from; empty for a text that is not from a file
 * @param whereAll the whole file, for diagnostics about all of it
 * @param symbol as printed in the masthead or the running heads
 * @param title white space folded; empty if none is printed
 * @param cover the blocks before the text, including the title
 * @param paragraphs those with a number
 */
public record MeetingReport(
    String fileName,
    Optional<OriginalFile> original,
    PlaceRange whereAll,
    Optional<DocumentSymbol> symbol,
    Optional<String> title,
    List<String> cover,
    NormalisedText text,
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<UnnumberedParagraph> unnumbered,
    List<Footnote> footnotes) {
  public MeetingReport {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(original);
    Objects.requireNonNull(whereAll);
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(title);
    cover = List.copyOf(cover);
    Objects.requireNonNull(text);
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    unnumbered = List.copyOf(unnumbered);
    footnotes = List.copyOf(footnotes);
  }

  /**
   * Reads the structure of a text. A text without paragraphs is an ERROR; a skipped or repeated
   * number is a WARNING, and so is more text in paragraphs without numbers than in numbered ones.
   */
  public static Parsed<MeetingReport> read(SourceText source) {
    PageFurniture furniture = PageFurniture.takenFrom(source);
    List<Diagnostic> found = new ArrayList<>(source.diagnostics());
    ControlCharacters.in(source).ifPresent(found::add);
    return new Parsed<>(furniture, found)
        .then(text -> BlockReader.read(source.fileName(), text))
        .then(blocks -> build(source, furniture.ownSymbol(), blocks));
  }

  private static Parsed<MeetingReport> build(
      SourceText source, Optional<DocumentSymbol> symbol, List<Block> blocks) {
    ReportBuilder builder = new ReportBuilder(source, symbol, blocks);
    MeetingReport report = builder.build();
    if (report.paragraphs.isEmpty() && report.unnumbered.isEmpty()) {
      return new Parsed<>(
          report,
          List.of(
              new Diagnostic(
                  Severity.ERROR,
                  "NO_PARAGRAPHS",
                  source.fileName(),
                  source.whole(),
                  "expected paragraphs, found none")));
    }
    return new Parsed<>(report, builder.diagnostics());
  }
}
