package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
 * Reads web pages: the words of the report as a browser shows them, without menus, heads and feet
 * of the site.
 */
public final class HtmlReader implements SourceReader {
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  /** The longest known page has 40,000. */
  private static final int MOST_TAGS = 1_000_000;

  /** No known paragraph has half as many characters. */
  private static final int MOST_IN_LINE = 200_000;

  /** The first element begins within so many bytes, after comments. */
  private static final int SEARCHED = 4096;

  /** Source: WHATWG, MIME Sniffing, 7.1. */
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(?:\\s++|<!--.*?-->|<\\?xml[^>]*>)*+"
              + "<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta)"
              + "[\\s>/].*");

  @Override
  public boolean reads(byte[] bytes, String fileName) {
    return HTML.matcher(HtmlEncoding.start(bytes, SEARCHED)).matches();
  }

  @Override
  public SourceText read(String fileName, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableReportException(
          fileName, "is larger than 32 MiB, expected a web page with a report");
    }
    HtmlEncoding.Decoded decoded = HtmlEncoding.decode(bytes);
    if (decoded.text().chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw new UnreadableReportException(
          fileName, "has more than " + MOST_TAGS + " tags, expected a web page with a report");
    }
    Document page = Jsoup.parse(decoded.text());
    PageContent content = PageContent.of(page);
    List<HtmlLine> lines =
        SiteMenus.removedFrom(HtmlBlocks.read(content, new NoteLinks(content.root())));
    if (lines.stream().allMatch(HtmlLine::isBlank)) {
      throw new UnreadableReportException(fileName, whyBlank(page));
    }
    return source(fileName, lines, decoded.contradiction());
  }

  private static String whyBlank(Document page) {
    if (page.selectFirst("frameset, iframe") != null) {
      return "is a page of frames, whose text is in other files; expected the page of the frame";
    }
    return page.selectFirst("script") != null
        ? "has no text until its scripts run in a browser; expected the page as PDF or text"
        : "is a web page without text, expected a report";
  }

  private static SourceText source(
      String fileName, List<HtmlLine> read, Optional<String> contradiction) {
    List<Line> lines = new ArrayList<>();
    for (HtmlLine line : read) {
      if (line.text().length() > MOST_IN_LINE) {
        throw new UnreadableReportException(
            fileName,
            "has more than "
                + MOST_IN_LINE
                + " characters in "
                + line.xpath()
                + ", expected a report");
      }
      Place place = new Place.OfNode(line.xpath());
      lines.add(new Line(lines.size() + 1, place, line.text(), Optional.empty(), line.role()));
    }
    List<Diagnostic> doubts = new ArrayList<>();
    contradiction.ifPresent(
        declared -> doubts.add(otherEncoding(fileName, declared, lines.get(0).place())));
    lines.stream()
        .filter(line -> line.text().indexOf('\uFFFD') >= 0)
        .findFirst()
        .ifPresent(line -> doubts.add(unknownCharacters(fileName, lines, line.place())));
    return new SourceText(fileName, MediaType.HTML, lines, doubts);
  }

  private static Diagnostic unknownCharacters(String fileName, List<Line> lines, Place first) {
    long count =
        lines.stream().flatMapToInt(line -> line.text().chars()).filter(c -> c == '\uFFFD').count();
    return warning(
        "CHARACTER_UNKNOWN",
        fileName,
        first,
        count + " characters cannot be decoded; the first is here");
  }

  private static Diagnostic otherEncoding(String fileName, String declared, Place first) {
    return warning(
        "ENCODING_CONTRADICTED",
        fileName,
        first,
        "the page says that it is in "
            + declared
            + ", but it is not; it was read in another encoding");
  }

  private static Diagnostic warning(String code, String fileName, Place first, String message) {
    return new Diagnostic(Severity.WARNING, code, fileName, PlaceRange.at(first), message);
  }
}
