package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.address.PartPath;
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
  private final List<Block> unnumbered = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

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
      if (block.kind().isNumberedHeading()) {
        addSection(i);
      } else if (block.kind() == Block.Kind.PARAGRAPH) {
        i = addParagraph(i);
      } else if (block.kind().isRunningText() && annex.isEmpty()) {
        unnumbered.add(block);
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
        paragraphs);
  }

  /** Returns the blocks before the text, including the title. */
  private List<String> cover() {
    return blocks.stream()
        .takeWhile(block -> block.kind() == Block.Kind.MASTHEAD || block.kind() == Block.Kind.TITLE)
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
      default -> section.or(() -> chapter);
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
    return parent.filter(above -> !above.isAnnex()).map(above -> above.number() + ".").orElse("")
        + block.number();
  }

  private PartPath path(Block block, String number) {
    if (block.kind() == Block.Kind.ANNEX) {
      return PartPath.annex(block.number());
    }
    return annex.map(Section::path).orElse(PartPath.WHOLE).section(number);
  }

  /** The heading of an annex without a title is “Annex I”. */
  private static String heading(Block block) {
    String words = block.text().substring(block.textStart());
    return words.isEmpty() ? block.text() : words;
  }

  /** Returns the index of the last block that belongs to it. */
  private int addParagraph(int first) {
    int last = first;
    while (last + 1 < blocks.size() && goesOn(blocks.get(last + 1).kind())) {
      last++;
    }
    Block block = blocks.get(first);
    Span span = new Span(starts[first] + block.textStart(), end(last));
    String words = text.text().substring(span.start(), span.end()).replace('\n', ' ');
    if (words.length() > LONGEST_PARAGRAPH) {
      warn(
          first,
          "PARAGRAPH_TOO_LONG",
          "a paragraph of "
              + words.length()
              + " characters, expected at most "
              + LONGEST_PARAGRAPH
              + "; left out");
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
    return kind.belongsToParagraph() && kind != Block.Kind.PARAGRAPH;
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
    int outside = unnumbered.stream().mapToInt(block -> block.text().length()).sum();
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
                unnumbered.get(0).firstPlace(), unnumbered.get(unnumbered.size() - 1).lastPlace()),
            message.formatted(outside, outside + inside)));
  }
}
