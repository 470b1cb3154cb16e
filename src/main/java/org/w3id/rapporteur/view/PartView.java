package org.w3id.rapporteur.view;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** A section, a paragraph or an item of one. */
public record PartView(GraphResource thing) {
  private static final Node PART_OF = Reused.eli("is_part_of");
  private static final List<Node> TYPES = List.of(Rap.Section, Rap.Paragraph, Rap.ListItem);
  private static final Comparator<PartView> IN_TEXT =
      Comparator.comparingInt((PartView part) -> TextPosition.start(part.position()))
          .thenComparing(part -> part.thing.iri());

  /** Most steps from an item of an item up to its paragraph. */
  private static final int DEEPEST = 12;

  /** Returns the number as in the graph: {@code II.A}, {@code 12}, {@code a}. */
  public Optional<String> number() {
    return thing.text(Reused.eli("number"));
  }

  /** Returns the heading of a section. */
  public Optional<Words> title() {
    return thing.words(Reused.dcterms("title")).stream().findFirst();
  }

  /** Returns the words of a paragraph or item, without its number. */
  public Optional<Words> text() {
    return thing.words(Rap.text).stream().findFirst();
  }

  /** Returns the section, paragraph or item around it; the report if there is none. */
  public Optional<GraphResource> whole() {
    return thing.one(PART_OF);
  }

  public Optional<TextPosition> position() {
    return TextPosition.of(thing);
  }

  /** Returns the facts that it states, in the order of their addresses. */
  public List<FactView> facts() {
    return thing.whose(Rap.statedIn).stream().map(FactView::new).toList();
  }

  /** Returns the sections, paragraphs and items in it, in the order of the text. */
  public List<PartView> parts() {
    Set<GraphResource> found = new LinkedHashSet<>();
    Deque<GraphResource> open = new ArrayDeque<>(List.of(thing));
    while (!open.isEmpty())
      for (GraphResource part : open.pop().whose(PART_OF))
        if (TYPES.stream().anyMatch(part::is) && found.add(part)) open.push(part);
    return found.stream().map(PartView::new).sorted(IN_TEXT).toList();
  }

  /**
   * Returns the facts that it and its parts state, in the order of the words they were read from;
   * of an item, those facts of its paragraph whose words are in it.
   */
  public List<FactView> factsWithin() {
    Stream<FactView> facts =
        thing.is(Rap.ListItem)
            ? paragraph().stream()
                .flatMap(paragraph -> paragraph.facts().stream())
                .filter(fact -> isAround(fact.position()))
            : Stream.concat(Stream.of(this), parts().stream())
                .filter(part -> part.thing.is(Rap.Paragraph))
                .flatMap(paragraph -> paragraph.facts().stream());
    return facts.filter(fact -> fact.type().isPresent()).sorted(FactView.IN_TEXT).toList();
  }

  /** Returns the paragraph around an item; of a paragraph itself. */
  private Optional<PartView> paragraph() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, PartView::above)
        .limit(DEEPEST)
        .flatMap(Optional::stream)
        .filter(part -> part.thing.is(Rap.Paragraph))
        .findFirst();
  }

  private static Optional<PartView> above(Optional<PartView> part) {
    return part.flatMap(PartView::whole).map(PartView::new);
  }

  private boolean isAround(Optional<TextPosition> words) {
    Optional<TextPosition> own = position();
    return own.isPresent()
        && words.isPresent()
        && words.get().start() >= own.get().start()
        && words.get().end() <= own.get().end();
  }
}
