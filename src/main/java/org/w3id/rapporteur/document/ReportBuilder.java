package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.address.Slug;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.source.OriginalFile;
import org.w3id.rapporteur.source.SourceText;

/** Builds a report from its blocks, and puts each into the sections above it. */
final class ReportBuilder {
  /**
   * The longest known paragraph has 36,000 characters. A rule's time grows faster than a paragraph.
   */
  static final int LONGEST_PARAGRAPH = 100_000;

  private final String fileName;
  private final Optional<OriginalFile> original;
  private final PlaceRange whereAll;
  private final Optional<DocumentSymbol> symbol;
  private final List<Block> blocks;
  private final NormalisedText text;
  private final int[] starts;
  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<UnnumberedParagraph> unnumbered = new ArrayList<>();
  private final List<Footnote> footnotes = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** How many unnumbered paragraphs each section has, and the part before all sections. */
  private final Map<Optional<PartPath>, Integer> positions = new HashMap<>();

  /** Paths in use. A second part with the same path would have no address of its own. */
  private final Set<PartPath> taken = new HashSet<>();

  private Optional<Section> annex = Optional.empty();
  private Optional<Section> chapter = Optional.empty();
  private Optional<Section> section = Optional.empty();
  private Optional<Section> deepest = Optional.empty();

  ReportBuilder(SourceText source, Optional<DocumentSymbol> symbol, List<Block> blocks) {
    fileName = source.fileName();
    original = source.original();
    whereAll = source.whole();
    this.symbol = symbol;
    this.blocks = blocks;
    text = new NormalisedText(blocks);
    starts = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      starts[i + 1] = starts[i] + blocks.get(i).text().length() + 1;
    }
  }

  MeetingReport build() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind().beginsSection()) {
        addSection(i);
      } else if (block.kind() == Block.Kind.PARAGRAPH) {
        i = addParagraph(i);
      } else if (block.kind() == Block.Kind.UNNUMBERED || block.kind() == Block.Kind.APART) {
        i = addUnnumbered(i);
      } else if (block.kind() == Block.Kind.FOOTNOTE) {
        addFootnote(i);
      }
    }
    return new MeetingReport(
        fileName,
        original,
        whereAll,
        symbol,
        ReportTitle.of(blocks),
        cover(),
        text,
        sections,
        paragraphs,
        unnumbered,
        footnotes);
  }

  /** Returns the blocks before the text, including the title. */
  private List<String> cover() {
    boolean numbered = !paragraphs.isEmpty() || !sections.isEmpty();
    return blocks.stream()
        .takeWhile(
            block ->
                block.kind().isFrontMatter() || numbered && block.kind() == Block.Kind.UNNUMBERED)
        .map(Block::text)
        .toList();
  }

  private void addSection(int i) {
    Block block = blocks.get(i);
    Optional<Section> parent = parent(block.kind());
    String number = number(block, parent);
    Section added =
        new Section(
            path(block, number),
            number,
            heading(block),
            parent,
            new Span(starts[i], end(i)),
            numbersAnew(i));
    if (!taken.add(added.path())) {
      String found = annex.isPresent() ? added.path().toString() : "section " + number;
      warn(i, "HEADING_NUMBER_REPEATED", "found " + found + " again; left out");
      return;
    }
    sections.add(added);
    deepest = Optional.of(added);
    switch (block.kind()) {
      case ANNEX -> {
        annex = deepest;
        chapter = Optional.empty();
        section = Optional.empty();
      }
      case CHAPTER -> {
        chapter = deepest;
        section = Optional.empty();
      }
      case SECTION -> section = deepest;
      default -> {}
    }
  }

  /**
   * Returns whether a block is an annex, or a later chapter whose paragraphs begin with 1 again.
   */
  private boolean numbersAnew(int chapter) {
    if (blocks.get(chapter).kind() == Block.Kind.ANNEX) {
      return true;
    }
    if (blocks.get(chapter).kind() != Block.Kind.CHAPTER
        || annex.isPresent()
        || paragraphs.isEmpty()) {
      return false;
    }
    for (int i = chapter + 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.PARAGRAPH) {
        return block.number().equals("1");
      }
      if (block.kind() == Block.Kind.CHAPTER || block.kind() == Block.Kind.ANNEX) {
        return false;
      }
    }
    return false;
  }

  private Optional<Section> parent(Block.Kind kind) {
    return switch (kind) {
      case ANNEX -> Optional.empty();
      case CHAPTER -> annex;
      case SECTION -> chapter.or(() -> annex);
      default -> section.or(() -> chapter).or(() -> annex);
    };
  }

  /**
   * Returns a section's number: {@code II.A}, also in an annex; for an annex itself {@code
   * annex/I}.
   */
  private static String number(Block block, Optional<Section> parent) {
    if (block.kind() == Block.Kind.ANNEX) {
      return PartPath.annex(block.number()).toString();
    }
    if (block.kind() == Block.Kind.MARKED_HEADING) {
      return "";
    }
    return parent.filter(above -> !above.isAnnex()).map(above -> above.number() + ".").orElse("")
        + block.number();
  }

  private PartPath path(Block block, String number) {
    if (block.kind() == Block.Kind.ANNEX) {
      return PartPath.annex(block.number());
    }
    PartPath part = annex.map(Section::path).orElse(PartPath.WHOLE);
    return number.isEmpty() ? named(part, Slug.of(block.text())) : part.section(number);
  }

  /** The second section with a heading has {@code introduction-2}. */
  private PartPath named(PartPath part, String heading) {
    PartPath path = part.section(heading);
    for (int again = 2; taken.contains(path); again++) {
      path = part.section(heading + "-" + again);
    }
    return path;
  }

  /** The heading of an annex without a title is “Annex I”. */
  private static String heading(Block block) {
    String words = block.text().substring(block.textStart());
    return words.isEmpty() ? block.text() : words;
  }

  /** Returns the index of the last block of the paragraph that begins with a block. */
  private int lastOfParagraph(int first) {
    int last = first;
    while (last + 1 < blocks.size() && goesOn(blocks.get(last + 1).kind())) {
      last++;
    }
    return last;
  }

  /** Returns the index of the last block that belongs to it. */
  private int addUnnumbered(int first) {
    int last = blocks.get(first).kind() == Block.Kind.APART ? first : lastOfParagraph(first);
    Span span = new Span(starts[first], end(last));
    String words = words(span);
    if (words.length() > LONGEST_PARAGRAPH) {
      warnOfLength(first, words);
    } else if (RunningText.isParagraph(words)) {
      int position = positions.merge(deepest.map(Section::path), 1, Integer::sum);
      unnumbered.add(new UnnumberedParagraph(deepest, position, words, span, text));
    }
    return last;
  }

  private void addFootnote(int i) {
    Block block = blocks.get(i);
    Span span = new Span(starts[i] + block.textStart(), end(i));
    if (span.start() == span.end()) {
      return;
    }
    PartPath path = PartPath.WHOLE.footnote(block.number());
    for (int again = 2; !taken.add(path); again++) {
      path = PartPath.WHOLE.footnote(block.number() + "-" + again);
    }
    footnotes.add(new Footnote(path, block.number(), words(span), span, text));
  }

  private String words(Span span) {
    return text.text().substring(span.start(), span.end()).replace('\n', ' ');
  }

  /** Returns the index of the last block that belongs to it. */
  private int addParagraph(int first) {
    int last = lastOfParagraph(first);
    Block block = blocks.get(first);
    Span span = new Span(starts[first] + block.textStart(), end(last));
    String words = words(span);
    if (words.length() > LONGEST_PARAGRAPH) {
      warnOfLength(first, words);
      return last;
    }
    Paragraph read = new Paragraph(block.number(), deepest, words, span, items(first, last), text);
    if (taken.add(read.path())) {
      paragraphs.add(read);
    } else {
      warn(first, "PARAGRAPH_NUMBER_REPEATED", "found " + read.path() + " again; left out");
    }
    return last;
  }

  private void warnOfLength(int block, String words) {
    warn(
        block,
        "PARAGRAPH_TOO_LONG",
        "a paragraph of "
            + words.length()
            + " characters, expected at most "
            + LONGEST_PARAGRAPH
            + "; left out");
  }

  private void warn(int block, String code, String message) {
    PlaceRange where = PlaceRange.at(blocks.get(block).firstPlace());
    diagnostics.add(new Diagnostic(Severity.WARNING, code, fileName, where, message));
  }

  /** Returns the diagnostics of {@link #build}. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    mostlyUnnumbered().ifPresent(all::add);
    return all;
  }

  private static boolean goesOn(Block.Kind kind) {
    return kind.belongsToParagraph() && !kind.beginsParagraph();
  }

  private List<ListItem> items(int first, int last) {
    List<ListItem> items = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.ITEM) {
        Span line = new Span(starts[i], end(i));
        Span span = new Span(starts[i] + block.textStart(), line.end());
        String words = text.text().substring(span.start(), span.end());
        items.add(new ListItem(block.number(), words, span, line));
      }
    }
    return items;
  }

  private int end(int i) {
    return starts[i + 1] - 1;
  }

  /** If a conversion lost the numbers of paragraphs, most text is outside paragraphs. */
  private Optional<Diagnostic> mostlyUnnumbered() {
    List<UnnumberedParagraph> inBody =
        unnumbered.stream().filter(paragraph -> !paragraph.path().isInAnnex()).toList();
    int outside = inBody.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
    int inside =
        paragraphs.stream()
            .filter(paragraph -> !paragraph.path().isInAnnex())
            .mapToInt(paragraph -> paragraph.text().length())
            .sum();
    if (outside <= inside) {
      return Optional.empty();
    }
    String message =
        "expected numbered paragraphs, found most of the text (%d of %d characters) outside them;"
            + " no facts are read from that text";
    return Optional.of(
        new Diagnostic(
            Severity.WARNING,
            "MOSTLY_UNNUMBERED",
            fileName,
            PlaceRange.between(
                inBody.get(0).quote().where().first(),
                inBody.get(inBody.size() - 1).quote().where().last()),
            message.formatted(outside, outside + inside)));
  }
}
