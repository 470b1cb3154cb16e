package org.w3id.rapporteur.akomantoso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.Division;
import org.w3id.rapporteur.view.PartView;
import org.w3id.rapporteur.view.ReportText;
import org.w3id.rapporteur.view.ReportText.Kind;
import org.w3id.rapporteur.view.ReportText.Part;
import org.w3id.rapporteur.view.ReportText.Place;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.Words;
import org.w3id.rapporteur.xml.Xml;

/**
 * Writes sections, numbered paragraphs and lists. Each has an {@code eId} made from its number,
 * such as {@code chp_II__sec_A}, {@code para_63}, {@code para_63__list_1__item_a}. Paragraphs are
 * numbered through the whole report, so their {@code eId} does not name their section. Source:
 * Akoma Ntoso Naming Convention 1.0, 5.
 */
final class MainBody {
  private static final List<String> LEVELS = List.of("chapter", "section", "subsection");
  private static final List<String> LEVEL_KEYS = List.of("chp", "sec", "subsec");
  private static final String BELOW = "__";

  private final ReportView report;
  private final ReportText text;
  private final InlineMarkup marks;
  private final Xml xml;

  /** The reference to the concept of a recommendation; empty if the report has none. */
  private final String recommendation;

  private final Set<String> keys = new HashSet<>();

  MainBody(ReportView report, InlineMarkup marks, References references, Xml xml) {
    this.report = report;
    this.text = report.text();
    this.marks = marks;
    this.xml = xml;
    this.recommendation =
        report.recommendations().isEmpty()
            ? ""
            : references.to(
                "TLCConcept", "recommendation", Rap.Recommendation.getURI(), "Recommendation");
  }

  /**
   * Writes the body.
   *
   * @param annex key of the annex, if this is an annex's body; else empty
   */
  void write(List<Division> held, String annex) {
    xml.block("mainBody");
    if (held.isEmpty()) xml.empty("p");
    for (Division part : held) write(part, 0, annex, annex, "p");
    xml.end();
  }

  /**
   * @param line the element to write for a line that belongs to no paragraph
   */
  private void write(Division part, int depth, String within, String annex, String line) {
    if (part.is(Kind.SECTION)) section(part, depth, within, annex);
    else if (part.is(Kind.PARAGRAPH)) paragraph(part, annex);
    else line(line, part);
  }

  private void section(Division section, int depth, String within, String annex) {
    boolean isNamed = depth < LEVELS.size();
    String key =
        unique(
            prefix(within)
                + (isNamed ? LEVEL_KEYS.get(depth) : "hcontainer")
                + "_"
                + section.lastNumber());
    if (isNamed) xml.block(LEVELS.get(depth), "eId", key);
    else xml.block("hcontainer", "eId", key, "name", "subdivision");
    heading(section);
    if (section.isStructured()) {
      int at = 0;
      while (section.held().get(at).is(Kind.LINE)) at++;
      lines("intro", key, section.held().subList(0, at));
      for (Division part : section.held().subList(at, section.held().size())) {
        write(part, depth + 1, key, annex, "crossHeading");
      }
    } else {
      lines("content", key, section.held());
    }
    xml.end();
  }

  private void lines(String container, String within, List<Division> lines) {
    if (lines.isEmpty()) return;
    xml.block(container, "eId", unique(within + BELOW + container));
    lines.forEach(line -> line("p", line));
    xml.end();
  }

  private void line(String element, Division line) {
    Part part = line.heading().orElseThrow();
    xml.block(element);
    marks.write(new Place(part.start(), part.end()), xml);
    xml.end();
  }

  /** Writes a heading; the text before its words is its number: “II. Recommendations”. */
  void heading(Division section) {
    Part part = section.heading().orElseThrow();
    String printed = text.between(part.start(), part.end()).replace('\n', ' ');
    String words = new PartView(part.thing()).title().map(Words::text).orElse("");
    int at = printed.endsWith(words) ? printed.length() - words.length() : 0;
    String number = printed.substring(0, at).strip();
    if (!number.isEmpty()) xml.leaf("num", number);
    xml.leaf("heading", printed.substring(at));
  }

  private void paragraph(Division paragraph, String annex) {
    Part part = paragraph.heading().orElseThrow();
    String key = unique(prefix(annex) + "para_" + paragraph.lastNumber());
    xml.block("paragraph", "eId", key, "refersTo", kind(new PartView(part.thing())));
    xml.leaf("num", text.between(part.from(), part.start()).strip());
    xml.block("content", "eId", unique(key + BELOW + "content"));
    blocks(part, key);
    xml.end().end();
  }

  /** A paragraph is a recommendation if a fact stated in it is one. */
  private String kind(PartView paragraph) {
    return paragraph.facts().stream().anyMatch(fact -> fact.is(Rap.Recommendation))
        ? recommendation
        : "";
  }

  /**
   * @param path as in the item's address: {@code 1/a}
   */
  private record Item(String path, PartView view, Place place, List<Item> below) {}

  /** A line of a paragraph, or consecutive items. */
  private record Block(Optional<Place> line, List<Item> items) {
    static Block of(Place line) {
      return new Block(Optional.of(line), List.of());
    }
  }

  private void blocks(Part paragraph, String key) {
    List<Block> blocks = new ArrayList<>();
    Deque<Item> open = new ArrayDeque<>();
    int at = paragraph.start();
    for (Item item : items(paragraph)) {
      for (Place line : text.lines(at, item.place().start())) {
        blocks.add(Block.of(line));
        open.clear();
      }
      while (!open.isEmpty() && !item.path().startsWith(open.peek().path() + "/")) open.pop();
      if (!open.isEmpty()) {
        open.peek().below().add(item);
      } else {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).line().isPresent()) {
          blocks.add(new Block(Optional.empty(), new ArrayList<>()));
        }
        blocks.get(blocks.size() - 1).items().add(item);
      }
      open.push(item);
      at = item.place().end();
    }
    text.lines(at, paragraph.end()).forEach(line -> blocks.add(Block.of(line)));
    writeBlocks(blocks, key);
  }

  private List<Item> items(Part paragraph) {
    String prefix = paragraph.thing().iri() + "/";
    List<Item> items = new ArrayList<>();
    for (PartView item : report.items()) {
      String iri = item.thing().iri();
      if (!iri.startsWith(prefix)) continue;
      for (Place place : text.places(item.thing())) {
        if (place.start() >= paragraph.start() && place.end() <= paragraph.end()) {
          items.add(new Item(iri.substring(prefix.length()), item, place, new ArrayList<>()));
        }
      }
    }
    items.sort(Comparator.comparingInt(each -> each.place().start()));
    return items;
  }

  private void writeBlocks(List<Block> blocks, String key) {
    int lists = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Place> line = blocks.get(i).line();
      boolean introduces =
          line.isPresent() && i + 1 < blocks.size() && blocks.get(i + 1).line().isEmpty();
      if (line.isPresent() && !introduces) inline("p", line.get());
      if (line.isEmpty()) {
        Optional<Place> before = i == 0 ? Optional.empty() : blocks.get(i - 1).line();
        list(before, blocks.get(i).items(), key + BELOW + "list_" + ++lists);
      }
    }
  }

  private void list(Optional<Place> introduction, List<Item> items, String wanted) {
    String key = unique(wanted);
    xml.block("blockList", "eId", key);
    introduction.ifPresent(line -> inline("listIntroduction", line));
    for (Item item : items) {
      String own = unique(key + BELOW + "item_" + item.view().number().orElse(""));
      int words = wordsOf(item);
      Place place = new Place(words, item.place().end());
      xml.block("item", "eId", own);
      xml.leaf("num", text.between(item.place().start(), words).strip());
      if (item.below().isEmpty()) inline("p", place);
      else list(Optional.of(place), item.below(), own + BELOW + "list_1");
      xml.end();
    }
    xml.end();
  }

  /** Returns where an item's words begin, after its number. */
  private int wordsOf(Item item) {
    String line = text.between(item.place().start(), item.place().end());
    String words = item.view().text().map(Words::text).filter(line::endsWith).orElse(line);
    return item.place().end() - words.length();
  }

  private void inline(String element, Place place) {
    xml.block(element);
    marks.write(place, xml);
    xml.end();
  }

  private static String prefix(String within) {
    return within.isEmpty() ? "" : within + BELOW;
  }

  /** Returns a key that is not yet used, because a report may print a number twice. */
  private String unique(String wanted) {
    String key = wanted;
    for (int i = 2; !keys.add(key); i++) key = wanted + "-" + i;
    return key;
  }

  /** Writes the annexes, each as a document within the document. */
  void writeAnnexes(List<Division> annexes, MetaElement metadata) {
    if (annexes.isEmpty()) return;
    xml.block("attachments");
    for (Division annex : annexes) {
      String number = annex.lastNumber().isEmpty() ? "1" : annex.lastNumber();
      String key = unique("att_" + number);
      xml.block("attachment", "eId", key);
      heading(annex);
      xml.block("doc", "name", "annex");
      metadata.write(xml, "!annex_" + key.substring("att_".length()));
      write(annex.held(), key);
      xml.end().end();
    }
    xml.end();
  }
}
