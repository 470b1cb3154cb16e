package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Map<String, Rows> facts;
  private final List<Highlight> highlights;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> told;
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Map<Row, List<Piece>> pieces = new IdentityHashMap<>();
  private final Map<String, Row> texts = new LinkedHashMap<>();

  /**
   * @param texts rows with columns {@code part}, {@code text} and {@code to}, where the text ends
   * @param facts rows of the page query {@code facts}
   */
  public static AnnotatedText of(Rows texts, Rows facts) {
    return new AnnotatedText(texts, facts.distinct("fact"), false);
  }

  /** Like {@link #of}, for a page that lists every fact itself. */
  public static AnnotatedText closely(Rows texts, Rows facts) {
    return new AnnotatedText(texts, facts.distinct("fact"), true);
  }

  private AnnotatedText(Rows texts, Rows facts, boolean isClose) {
    this.facts = facts.by("paragraph");
    this.highlights = Highlights.of(facts);
    for (Row fact : facts) numbers.put(fact.text("fact"), numbers.size() + 1);
    told = isClose ? Set.copyOf(facts.texts("fact")) : MarginNotes.linked(facts);
    for (Row text : texts) {
      if (!text.has("text")) continue;
      this.texts.put(text.text("part"), text);
      pieces.put(text, cut(text, text.lead(texts.children("ListItem", text.text("part")))));
    }
  }

  /** Returns the text up to its first item. */
  public List<Piece> pieces(Row text) {
    return pieces.getOrDefault(text, List.of());
  }

  /** Returns the notes beside a paragraph; none if it states no facts. */
  public List<MarginNotes.Note> notes(Row paragraph) {
    Rows stated = facts.getOrDefault(paragraph.text("part"), Rows.none());
    return new MarginNotes(this, paragraph).of(stated);
  }

  /** Returns the link to the fact's words on the page; if they are not highlighted, to its text. */
  public String words(Row fact) {
    String place = places.get(fact.text("fact"));
    if (place != null) return "#" + place;
    boolean isHere = texts.isEmpty() || texts.containsKey(fact.text("paragraph"));
    if (isHere) return "#" + fact.anchor("paragraph");
    return "#" + texts.values().iterator().next().anchor("part");
  }

  /** Returns the HTML id of the fact's note; null if its words do not link to it. */
  public String note(Row fact) {
    return leadsAway(fact) && !fact.isTrue("doubted") ? null : note(fact.text("fact"));
  }

  public String note(String fact) {
    return numbers.containsKey(fact) ? "n" + numbers.get(fact) : null;
  }

  /** Returns whether the thing that the fact's words name has its own page. */
  static boolean leadsAway(Row fact) {
    return Highlights.isName(fact) || !fact.isOfReport("fact");
  }

  private String href(Highlight shown) {
    Row fact = shown.fact();
    String note = note(fact);
    if (note != null) return "#" + note;
    return fact.href(Highlights.isName(fact) ? shown.column() : "fact");
  }

  private List<Piece> cut(Row text, String lead) {
    int[] letters = lead.codePoints().toArray();
    int from = text.number("to") - text.text("text").codePointCount(0, text.text("text").length());
    Highlight[] shown = new Highlight[letters.length];
    List<Highlight> here = new ArrayList<>();
    for (Highlight each : highlights) {
      int start = Math.max(0, each.start() - from);
      int end = Math.min(letters.length, each.end() - from);
      if (start >= end) continue;
      here.add(each);
      for (int i = start; i < end; i++) shown[i] = each;
    }
    if (!text.has("to")) return List.of(new Piece(lead, "", null, null));
    trim(letters, shown);
    for (Highlight each : here) {
      Highlight first = shown[Math.max(0, each.start() - from)];
      if (first == null || !told.contains(each.fact().text("fact"))) continue;
      places.putIfAbsent(each.fact().text("fact"), place(first));
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
    return "m" + numbers.get(shown.fact().text("fact"));
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
    if (shown.fact().isTrue("doubted")) return "r-misprint";
    return shown.layer() == Layer.STRENGTH ? "r-rank-" + shown.fact().text("rank") : null;
  }
}
