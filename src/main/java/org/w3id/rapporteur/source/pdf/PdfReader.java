package org.w3id.rapporteur.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.w3id.rapporteur.diagnostic.Box;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.SourceReader;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.Style;
import org.w3id.rapporteur.source.UnreadableReportException;

/**
 * Reads PDF files.
 *
 * <p>A line is what stands on one baseline of a column. A blank line is where the page leaves more
 * room than between the lines of a paragraph. Rotated text is left out.
 */
public final class PdfReader implements SourceReader {
  /** The marker may follow other bytes. Source: ISO 32000-1, annex H.3.4.1. */
  private static final int SEARCHED_FOR_MARKER = 1024;

  private static final int MOST_BYTES = 128 * 1024 * 1024;
  private static final int MOST_PAGES = 20_000;

  @Override
  public boolean reads(byte[] bytes, String fileName) {
    for (int i = 0; i + 5 <= Math.min(bytes.length, SEARCHED_FOR_MARKER); i++) {
      if (bytes[i] == '%'
          && bytes[i + 1] == 'P'
          && bytes[i + 2] == 'D'
          && bytes[i + 3] == 'F'
          && bytes[i + 4] == '-') {
        return true;
      }
    }
    return false;
  }

  @Override
  public SourceText read(String fileName, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableReportException(fileName, "is larger than 128 MiB, expected a report");
    }
    OwnFonts.use();
    try (PDDocument document = open(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableReportException(
            fileName, "has more than " + MOST_PAGES + " pages, expected a report");
      }
      return read(fileName, document);
    } catch (InvalidPasswordException locked) {
      throw new UnreadableReportException(
          fileName, "is encrypted with a password, expected a PDF file that opens without one");
    } catch (TooMuchException tooMuch) {
      throw new UnreadableReportException(
          fileName, tooMuch.getMessage() + ", expected a report as PDF");
    } catch (OutOfMemoryError full) {
      throw new UnreadableReportException(
          fileName, "takes too much memory to open, expected a report as PDF");
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      if (damaged instanceof UnreadableReportException) {
        throw (UnreadableReportException) damaged;
      }
      throw damaged(fileName);
    }
  }

  private static UnreadableReportException damaged(String fileName) {
    return new UnreadableReportException(
        fileName, "is a damaged PDF file, expected one that PDF viewers open");
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    Expansion.check(bytes);
    return Loader.loadPDF(bytes);
  }

  private static SourceText read(String fileName, PDDocument document) throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<SheetRows> pages = pages(fileName, document, diagnostics);
    if (pages.stream().allMatch(page -> page.rows().isEmpty())) {
      if (!diagnostics.isEmpty()) {
        throw damaged(fileName);
      }
      throw new UnreadableReportException(
          fileName, "has no text, only pictures of pages; expected a PDF file with text");
    }
    List<Line> lines = new ArrayList<>();
    for (PdfLine line : DocumentLayout.lines(pages)) {
      lines.add(line(lines.size() + 1, line, pages.get(line.page() - 1).paper()));
    }
    UnknownLetters.diagnosed(fileName, lines).ifPresent(diagnostics::add);
    return new SourceText(fileName, MediaType.PDF, lines, diagnostics);
  }

  private static List<SheetRows> pages(
      String fileName, PDDocument document, List<Diagnostic> diagnostics) throws IOException {
    List<SheetRows> pages = new ArrayList<>();
    SheetReader reader = new SheetReader();
    for (PDPage page : document.getPages()) {
      int number = pages.size() + 1;
      try {
        pages.add(SheetRows.of(reader.read(page, number)));
      } catch (TooMuchException tooMuch) {
        throw tooMuch;
      } catch (IOException | RuntimeException damaged) {
        pages.add(SheetRows.empty(number));
        diagnostics.add(
            new Diagnostic(
                Severity.WARNING,
                "PAGE_DAMAGED",
                fileName,
                PlaceRange.at(new Place.OnPage(number, Box.NONE)),
                "this page is damaged and was left out"));
      }
    }
    return pages;
  }

  private static Line line(int number, PdfLine line, Paper paper) {
    Place place = new Place.OnPage(line.page(), paper.shown(line.box()));
    if (line.cells().isEmpty()) {
      return new Line(number, place, "", Optional.empty(), line.role());
    }
    Fragment main = line.main();
    Style style = new Style(main.size(), main.face().bold(), main.face().italic());
    return new Line(number, place, line.text(), Optional.of(style), line.role());
  }
}
