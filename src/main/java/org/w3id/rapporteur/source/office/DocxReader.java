package org.w3id.rapporteur.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.SourceReader;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.UnreadableReportException;

/**
 * Reads Word documents (.docx): the words as Word prints them, with automatic numbers, tables as
 * rows, and notes beside what calls them. Tracked changes are read as accepted; macros, pictures
 * and embedded files are not read.
 *
 * <p>Heads and feet of pages are left out, but for the head of the first page, where symbol and
 * date may stand.
 */
public final class DocxReader implements SourceReader {
  private static final String EXPECTED = ", expected a report as text, PDF, Word (.docx) or HTML";

  @Override
  public boolean reads(byte[] bytes, String fileName) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  @Override
  public SourceText read(String fileName, byte[] bytes) {
    try (WordPackage file = new WordPackage(bytes)) {
      String document =
          file.mainPart()
              .orElseThrow(
                  () ->
                      new UnreadableReportException(
                          fileName, "is an archive without a Word document" + EXPECTED));
      return read(fileName, new WordDocument(file, document));
    } catch (TooLargeException tooLarge) {
      throw new UnreadableReportException(fileName, tooLarge.getMessage() + ", expected a report");
    } catch (IOException | XMLStreamException damaged) {
      throw new UnreadableReportException(fileName, "is a damaged Word document" + EXPECTED);
    }
  }

  private static SourceText read(String fileName, WordDocument document)
      throws IOException, XMLStreamException {
    WordBody body = document.read();
    List<Line> lines = new ArrayList<>();
    for (WordBody.Printed printed : body.lines()) {
      Place place = new Place.OfBlock(printed.block());
      lines.add(new Line(lines.size() + 1, place, printed.text(), printed.style(), printed.role()));
    }
    List<Diagnostic> doubts =
        body.doubts().stream().map(doubt -> diagnostic(fileName, doubt)).toList();
    SourceText source = new SourceText(fileName, MediaType.DOCX, lines, doubts);
    if (source.isBlank()) {
      throw new UnreadableReportException(fileName, "is a Word document without text" + EXPECTED);
    }
    return source;
  }

  private static Diagnostic diagnostic(String fileName, WordBody.Doubt doubt) {
    PlaceRange place = PlaceRange.at(new Place.OfBlock(doubt.block()));
    return new Diagnostic(Severity.WARNING, doubt.code(), fileName, place, doubt.message());
  }
}
