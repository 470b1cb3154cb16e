package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;

/**
 * Joins wrapped lines to blocks, and tells what each block is by its number.
 *
 * <p>A number alone proves nothing: 71 lines of the first report start with a number and a full
 * stop, but 65 are paragraphs and 6 are items of an agenda. A number counts where it continues its
 * sequence.
 */
final class BlockReader {
  /** Page breaks indent a paragraph's first line: “ 14. States are encouraged”. */
  private static final Pattern NUMBERED = Pattern.compile("\\s*(?<number>\\d{1,3})\\.\\s+(?=\\S)");

  private static final Pattern ROMAN =
      Pattern.compile("\\s*(?<number>[IVXL]+)\\.\\s+(?=[\\p{Lu}“])");

  /** “B.Amendment proposals”, as some conversions print it, without the space. */
  private static final Pattern LETTER =
      Pattern.compile("\\s*(?<number>[A-Z])\\.\\s*(?=[\\p{Lu}“])");

  private static final Pattern ITEM =
      Pattern.compile("\\s*\\((?<number>[a-z]|[ivx]{1,5})\\)\\s*(?=\\S)");
  private static final Pattern ANNEX =
      Pattern.compile("\\s*(?:Annex|ANNEX)(?:\\s+(?<number>[IVX]+))?\\.?\\s*");
  private static final Pattern TITLE =
      Pattern.compile("(?i)(?:draft |final )?(?:report (?:on|of)|proceedings of)\\b.*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;?!”)]\\d{0,2}");

  /** A page break may skip a number, but hardly more than a few. */
  private static final int MOST_SKIPPED = 3;

  private static final int LONGEST_HEADING = 15;

  /** A chapter's heading and a section's, each wrapped once or twice. */
  private static final int MOST_HEADING_LINES = 7;

  private final String fileName;
  private final List<PageFurniture.Kept> lines;
  private final Set<String> footnotes;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Block.Kind kind = Block.Kind.MASTHEAD;
  private String number = "";
  private int depth;
  private List<Block.Piece> pieces = new ArrayList<>();

  private int paragraph;
  private int chapter;
  private int section;
  private int subsection;
  private int listNumber;
  private char listLetter;
  private int listRoman;

  private BlockReader(String fileName, PageFurniture furniture) {
    this.fileName = fileName;
    this.lines = furniture.kept();
    this.footnotes = furniture.footnoteMarks();
  }

  static Parsed<List<Block>> read(String fileName, PageFurniture furniture) {
    BlockReader reader = new BlockReader(fileName, furniture);
    for (int i = 0; i < reader.lines.size(); i++) {
      reader.take(i);
    }
    reader.endBlock();
    return new Parsed<>(reader.blocks, reader.diagnostics);
  }

  private void take(int i) {
    PageFurniture.Kept kept = lines.get(i);
    String line = kept.line().text();
    boolean fresh = kept.afterBlank() || kept.afterPage() || pieces.isEmpty();
    boolean mayStart = fresh || endsSentence() || isHeading(kind) || isFrontMatter(kind);
    if (kind == Block.Kind.MASTHEAD && TITLE.matcher(line.strip()).matches()) {
      startUnmarked(i);
    } else if (ANNEX.matcher(line).matches() && fresh && paragraph > 0) {
      startAnnex(i);
    } else if (mayStart && (startsNumbered(i, fresh) || startsHeading(i, fresh))) {
      return;
    } else if ((mayStart || endsLikeItem()) && startsItem(i, fresh)) {
      return;
    } else if (continuesAcrossPage(kept) || !fresh) {
      add(i, 0);
    } else {
      startUnmarked(i);
    }
  }

  // Paragraphs and numbered items

  private boolean startsNumbered(int i, boolean fresh) {
    Matcher marker = NUMBERED.matcher(text(i));
    if (!marker.lookingAt()) {
      return false;
    }
    int found = Integer.parseInt(marker.group("number"));
    if (isNumberedItem(i, found)) {
      start(Block.Kind.ITEM, "" + found, 1, i, 0);
      listNumber = found;
      listLetter = 0;
      return true;
    }
    boolean skips = found > paragraph + 1 && found <= paragraph + 1 + MOST_SKIPPED && paragraph > 0;
    if (found == paragraph + 1 || skips && fresh && !runReturnsTo(paragraph + 1, i, found)) {
      if (found == paragraph + 1 && isSubsectionHeading(i, found, marker.end())) {
        return startSubsection(i, found, marker.end());
      }
      if (skips) {
        warn(
            i,
            "PARAGRAPH_NUMBER_SKIPPED",
            "expected paragraph " + (paragraph + 1) + ", found " + found);
      }
      start(Block.Kind.PARAGRAPH, "" + found, 0, i, 0);
      paragraph = found;
      endLists();
      return true;
    }
    return fresh
        && isSubsectionHeading(i, found, marker.end())
        && startSubsection(i, found, marker.end());
  }

  /**
   * “1. Organizational matters:” after “adopted the following agenda:” begins a list, “2.” goes on
   * with it. Where 2 is also the next paragraph's number, it is an item if “2.” is still to come.
   */
  private boolean isNumberedItem(int i, int found) {
    if (!inParagraph() || found != listNumber + 1) {
      return false;
    }
    if (found == 1 && !lastText().endsWith(":")) {
      return false;
    }
    return found != paragraph + 1 || runReturnsTo(found, i, found);
  }

  /**
   * Whether the run of numbers that goes on from this line breaks off to start again at a number.
   */
  private boolean runReturnsTo(int wanted, int i, int found) {
    int last = found;
    for (int j = i + 1; j < lines.size(); j++) {
      Matcher marker = NUMBERED.matcher(text(j));
      if (marker.lookingAt()) {
        int next = Integer.parseInt(marker.group("number"));
        if (next != last + 1) {
          return next == wanted;
        }
        last = next;
      }
    }
    return false;
  }

  /** “1. Opening of the session” over paragraph 12: short, without a full stop, not in a list. */
  private boolean isSubsectionHeading(int i, int found, int textStart) {
    if (found != subsection + 1 || chapter + section == 0) {
      return false;
    }
    String rest = text(i).substring(textStart).strip();
    boolean endsBlock = i + 1 == lines.size() || lines.get(i + 1).afterBlank();
    return endsBlock
        && !SENTENCE_END.matcher(rest).matches()
        && rest.split("\\s+").length <= LONGEST_HEADING
        && nextNumber(i) == paragraph + 1;
  }

  private int nextNumber(int i) {
    for (int j = i + 1; j < lines.size(); j++) {
      Matcher marker = NUMBERED.matcher(text(j));
      if (marker.lookingAt()) {
        return Integer.parseInt(marker.group("number"));
      }
    }
    return -1;
  }

  private boolean startSubsection(int i, int found, int textStart) {
    start(Block.Kind.SUBSECTION, "" + found, 0, i, 0);
    subsection = found;
    endLists();
    return true;
  }

  // Headings

  private boolean startsHeading(int i, boolean fresh) {
    Matcher letter = LETTER.matcher(text(i));
    if (letter.lookingAt()
        && letter.group("number").charAt(0) - 'A' == section
        && mayHead(i, fresh)) {
      start(Block.Kind.SECTION, letter.group("number"), 0, i, 0);
      section++;
      subsection = 0;
      endLists();
      return true;
    }
    Matcher roman = ROMAN.matcher(text(i));
    if (roman.lookingAt()
        && Roman.value(roman.group("number")) == chapter + 1
        && mayHead(i, fresh)) {
      start(Block.Kind.CHAPTER, roman.group("number"), 0, i, 0);
      chapter++;
      section = 0;
      subsection = 0;
      endLists();
      return true;
    }
    return false;
  }

  /**
   * A heading follows a blank line, or is set in from the margin as after a page break. Text copied
   * from a page has no blank lines: there it leads to the next paragraph.
   */
  private boolean mayHead(int i, boolean fresh) {
    return fresh
        || text(i).startsWith(" ")
        || text(i).startsWith("\t")
        || isHeading(kind)
        || isFrontMatter(kind)
        || leadsToParagraph(i);
  }

  /** “II. Organization of the meeting ⏎ A. Opening of the meeting ⏎ 5. The …”. */
  private boolean leadsToParagraph(int i) {
    for (int j = i; j < Math.min(lines.size(), i + MOST_HEADING_LINES); j++) {
      if (j > i && startsParagraph(j)) {
        return true;
      }
      if (SENTENCE_END.matcher(text(j).strip()).matches()) {
        return false;
      }
    }
    return false;
  }

  private void startAnnex(int i) {
    Matcher annex = ANNEX.matcher(text(i));
    annex.matches();
    start(Block.Kind.ANNEX, annex.group("number") == null ? "" : annex.group("number"), 0, i, 0);
    paragraph = 0;
    chapter = 0;
    section = 0;
    subsection = 0;
    endLists();
  }

  // Lettered items

  private boolean startsItem(int i, boolean fresh) {
    Matcher marker = ITEM.matcher(text(i));
    if (!inParagraph() || !marker.lookingAt()) {
      return false;
    }
    String found = marker.group("number");
    boolean nextLetter =
        found.length() == 1 && found.charAt(0) == (listLetter == 0 ? 'a' : listLetter + 1);
    boolean nextRoman =
        listLetter != 0 && Roman.value(found.toUpperCase(Locale.ROOT)) == listRoman + 1;
    if (nextLetter && !(nextRoman && listRoman > 0)) {
      start(Block.Kind.ITEM, found, listNumber > 0 ? 2 : 1, i, 0);
      listLetter = found.charAt(0);
      listRoman = 0;
      return true;
    }
    if (nextRoman) {
      start(Block.Kind.ITEM, found, listNumber > 0 ? 3 : 2, i, 0);
      listRoman++;
      return true;
    }
    return false;
  }

  /** Items may end with “and” or “or”, or a comma. */
  private boolean endsLikeItem() {
    return kind == Block.Kind.ITEM && lastText().matches(".*(?:[,;]|\\band|\\bor)");
  }

  private void endLists() {
    listNumber = 0;
    listLetter = 0;
    listRoman = 0;
  }

  // Lines without a number

  private void startUnmarked(int i) {
    if (paragraph == 0 && chapter == 0 && section == 0) {
      boolean title = TITLE.matcher(text(i).strip()).matches();
      start(title ? Block.Kind.TITLE : Block.Kind.MASTHEAD, "", 0, i, 0);
    } else if (looksLikeHeading(i)) {
      start(Block.Kind.UNNUMBERED_HEADING, "", 0, i, 0);
    } else {
      start(Block.Kind.CONTINUATION, "", 0, i, 0);
    }
  }

  private boolean looksLikeHeading(int i) {
    int last = i;
    while (last + 1 < lines.size()
        && !lines.get(last + 1).afterBlank()
        && !startsParagraph(last + 1)) {
      last++;
    }
    int words = 0;
    for (int j = i; j <= last; j++) {
      words += text(j).strip().split("\\s+").length;
    }
    return words <= LONGEST_HEADING
        && Character.isUpperCase(text(i).strip().codePointAt(0))
        && !text(last).strip().matches(".*[.:;,?!]")
        && (endsSentence() || isHeading(kind))
        && (last + 1 == lines.size() || startsParagraph(last + 1));
  }

  private boolean startsParagraph(int i) {
    Matcher marker = NUMBERED.matcher(text(i));
    return marker.lookingAt() && Integer.parseInt(marker.group("number")) == paragraph + 1;
  }

  /** A page's end cuts through a sentence: no number follows, and none had ended. */
  private boolean continuesAcrossPage(PageFurniture.Kept kept) {
    return kept.afterPage()
        && !pieces.isEmpty()
        && !isHeading(kind)
        && !isFrontMatter(kind)
        && kind != Block.Kind.UNNUMBERED_HEADING;
  }

  // Blocks

  private void start(Block.Kind newKind, String newNumber, int newDepth, int i, int from) {
    endBlock();
    kind = newKind;
    number = newNumber;
    depth = newDepth;
    add(i, from);
  }

  private void add(int i, int from) {
    String words = withoutFootnoteMarks(text(i).substring(from).strip().replaceAll("\\s+", " "));
    if (!pieces.isEmpty()) {
      Block.Piece last = pieces.get(pieces.size() - 1);
      // “community-⏎based” keeps its hyphen; a symbol or address broken after its slash goes on.
      boolean glued =
          last.text().matches(".*\\p{L}-") && words.matches("(?!(?:and|or|to|but) )\\p{L}.*")
              || last.text().matches(".*\\w/");
      if (!glued) {
        pieces.set(pieces.size() - 1, new Block.Piece(last.line(), last.text() + " "));
      }
    }
    pieces.add(new Block.Piece(lines.get(i).line().number(), words));
  }

  /** Only marks of footnotes that were found go: “session1” loses its 1, “WG.7” keeps its 7. */
  private String withoutFootnoteMarks(String words) {
    String text = words;
    for (String mark : footnotes) {
      text =
          text.replaceAll(
              "(?<!\\b(?:Add|Rev|Corr|No|Nos|para|paras|art|arts|vol)\\.)(?<=\\p{Ll}{2}[.,;)”]{0,2}|\\p{Ll}{2}|\\d\\)|\\w[”)])"
                  + Pattern.quote(mark)
                  + "(?=[\\s.,;:)]|$)",
              "");
    }
    return text;
  }

  private void endBlock() {
    if (!pieces.isEmpty()) {
      blocks.add(new Block(kind, number, depth, pieces));
      pieces = new ArrayList<>();
    }
  }

  private String text(int i) {
    return lines.get(i).line().text().replace("\f", "");
  }

  private String lastText() {
    return pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
  }

  private boolean endsSentence() {
    return SENTENCE_END.matcher(lastText()).matches();
  }

  private boolean inParagraph() {
    return kind == Block.Kind.PARAGRAPH
        || kind == Block.Kind.ITEM
        || kind == Block.Kind.CONTINUATION;
  }

  private static boolean isHeading(Block.Kind kind) {
    return switch (kind) {
      case CHAPTER, SECTION, SUBSECTION, ANNEX -> true;
      default -> false;
    };
  }

  private static boolean isFrontMatter(Block.Kind kind) {
    return kind == Block.Kind.MASTHEAD || kind == Block.Kind.TITLE;
  }

  private void warn(int i, String code, String message) {
    int line = lines.get(i).line().number();
    diagnostics.add(new Diagnostic(Severity.WARNING, code, fileName, line, line, message));
  }
}
