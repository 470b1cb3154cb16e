package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.PartView;
import org.w3id.rapporteur.view.TextPosition;
import org.w3id.rapporteur.view.ThingKind;
import org.w3id.rapporteur.web.Highlights.Highlight;
import org.w3id.rapporteur.web.Highlights.Layer;

/**
 * Texts with the words of facts highlighted, and notes about the facts beside them. The texts stay
 * as printed: joined, the pieces are the text.
 *
 * <p>Words that name a thing link to it; words of other facts link to the note beside them, and
 * notes link back.
 */
public final class AnnotatedText {
  /**
   * A piece of a text.
   *
   * @param href address that the words link to; empty for words of no fact
   * @param id HTML id, for notes to link back to; null if none does
   * @param css additional class; null for none
   */
  public record Piece(String text, String href, String id, String css) {
    public boolean isMarked() {
      return !href.isEmpty();
    }
  }

  private final List<ShownPart> parts;
  private final Map<String, List<ShownPart>> within;
  private final List<ShownFact> facts;
  private final Map<String, List<ShownFact>> stated;
  private final List<Highlight> highlights;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> told;
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Map<String, ShownPart> texts = new LinkedHashMap<>();

  /** Reads a report or section, whose page notes facts in the margin. */
  static AnnotatedText of(GraphResource whole, Names names, PageLocale locale) {
    PartView view = new PartView(whole);
    return new AnnotatedText(view.parts(), view.factsWithin(), false, names, locale);
  }

  /** Reads a paragraph or item, whose page lists every fact itself. */
  static AnnotatedText closely(GraphResource paragraph, Names names, PageLocale locale) {
    PartView view = new PartView(paragraph);
    List<PartView> parts = Stream.concat(Stream.of(view), view.parts().stream()).toList();
    return new AnnotatedText(parts, view.factsWithin(), true, names, locale);
  }

  /** Reads the paragraph of a fact, without its items; the page lists every fact itself. */
  static AnnotatedText around(GraphResource fact, Names names, PageLocale locale) {
    List<PartView> paragraph = new FactView(fact).paragraph().stream().toList();
    List<FactView> facts = paragraph.stream().flatMap(each -> each.factsWithin().stream()).toList();
    return new AnnotatedText(paragraph, facts, true, names, locale);
  }

  private AnnotatedText(
      List<PartView> parts, List<FactView> facts, boolean isClose, Names names, PageLocale locale) {
    this(
        parts.stream().map(part -> new ShownPart(part, locale)).toList(),
        facts.stream().map(fact -> new ShownFact(fact, names, locale)).toList(),
        isClose);
  }

  private AnnotatedText(List<ShownPart> parts, List<ShownFact> facts, boolean isClose) {
    this.parts = parts;
    this.within = parts.stream().collect(Collectors.groupingBy(ShownPart::whole));
    this.facts = facts;
    this.stated = facts.stream().collect(Collectors.groupingBy(ShownFact::paragraph));
    this.highlights = Highlights.of(facts);
    for (ShownFact fact : facts) numbers.put(fact.iri(), numbers.size() + 1);
    told =
        isClose
            ? facts.stream().map(ShownFact::iri).collect(Collectors.toSet())
            : MarginNotes.linked(facts);
    for (ShownPart text : parts) {
      if (text.view().text().isEmpty()) continue;
      this.texts.put(text.iri(), text);
      pieces.put(text.iri(), cut(text, text.lead(items(text.iri()))));
    }
  }

  /** Returns the sections directly in the thing at this address. */
  public List<ShownPart> sections(String whole) {
    return parts(ThingKind.SECTION, whole);
  }

  /** Returns the paragraphs directly in the thing at this address. */
  public List<ShownPart> paragraphs(String whole) {
    return parts(ThingKind.PARAGRAPH, whole);
  }

  /** Returns the items directly in the thing at this address. */
  public List<ShownPart> items(String whole) {
    return parts(ThingKind.ITEM, whole);
  }

  /** Returns all sections, in the order of the text. */
  public List<ShownPart> contents() {
    return parts.stream().filter(part -> part.is(ThingKind.SECTION)).toList();
  }

  private List<ShownPart> parts(ThingKind kind, String whole) {
    return within.getOrDefault(whole, List.of()).stream().filter(part -> part.is(kind)).toList();
  }

  /** Returns the paragraph or item that the page is of. */
  public ShownPart first() {
    return parts.get(0);
  }

  /** Returns the facts, in the order of the words they were read from. */
  public List<ShownFact> facts() {
    return facts;
  }

  /** Returns the facts without the recommendation and its provisions. */
  public List<ShownFact> otherFacts() {
    return facts.stream()
        .filter(fact -> !fact.is(ThingKind.RECOMMENDATION) && !fact.is(ThingKind.PROVISION))
        .toList();
  }

  /** Returns whether the fact is the only one of its kind among these. */
  public boolean isAlone(ShownFact fact, List<ShownFact> among) {
    return among.stream().filter(each -> each.kind().equals(fact.kind())).count() == 1;
  }

  /** Returns the text up to its first item. */
  public List<Piece> pieces(ShownPart text) {
    return pieces.getOrDefault(text.iri(), List.of());
  }

  /** Returns the notes beside a paragraph; none if it states no facts. */
  public List<MarginNotes.Note> notes(ShownPart paragraph) {
    return new MarginNotes(this, paragraph).of(stated.getOrDefault(paragraph.iri(), List.of()));
  }

  /** Returns the link to the fact's words on the page; if they are not highlighted, to its text. */
  public String words(ShownFact fact) {
    String place = places.get(fact.iri());
    if (place != null) return "#" + place;
    boolean isHere = texts.isEmpty() || texts.containsKey(fact.paragraph());
    return "#" + (isHere ? fact.anchor() : texts.values().iterator().next().anchor());
  }

  /** Returns the HTML id of the fact's note; null if its words do not link to it. */
  public String note(ShownFact fact) {
    return fact.leadsAway() && !fact.isDoubted() ? null : note(fact.iri());
  }

  public String note(String fact) {
    return numbers.containsKey(fact) ? "n" + numbers.get(fact) : null;
  }

  private String href(Highlight shown) {
    ShownFact fact = shown.fact();
    String note = note(fact);
    if (note != null) return "#" + note;
    return Highlights.isName(fact) ? fact.href(shown.named()) : fact.href();
  }

  private List<Piece> cut(ShownPart text, String lead) {
    Optional<TextPosition> position = text.view().position();
    if (position.isEmpty()) return List.of(new Piece(lead, "", null, null));
    String whole = text.text().label();
    int[] letters = lead.codePoints().toArray();
    int from = position.get().end() - whole.codePointCount(0, whole.length());
    Highlight[] shown = new Highlight[letters.length];
    List<Highlight> here = new ArrayList<>();
    for (Highlight each : highlights) {
      int start = Math.max(0, each.start() - from);
      int end = Math.min(letters.length, each.end() - from);
      if (start >= end) continue;
      here.add(each);
      for (int i = start; i < end; i++) shown[i] = each;
    }
    trim(letters, shown);
    for (Highlight each : here) {
      Highlight first = shown[Math.max(0, each.start() - from)];
      if (first == null || !told.contains(each.fact().iri())) continue;
      places.putIfAbsent(each.fact().iri(), place(first));
      wanted.add(place(first));
    }
    return pieces(letters, shown);
  }

  /** Removes the highlight from spaces where it begins or ends. */
  private static void trim(int[] letters, Highlight[] shown) {
    for (int i = 0; i < letters.length; i++) {
      boolean isEdge =
          i == 0 || i + 1 == letters.length || shown[i - 1] != shown[i] || shown[i + 1] != shown[i];
      if (isEdge && Character.isWhitespace(letters[i])) shown[i] = null;
    }
  }

  private String place(Highlight shown) {
    return "m" + numbers.get(shown.fact().iri());
  }

  private List<Piece> pieces(int[] letters, Highlight[] shown) {
    List<Piece> cut = new ArrayList<>();
    for (int start = 0; start < letters.length; ) {
      int end = start + 1;
      while (end < letters.length && shown[end] == shown[start]) end++;
      cut.add(piece(new String(letters, start, end - start), shown[start]));
      start = end;
    }
    return cut;
  }

  /** Makes a piece. If other highlights divide the words, only their first piece has the id. */
  private Piece piece(String text, Highlight shown) {
    if (shown == null) return new Piece(text, "", null, null);
    String id = place(shown);
    boolean isNamed = wanted.contains(id) && named.add(id);
    return new Piece(text, href(shown), isNamed ? id : null, css(shown));
  }

  private static String css(Highlight shown) {
    if (shown.fact().isDoubted()) return "r-misprint";
    return shown.layer() == Layer.STRENGTH ? "r-rank-" + shown.fact().rank() : null;
  }
}
