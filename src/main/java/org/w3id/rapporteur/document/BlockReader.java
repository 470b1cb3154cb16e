package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.LineRole;

/**
 * Joins wrapped lines to blocks, and finds the kind of each block by its number.
 *
 * <p>A number alone proves nothing: 71 lines of the first report start with a number and a full
 * stop, but 65 are paragraphs and 6 are agenda items. A number counts if it continues its sequence.
 * If the report breaks the sequence, a warning says so.
 */
final class BlockReader {
  private static final Pattern TITLE =
      Pattern.compile("(?i)(?:draft |final )?(?:report (?:on|of)|proceedings of)\\b.*");

  /** A misprint skips at most this many numbers. A lost page may skip more. */
  private static final int MOST_SKIPPED = 3;

  /** After a larger gap, at least this many numbers must continue the count. */
  private static final int COUNTED_AFTER_GAP = 2;

  /** The end of a line to which a number at the start of the next line belongs. */
  private static final Pattern REFERS_ON =
      Pattern.compile(
          "(?i)(?:\\b(?:paragraphs?|paras?\\.|articles?|items?|nos?\\.|sections?|chapters?|rules?"
              + "|resolutions?|decisions?|annex|annexes|parts?|tables?|figures?|goals?|and|or|to|of|in|by"
              + "|the|from|with|on|at|for|than|until|since)|[,(–-])$");

  /** “Agenda”, “Provisional agenda for the sixty-sixth session”; not “Agenda item 3”. */
  private static final Pattern AGENDA =
      Pattern.compile(
          "(?i)(?:(?:annotated|provisional|draft|proposed) ){0,2}agenda\\b(?! items?\\b| (?:for"
              + " )?\\d).*");

  /** “[English/French only]” under “Annex”: the languages in which it was issued. */
  private static final Pattern LANGUAGES = Pattern.compile("\\[[\\p{L}/, ]{1,60} only\\]");

  private final String fileName;
  private final List<TextLine> lines;
  private final boolean[] tables;
  private final Numbering numbering = new Numbering();
  private final ItemNumbering items = new ItemNumbering();
  private final NumberedLines numbered;
  private final DecimalNumbers decimals;
  private final LookAhead ahead;
  private final LineJoiner joiner;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Block.Kind kind = Block.Kind.MASTHEAD;
  private String number = "";
  private int markLength;

  /**
   * Whether the line is in a printed resolution or decision; {@link #lastPrinted} is its last
   * number.
   */
  private boolean inPrintedText;

  private int lastPrinted;

  /** Whether a paragraph without a number came before all numbers. */
  private boolean inText;

  /** Whether the block began before all numbers. */
  private boolean inFront;

  /** Whether the last paragraph has a number. */
  private boolean inNumbered;

  /** Whether the last heading is that of an agenda. */
  private boolean underAgenda;

  /** Whether numbers under that heading are those of agenda items. */
  private boolean inAgenda;

  private BlockReader(String fileName, PageFurniture furniture) {
    this.fileName = fileName;
    lines = furniture.text();
    tables = Tables.rows(lines);
    numbered = new NumberedLines(lines);
    decimals = new DecimalNumbers(lines);
    ahead = new LookAhead(lines, numbered, numbering);
    joiner = new LineJoiner(furniture.footnoteMarks());
  }

  static Parsed<List<Block>> read(String fileName, PageFurniture furniture) {
    BlockReader reader = new BlockReader(fileName, furniture);
    for (int i = 0; i < reader.lines.size(); i++) {
      reader.take(i);
    }
    reader.endBlock();
    furniture.notes().forEach(reader::addNote);
    return new Parsed<>(reader.blocks, reader.diagnostics);
  }

  private void addNote(NoteLines note) {
    note.lines().forEach(joiner::add);
    String text = joiner.text();
    int markEnd = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    blocks.add(new Block(Block.Kind.FOOTNOTE, note.mark(), markEnd, joiner.take()));
  }

  private void take(int i) {
    if (tables[i] && (numbering.hasBegun() || inText)) {
      start(Block.Kind.TABLE_ROW, "", 0, i);
      return;
    }
    if (isUntitled() && LANGUAGES.matcher(lines.get(i).words()).matches()) {
      return;
    }
    boolean started =
        startsTitle(i)
            || startsAnnex(i)
            || startsSpelledChapter(i)
            || startsPrintedText(i)
            || mayStart(i) && (startsNumbered(i) || startsDecimal(i) || startsHeading(i))
            || startsItem(i);
    if (!started && inPrintedText && numbered.at(i) != NumberedLines.NONE) {
      lastPrinted = numbered.at(i);
    }
    if (!started && goesOn(i)) {
      joiner.add(lines.get(i));
    } else if (!started) {
      startUnmarked(i);
    }
  }

  /**
   * Within running text, a block begins after a blank line or a full stop. The next paragraph
   * begins at any line, unless its number may belong to the words before: “in paragraph ⏎ 12. The”.
   */
  private boolean mayStart(int i) {
    return lines.get(i).isFresh()
        || !kind.isRunningText()
        || endsSentence()
        || ahead.startsParagraph(i) && !REFERS_ON.matcher(joiner.lastWords()).find();
  }

  private boolean startsTitle(int i) {
    boolean fresh = lines.get(i).isFresh();
    String words = lines.get(i).words();
    if (numbering.hasBegun()
        || !TITLE.matcher(words).matches()
        || !fresh && (kind == Block.Kind.TITLE || Character.isLowerCase(words.charAt(0)))) {
      return false;
    }
    return start(Block.Kind.TITLE, "", 0, i);
  }

  // Paragraphs and numbered items

  private boolean startsNumbered(int i) {
    int found = numbered.at(i);
    boolean fresh = lines.get(i).isFresh();
    if (found == NumberedLines.NONE) {
      return false;
    }
    if (inPrintedText && !resumes(i, found)) {
      return false;
    }
    if (isAgendaItem(i, found)) {
      inAgenda = true;
      return start(Block.Kind.APART, "", 0, i);
    }
    if (kind.belongsToParagraph() && isNumberedItem(i, found)) {
      return startItem("" + found, numbered.end(i), i);
    }
    if (isSubsection(i, found)) {
      numbering.startSubsection(found);
      return start(Block.Kind.SUBSECTION, "" + found, numbered.end(i), i);
    }
    if (found == numbering.nextParagraph() || numbering.isDue(found) && !kind.isRunningText()) {
      return startParagraph(found, i);
    }
    if (fresh && isAfterGap(i, found)) {
      warn(i, "PARAGRAPH_NUMBER_SKIPPED", expected(found));
      return startParagraph(found, i);
    }
    if (fresh && isRepeated(i, found)) {
      warn(i, "PARAGRAPH_NUMBER_REPEATED", expected(found) + " again; left out");
      if (found == 1) {
        startPrintedText();
        lastPrinted = found;
      }
      return start(Block.Kind.APART, "", 0, i);
    }
    return fresh && !isIntroduced() && start(Block.Kind.APART, "", 0, i);
  }

  /** An agenda under its own heading begins with item 1. None of its items is a paragraph. */
  private boolean isAgendaItem(int i, int found) {
    boolean begins =
        found == 1
            && (isHeading(kind) || kind == Block.Kind.MASTHEAD
                ? AGENDA.matcher(headingSoFar()).matches()
                : underAgenda)
            && !PrintedText.isNarrative(lines.get(i).text().substring(numbered.end(i)));
    return begins || inAgenda;
  }

  private static boolean isHeading(Block.Kind kind) {
    return kind.beginsSection() || kind == Block.Kind.UNNUMBERED_HEADING;
  }

  private String headingSoFar() {
    return joiner.text().substring(markLength).strip();
  }

  /**
   * Returns whether the report's own paragraphs continue after a printed text. The line has the
   * number of the next paragraph. If that number also continues the printed text, the line must
   * begin as a report's paragraph does, not as “Requests …”, and no later line may have the number.
   */
  private boolean resumes(int i, int found) {
    boolean narrative = PrintedText.isNarrative(lines.get(i).text().substring(numbered.end(i)));
    boolean goesOn = lastPrinted == found - 1;
    return found == numbering.nextParagraph()
        && (narrative && !numbered.comesAgain(i) || !goesOn && (narrative || found > 1));
  }

  private boolean startParagraph(int found, int i) {
    endBlock();
    inPrintedText = false;
    underAgenda = false;
    inNumbered = true;
    numbering.startParagraph(found);
    return start(Block.Kind.PARAGRAPH, "" + found, numbered.end(i), i);
  }

  /** “139.12 Ratify …” after paragraph 139, or in a document that has only such numbers. */
  private boolean startsDecimal(int i) {
    if (inPrintedText) {
      return false;
    }
    Optional<Mark> mark = decimals.take(i, numbering.paragraph());
    mark.ifPresent(
        found -> {
          numbering.startDecimal();
          inNumbered = true;
          start(Block.Kind.PARAGRAPH, found.number(), found.end(), i);
        });
    return mark.isPresent();
  }

  private String expected(int found) {
    return "expected paragraph " + numbering.nextParagraph() + ", found " + found;
  }

  /**
   * “1. Organizational matters:” after “adopted the following agenda:” begins a list, and “2.”
   * continues it. If 2 is also the next paragraph's number, it is an item if the list is followed
   * by another “2.”.
   */
  private boolean isNumberedItem(int i, int found) {
    return kind.isRunningText()
        && found == items.lastNumber() + 1
        && (found > 1 || isIntroduced())
        && (found != numbering.nextParagraph() || numbered.returnTo(found, i));
  }

  private boolean isSubsection(int i, int found) {
    return found == numbering.nextSubsection()
        && numbering.isUnderHeading()
        && (lines.get(i).isFresh() || found == numbering.nextParagraph() || isHeading(kind))
        && ahead.isPlainHeading(i);
  }

  /** Returns whether a gap is small enough for a misprint, or the numbers continue after it. */
  private boolean isAfterGap(int i, int found) {
    boolean small = numbering.paragraph() > 0 && found <= numbering.nextParagraph() + MOST_SKIPPED;
    return found > numbering.nextParagraph()
        && (small || numbered.countOn(i, COUNTED_AFTER_GAP))
        && !numbered.returnTo(numbering.nextParagraph(), i);
  }

  /** Returns whether the last number comes again, or all numbers from 1, without a new annex. */
  private boolean isRepeated(int i, int found) {
    return found == numbering.paragraph() && numbered.after(i) == numbering.nextParagraph()
        || found == 1 && numbering.paragraph() > 0 && !isIntroduced();
  }

  // Resolutions and decisions that the report prints

  /** A title above the printed text, after the last paragraph, belongs to the printed text. */
  private boolean startsPrintedText(int i) {
    if (!numbering.hasBegun()
        || !PrintedText.opensAt(lines.get(i).words())
        || !lines.get(i).isFresh()
            && !endsSentence()
            && !PrintedText.isCertain(lines.get(i).words())
            && numbered.at(i + 1) != 1
        || i + 1 < lines.size() && goesOnInLowerCase(i + 1)) {
      return false;
    }
    if (!inPrintedText) {
      startPrintedText();
      warn(i, "PRINTED_TEXT", "found the text of a resolution or decision; left out");
    }
    return start(Block.Kind.APART, "", 0, i);
  }

  private boolean goesOnInLowerCase(int i) {
    return !lines.get(i).isFresh() && Character.isLowerCase(lines.get(i).words().codePointAt(0));
  }

  private void startPrintedText() {
    List<Block.Piece> title = joiner.takeUnended();
    endBlock();
    if (!title.isEmpty()) {
      blocks.add(new Block(Block.Kind.APART, "", 0, title));
    }
    for (int last = blocks.size() - 1; last >= 0 && isTitleOfPrintedText(last); last--) {
      blocks.set(last, blocks.get(last).apart());
    }
    inPrintedText = true;
    lastPrinted = 0;
  }

  private boolean isTitleOfPrintedText(int block) {
    return blocks.get(block).kind() == Block.Kind.CONTINUATION
        && !blocks.get(block).text().endsWith(".");
  }

  // Headings

  private boolean startsHeading(int i) {
    Optional<Mark> letter = Mark.letter(lines.get(i).text());
    Optional<Mark> roman =
        Mark.roman(lines.get(i).text()).filter(mark -> !numbering.isSpelledOut());
    if (letter.or(() -> roman).isEmpty()
        || !mayHead(i)
        || inPrintedText && !ahead.leadsToParagraph(i)) {
      return false;
    }
    if (letter.filter(mark -> mark.letter() == numbering.nextSection()).isPresent()) {
      return startSection(letter.get(), i);
    }
    if (roman.filter(mark -> mark.roman() == numbering.nextChapter()).isPresent()) {
      return startChapter(roman.get(), i);
    }
    if (!lines.get(i).isFresh() || !ahead.isOverNumber(i)) {
      return false;
    }
    if (roman.filter(mark -> isMisnumbered(mark.roman(), numbering.nextChapter())).isPresent()) {
      warnOfHeading(i, "chapter " + Roman.numeral(numbering.nextChapter()), roman.get());
      return startChapter(roman.get(), i);
    }
    if (letter.filter(mark -> isMisnumbered(mark.letter(), numbering.nextSection())).isPresent()) {
      warnOfHeading(i, "section " + (char) ('A' + numbering.nextSection() - 1), letter.get());
      return startSection(letter.get(), i);
    }
    return false;
  }

  private static boolean isMisnumbered(int found, int next) {
    return found > next && found <= next + MOST_SKIPPED;
  }

  private void warnOfHeading(int i, String next, Mark found) {
    warn(i, "HEADING_NUMBER_SKIPPED", "expected " + next + ", found " + found.number());
  }

  /** “Chapter II” on a line of its own, or with its title. */
  private boolean startsSpelledChapter(int i) {
    Optional<Mark> mark =
        Mark.chapter(lines.get(i).text()).filter(found -> mayHeadChapter(i, found));
    if (mark.isEmpty()) {
      return false;
    }
    int number = mark.get().chapter();
    if (number > numbering.nextChapter()) {
      warn(
          i,
          "HEADING_NUMBER_SKIPPED",
          "expected chapter "
              + Roman.numeral(numbering.nextChapter())
              + ", found "
              + mark.get().number());
    }
    numbering.startChapter(number);
    numbering.spellOutChapters();
    return start(Block.Kind.CHAPTER, Roman.numeral(number), mark.get().end(), i);
  }

  private boolean mayHeadChapter(int i, Mark mark) {
    boolean alone = mark.end() == lines.get(i).text().length();
    return lines.get(i).isFresh()
        && (alone || ahead.isTitle(i))
        && (mark.chapter() == numbering.nextChapter()
            || isMisnumbered(mark.chapter(), numbering.nextChapter()));
  }

  private boolean startChapter(Mark mark, int i) {
    numbering.startChapter(mark.roman());
    return start(Block.Kind.CHAPTER, mark.number(), mark.end(), i);
  }

  private boolean startSection(Mark mark, int i) {
    numbering.startSection(mark.letter());
    return start(Block.Kind.SECTION, mark.number(), mark.end(), i);
  }

  /**
   * A heading follows a blank line or another heading, or is indented, as after a page break. Text
   * copied from a page has no blank lines; there, the next paragraph must follow the heading.
   */
  private boolean mayHead(int i) {
    return (lines.get(i).isFresh()
            || lines.get(i).isIndented()
            || !kind.isRunningText()
            || ahead.leadsToParagraph(i))
        && ahead.isShort(i);
  }

  /** The first “Annex II” begins the annex; on later pages it is a running head. */
  private boolean startsAnnex(int i) {
    Optional<Mark> mark =
        Mark.annex(lines.get(i).text()).filter(found -> numbering.hasBegun() && mayStart(i));
    if (mark.isEmpty()) {
      return false;
    }
    boolean alone = mark.get().end() == lines.get(i).text().length();
    if (numbering.hasAnnex(mark.get().number())) {
      return alone;
    }
    if (!alone && !ahead.isTitle(i)) {
      return false;
    }
    numbering.startAnnex(mark.get().number());
    return start(Block.Kind.ANNEX, mark.get().number(), mark.get().end(), i);
  }

  // Lettered items

  private boolean startsItem(int i) {
    Optional<Mark> mark = Mark.item(lines.get(i).text());
    if (mark.isEmpty()
        || !kind.belongsToParagraph()
        || !mayStart(i) && !endsLikeItem()
        || isLetteredHeading(i)) {
      return false;
    }
    return startItem(mark.get().number(), mark.get().end(), i);
  }

  private boolean startItem(String mark, int end, int i) {
    Optional<String> path = items.take(mark, isIntroduced());
    path.ifPresent(found -> start(Block.Kind.ITEM, found, end, i));
    return path.isPresent();
  }

  private boolean isIntroduced() {
    return joiner.lastWords().endsWith(":");
  }

  /** Items may end with “and” or “or”, or a comma. */
  private boolean endsLikeItem() {
    return kind == Block.Kind.ITEM
        && Stream.of(",", ";", " and", " or").anyMatch(joiner.lastWords()::endsWith);
  }

  /** “(a) Policy briefs” after a full stop, over the next paragraph. */
  private boolean isLetteredHeading(int i) {
    return !items.isOpen()
        && endsWithFullStop()
        && Mark.item(lines.get(i).text()).isPresent()
        && ahead.isPlainHeading(i);
  }

  // Lines without a number

  /** A wrapped line continues its block, and so does a sentence that a page break cuts. */
  private boolean goesOn(int i) {
    if (joiner.isEmpty()) {
      return false;
    }
    if (isUntitled()) {
      return ahead.isTitle(i) || ahead.isTitleOverText(i);
    }
    if (kind == Block.Kind.ANNEX && ahead.beginsFurtherIn(i)) {
      return false;
    }
    if (tables[i - 1]) {
      return false;
    }
    boolean running = kind.isRunningText();
    if (running && endsSentence() && isUnnumberedHeading(i)) {
      return false;
    }
    return !lines.get(i).isFresh() || running && lines.get(i).afterPage();
  }

  /** Returns whether the block is still only “Annex II” or “Chapter II”, without a title. */
  private boolean isUntitled() {
    return (kind == Block.Kind.ANNEX || kind == Block.Kind.CHAPTER)
        && !joiner.isEmpty()
        && joiner.length() == markLength;
  }

  private void startUnmarked(int i) {
    if (!numbering.hasBegun() && !inText) {
      start(Block.Kind.MASTHEAD, "", 0, i);
    } else if (lines.get(i).role() == LineRole.HEADING) {
      start(Block.Kind.MARKED_HEADING, "", 0, i);
    } else if (isUnnumberedHeading(i)) {
      start(Block.Kind.UNNUMBERED_HEADING, "", 0, i);
    } else if (kind.belongsToParagraph() && goesOnAfterBlank(i)) {
      start(Block.Kind.CONTINUATION, "", 0, i);
    } else {
      start(Block.Kind.UNNUMBERED, "", 0, i);
    }
    inNumbered = kind == Block.Kind.CONTINUATION && inNumbered;
  }

  /**
   * Text with a capital letter after a full stop and a blank line does not belong to the numbered
   * paragraph above. A paragraph without a number goes on only with a small letter: “Recalling its
   * resolution 6/3, ⏎ Noting …” is two.
   */
  private boolean goesOnAfterBlank(int i) {
    int first = lines.get(i).words().codePointAt(0);
    return inNumbered
        ? !endsWithFullStop() || !Character.isUpperCase(first) && first != '“'
        : !endsWithFullStop() && Character.isLowerCase(first);
  }

  /** “Recommendation 1” over paragraph 5; not the last name of a list after “Vice-Chairs:”. */
  private boolean isUnnumberedHeading(int i) {
    return (!kind.isRunningText() || endsWithFullStop())
        && (ahead.isTitle(i) && ahead.isOverParagraph(i) || isLetteredHeading(i));
  }

  // Blocks

  private boolean start(Block.Kind newKind, String newNumber, int markEnd, int i) {
    endBlock();
    if (newKind != Block.Kind.ITEM && newKind != Block.Kind.CONTINUATION) {
      items.close();
    }
    if (newKind.isNumberedHeading()) {
      inPrintedText = false;
    }
    inAgenda &= !isHeading(newKind);
    inFront = !numbering.hasBegun();
    kind = newKind;
    number = newNumber;
    markLength = joiner.words(lines.get(i).text().substring(0, markEnd)).length();
    joiner.add(lines.get(i));
    return true;
  }

  private void endBlock() {
    if (!joiner.isEmpty()) {
      if (isHeading(kind)) {
        underAgenda = AGENDA.matcher(headingSoFar()).matches();
      }
      Block.Kind ended = inFront ? kindInFront(joiner.text()) : kind;
      inText |= ended == Block.Kind.UNNUMBERED;
      blocks.add(new Block(ended, number, markLength, joiner.take()));
    }
  }

  /**
   * Before all numbers, only what reads as a sentence is text; after such text, parts of one are.
   */
  private Block.Kind kindInFront(String text) {
    if (kind != Block.Kind.MASTHEAD && kind != Block.Kind.UNNUMBERED) {
      return kind;
    }
    boolean isText = inText ? RunningText.isParagraph(text) : RunningText.begins(text);
    return isText ? Block.Kind.UNNUMBERED : Block.Kind.MASTHEAD;
  }

  /** A footnote's mark may follow: “Crime.1”. */
  private boolean endsSentence() {
    return ".:;?!”)".indexOf(lastCharacter()) >= 0;
  }

  private boolean endsWithFullStop() {
    return ".?!”".indexOf(lastCharacter()) >= 0;
  }

  private char lastCharacter() {
    String words = joiner.lastWords();
    int end = words.length();
    while (end > 0 && end > words.length() - 2 && Character.isDigit(words.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? ' ' : words.charAt(end - 1);
  }

  private void warn(int i, String code, String message) {
    PlaceRange where = PlaceRange.at(lines.get(i).place());
    diagnostics.add(new Diagnostic(Severity.WARNING, code, fileName, where, message));
  }
}
