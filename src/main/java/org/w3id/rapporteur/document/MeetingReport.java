package org.w3id.rapporteur.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;

/**
 * A report as it is built: title, sections and paragraphs, in document order.
 *
 * @param fileName for diagnostics
 * @param symbol as the masthead or the running heads print it
 * @param title white space folded; the file's name where none is printed
 */
public record MeetingReport(
    String fileName,
    Optional<DocumentSymbol> symbol,
    String title,
    NormalisedText text,
    List<Section> sections,
    List<Paragraph> paragraphs) {
  public MeetingReport {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(title);
    Objects.requireNonNull(text);
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads the structure of a text. A text without numbered paragraphs is an ERROR, a number left
   * out a WARNING.
   */
  public static Parsed<MeetingReport> read(SourceText source) {
    PageFurniture furniture = new PageFurniture(source);
    Parsed<List<Block>> blocks = BlockReader.read(source.fileName(), furniture);
    MeetingReport report =
        new Builder(source.fileName(), furniture.ownSymbol(), blocks.value()).build();
    List<Diagnostic> diagnostics = new ArrayList<>(blocks.diagnostics());
    if (report.paragraphs.isEmpty()) {
      diagnostics.add(
          new Diagnostic(
              Severity.ERROR,
              "NO_NUMBERED_PARAGRAPHS",
              source.fileName(),
              1,
              source.lines().size(),
              "expected numbered paragraphs (“1. …”), found none"));
    }
    return new Parsed<>(report, diagnostics);
  }

  /** Goes once over the blocks, keeping what stands open. */
  private static final class Builder {
    private final String fileName;
    private final Optional<DocumentSymbol> symbol;
    private final List<Block> blocks;
    private final NormalisedText text;
    private final int[] starts;
    private final List<Section> sections = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private Optional<Section> annex = Optional.empty();
    private Optional<Section> chapter = Optional.empty();
    private Optional<Section> section = Optional.empty();
    private Optional<Section> deepest = Optional.empty();

    Builder(String fileName, Optional<DocumentSymbol> symbol, List<Block> blocks) {
      this.fileName = fileName;
      this.symbol = symbol;
      this.blocks = blocks;
      this.text = new NormalisedText(blocks);
      starts = new int[blocks.size() + 1];
      for (int i = 0; i < blocks.size(); i++) {
        starts[i + 1] = starts[i] + blocks.get(i).text().length() + 1;
      }
    }

    MeetingReport build() {
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.isHeading()) {
          addSection(i);
        } else if (block.kind() == Block.Kind.PARAGRAPH) {
          addParagraph(i);
        }
      }
      return new MeetingReport(fileName, symbol, title(), text, sections, paragraphs);
    }

    private String title() {
      String printed = "";
      for (Block block : blocks) {
        if (block.kind() == Block.Kind.TITLE) {
          return block.text();
        }
        if (block.kind() == Block.Kind.MASTHEAD) {
          printed = block.text();
        }
      }
      return printed.isEmpty() ? fileName.replaceFirst("\\.[^.]*$", "") : printed;
    }

    private void addSection(int i) {
      Block block = blocks.get(i);
      String heading = textWithoutNumber(block);
      Span span = new Span(starts[i], starts[i] + block.text().length());
      Optional<Section> parent =
          switch (block.kind()) {
            case ANNEX -> Optional.empty();
            case CHAPTER -> annex;
            case SECTION -> chapter.or(() -> annex);
            default -> section.or(() -> chapter);
          };
      String number =
          block.kind() == Block.Kind.ANNEX
              ? "annex" + (block.number().isEmpty() ? "" : "/" + block.number())
              : parent.map(above -> above.number() + separator(above)).orElse("") + block.number();
      Section added = new Section(number, heading, parent, span);
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

    private static String separator(Section above) {
      return above.number().startsWith("annex") && above.parent().isEmpty() ? "/" : ".";
    }

    private void addParagraph(int first) {
      int last = first;
      while (last + 1 < blocks.size()
          && (blocks.get(last + 1).kind() == Block.Kind.ITEM
              || blocks.get(last + 1).kind() == Block.Kind.CONTINUATION)) {
        last++;
      }
      Block block = blocks.get(first);
      int start = starts[first] + numberLength(block);
      Span span = new Span(start, starts[last + 1] - 1);
      String words = text.text().substring(span.start(), span.end()).replace('\n', ' ');
      paragraphs.add(
          new Paragraph(block.number(), deepest, words, span, items(first + 1, last), text));
    }

    private List<ListItem> items(int first, int last) {
      List<ListItem> items = new ArrayList<>();
      String[] path = new String[4];
      for (int i = first; i <= last; i++) {
        Block block = blocks.get(i);
        if (block.kind() == Block.Kind.ITEM) {
          path[block.depth()] = block.number();
          StringBuilder joined = new StringBuilder();
          for (int depth = 1; depth <= block.depth(); depth++) {
            if (path[depth] != null) {
              joined.append(joined.isEmpty() ? "" : "/").append(path[depth]);
            }
          }
          Span line = new Span(starts[i], starts[i + 1] - 1);
          Span span = new Span(starts[i] + numberLength(block), line.end());
          String words = text.text().substring(span.start(), span.end());
          items.add(new ListItem(joined.toString(), words, span, line));
        }
      }
      return items;
    }

    private static int numberLength(Block block) {
      return block.text().length() - textWithoutNumber(block).length();
    }

    /** “12. States …”, “(a) Opening …”, “II.Recommendations”: what follows the number. */
    private static String textWithoutNumber(Block block) {
      return block.text().replaceFirst("^(?:\\(\\w+\\)|\\w+\\.|(?:Annex|ANNEX)[^a-z]*)\\s*", "");
    }
  }
}
