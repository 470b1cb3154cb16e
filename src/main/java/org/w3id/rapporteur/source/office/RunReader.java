package org.w3id.rapporteur.source.office;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the words of paragraphs as Word prints them: tracked changes as accepted, results of fields
 * without their codes, no hidden text, no marks of notes.
 */
final class RunReader {
  private static final char REPLACEMENT = '\uFFFD';

  /** Longer words in the style of a note's mark are no mark. */
  private static final int LONGEST_MARK = 8;

  private final WordStyles styles;
  private final WordNotes footnotes;
  private final WordNotes endnotes;
  private final WordFields fields = new WordFields();
  private ParagraphText paragraph = new ParagraphText();
  private List<WordElement> paragraphStyles = List.of();
  private Optional<String> ownMark = Optional.empty();
  private boolean isAfterMark;
  private int unknownSymbols;

  RunReader(WordStyles styles, WordNotes footnotes, WordNotes endnotes) {
    this.styles = styles;
    this.footnotes = footnotes;
    this.endnotes = endnotes;
  }

  /** Reads a paragraph of the body. */
  ParagraphText read(WordElement element, List<WordElement> stylesOfParagraph) {
    return read(element, stylesOfParagraph, Optional.empty());
  }

  /**
   * Reads a paragraph of a note.
   *
   * @param mark the note's mark, printed where the note refers to it
   */
  ParagraphText read(
      WordElement element, List<WordElement> stylesOfParagraph, Optional<String> mark) {
    paragraph = new ParagraphText();
    paragraphStyles = stylesOfParagraph;
    ownMark = mark;
    isAfterMark = false;
    element.children().forEach(this::readInline);
    fields.endParagraph();
    return paragraph;
  }

  /** Returns how many symbols have no character, so that U+FFFD stands in their place. */
  int unknownSymbols() {
    return unknownSymbols;
  }

  /** Returns whether a field prints a number that the file does not hold. */
  boolean hasUncountedFields() {
    return fields.hasUncounted();
  }

  private void readInline(WordElement element) {
    switch (element.name()) {
      case "r" -> readRun(element);
      case "m:t" -> paragraph.add(element.text(), format(WordElement.NONE));
      case "sdt" -> {
        if (!element.child("sdtPr").isOn("showingPlcHdr")) {
          element.child("sdtContent").children().forEach(this::readInline);
        }
      }
      case "mc:AlternateContent" -> chosen(element).children().forEach(this::readInline);
      case "pPr", "rPr" -> {}
      default -> element.children().forEach(this::readInline);
    }
  }

  private void readRun(WordElement run) {
    WordElement properties = run.child("rPr");
    boolean isHidden = isOn(properties, "vanish");
    boolean isMark = ownMark.isEmpty() && isStyledAsMark(properties, run);
    List<WordElement> parts = run.children();
    for (int i = 0; i < parts.size(); i++) {
      WordElement part = parts.get(i);
      fields.take(part);
      if (part.is("footnoteReference") || part.is("endnoteReference")) {
        if (call(part, parts.subList(i + 1, parts.size()))) {
          return;
        }
      } else if (!isHidden && !isMark && fields.arePrinted()) {
        readPart(part, properties);
      }
    }
  }

  private void readPart(WordElement part, WordElement properties) {
    switch (part.name()) {
      case "t" -> addText(part.text(), properties);
      case "tab", "ptab" -> {
        paragraph.add('\t');
        isAfterMark = false;
      }
      case "noBreakHyphen" -> paragraph.add('\u2011');
      case "softHyphen" -> paragraph.add('\u00AD');
      case "cr" -> paragraph.breakLine();
      case "br" -> {
        paragraph.breakLine();
        if (part.attribute("type").orElse("").equals("page")) {
          endPage();
        }
      }
      case "lastRenderedPageBreak" -> endPage();
      case "sym" -> addSymbol(part);
      case "footnoteRef", "endnoteRef" -> ownMark.ifPresent(mark -> addMark(mark, properties));
      case "ruby" -> part.child("rubyBase").children().forEach(this::readInline);
      default -> addBoxes(part);
    }
  }

  private void addMark(String mark, WordElement properties) {
    paragraph.add(mark, format(properties));
    isAfterMark = true;
  }

  private void endPage() {
    footnotes.endPage();
    endnotes.endPage();
  }

  /**
   * Counts a note's call.
   *
   * @param after the rest of the run; it is the mark if the author chose it
   * @return whether the rest of the run was the mark
   */
  private boolean call(WordElement reference, List<WordElement> after) {
    boolean hasOwnMark =
        reference
            .attribute("customMarkFollows")
            .filter(value -> value.equals("1") || value.equals("true") || value.equals("on"))
            .isPresent();
    Optional<String> mark = hasOwnMark ? Optional.of(textOf(after)) : Optional.empty();
    String id = reference.attribute("id").orElse("");
    if (ownMark.isPresent()) {
      // A note calls no notes.
    } else if (reference.is("footnoteReference")) {
      footnotes.call(id, mark).ifPresent(paragraph.footnotes()::add);
    } else {
      endnotes.call(id, mark).ifPresent(paragraph.endnotes()::add);
    }
    return hasOwnMark;
  }

  private static String textOf(List<WordElement> parts) {
    StringBuilder text = new StringBuilder();
    parts.stream()
        .filter(part -> part.is("t") || part.is("sym"))
        .forEach(part -> text.append(part.is("t") ? part.text() : "*"));
    return text.toString().strip();
  }

  /** “1, 2bis” is all in the style of marks: what stands between the calls is none of the words. */
  private boolean isStyledAsMark(WordElement properties, WordElement run) {
    return properties
        .value("rStyle")
        .flatMap(style -> styles.chain(style).stream().findFirst())
        .map(styles::name)
        .filter(name -> name.equals("footnote reference") || name.equals("endnote reference"))
        .filter(name -> textOf(run.children()).length() <= LONGEST_MARK)
        .isPresent();
  }

  private void addText(String text, WordElement properties) {
    if (isAfterMark) {
      partFromMark(text, properties);
    }
    if (text.codePoints().noneMatch(RunReader::isPrivate)) {
      paragraph.add(text, format(properties));
      return;
    }
    String font = properties.child("rFonts").attribute("ascii").orElse("");
    StringBuilder printed = new StringBuilder();
    text.codePoints()
        .map(code -> isPrivate(code) ? known(SymbolFont.character(font, code)) : code)
        .forEach(printed::appendCodePoint);
    paragraph.add(printed.toString(), format(properties));
  }

  /** In “¹See” no space is printed; “1bis” is all raised, and is the mark. */
  private void partFromMark(String text, WordElement properties) {
    boolean isRaised = properties.value("vertAlign").filter("superscript"::equals).isPresent();
    if (!isRaised && !text.isEmpty() && !Character.isWhitespace(text.charAt(0))) {
      paragraph.add(' ');
    }
    isAfterMark = isRaised;
  }

  private static boolean isPrivate(int code) {
    return Character.getType(code) == Character.PRIVATE_USE;
  }

  private void addSymbol(WordElement symbol) {
    String font = symbol.attribute("font").orElse("");
    int code;
    try {
      code = Integer.parseInt(symbol.attribute("char").orElse(""), 16);
    } catch (NumberFormatException noCode) {
      code = REPLACEMENT;
    }
    boolean isCharacter =
        code > 0 && code < Character.MIN_SURROGATE
            || code > Character.MAX_SURROGATE && code <= Character.MAX_VALUE;
    paragraph.add(
        Character.toString(
            known(isCharacter ? SymbolFont.character(font, code) : OptionalInt.empty())),
        format(WordElement.NONE));
  }

  private int known(OptionalInt character) {
    unknownSymbols += character.isEmpty() ? 1 : 0;
    return character.orElse(REPLACEMENT);
  }

  /** Collects the text boxes of a drawing. */
  private void addBoxes(WordElement element) {
    if (element.is("txbxContent")) {
      paragraph.boxes().add(element);
    } else if (element.is("mc:AlternateContent")) {
      addBoxes(chosen(element));
    } else {
      element.children().forEach(this::addBoxes);
    }
  }

  /** What older programs cannot show is written twice. */
  private static WordElement chosen(WordElement alternatives) {
    return alternatives.find("mc:Choice").orElseGet(() -> alternatives.child("mc:Fallback"));
  }

  private boolean isOn(WordElement properties, String property) {
    return styles.ofRun(properties, paragraphStyles, all -> all.toggle(property)).orElse(false);
  }

  private ParagraphText.Format format(WordElement properties) {
    return new ParagraphText.Format(
        styles.ofRun(properties, paragraphStyles, all -> all.number("sz")).orElse(20),
        isOn(properties, "b"),
        isOn(properties, "i"));
  }
}
