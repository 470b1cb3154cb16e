package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.rapporteur.view.ThingKind;

/** Makes the notes beside a paragraph about the facts that it states: a line for each kind. */
public final class MarginNotes {
  /** More names of a kind are counted in one line; in the text each of them is a link. */
  private static final int MOST_TOLD_SINGLY = 4;

  /**
   * A line.
   *
   * @param kind of the facts; empty if the entries show it
   * @param href address that the kind links to; empty for none
   * @param isDoubt whether the facts are doubted
   */
  public record Note(String kind, String href, boolean isDoubt, List<Entry> entries) {}

  /**
   * A fact in a line, or a topic, or a reason for doubt.
   *
   * @param href link to its words in the text; empty for none
   * @param id HTML id that its words link to; null if they link elsewhere
   * @param rank of its strength; empty if it has none
   * @param more text after the label
   */
  public record Entry(Link label, String href, String id, String rank, String more) {}

  private final AnnotatedText annotated;
  private final ShownPart paragraph;

  MarginNotes(AnnotatedText annotated, ShownPart paragraph) {
    this.annotated = annotated;
    this.paragraph = paragraph;
  }

  /** Returns the facts that notes link to. */
  static Set<String> linked(List<ShownFact> facts) {
    Set<String> linked = new HashSet<>();
    Map<String, List<ShownFact>> paragraphs =
        facts.stream().collect(Collectors.groupingBy(ShownFact::paragraph));
    for (List<ShownFact> stated : paragraphs.values())
      for (List<ShownFact> kind : kinds(stated))
        (isTogether(kind) ? renamed(kind) : kind).forEach(fact -> linked.add(fact.iri()));
    return linked;
  }

  List<Note> of(List<ShownFact> stated) {
    List<Note> notes = new ArrayList<>();
    for (List<ShownFact> kind : kinds(stated)) {
      List<ShownFact> sure = kind.stream().filter(fact -> !fact.isDoubted()).toList();
      if (isTogether(kind)) notes.add(together(kind));
      else if (kind.get(0).is(ThingKind.RECOMMENDATION)) notes.add(recommendation(kind.get(0)));
      else if (kind.stream().anyMatch(ShownFact::hasStrength))
        sure.forEach(fact -> notes.add(worded(fact)));
      else if (!sure.isEmpty()) notes.add(singly(sure));
      kind.stream().filter(ShownFact::isDoubted).forEach(fact -> notes.addAll(doubted(fact)));
    }
    Map<String, ShownFact> topics = new LinkedHashMap<>();
    for (ShownFact fact : stated) if (fact.isTopic()) topics.putIfAbsent(fact.named(), fact);
    if (!topics.isEmpty()) notes.add(about(topics.values()));
    return notes;
  }

  /** Returns the facts that are not topics, by kind and role. */
  private static List<List<ShownFact>> kinds(List<ShownFact> stated) {
    return by(ShownFact::kind, stated.stream().filter(fact -> !fact.isTopic()).toList()).stream()
        .flatMap(kind -> by(ShownFact::roleOrNone, kind).stream())
        .toList();
  }

  /** Returns the facts with the same key together, in the order of first appearance. */
  private static List<List<ShownFact>> by(Function<ShownFact, String> key, List<ShownFact> facts) {
    return List.copyOf(
        facts.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static boolean isTogether(List<ShownFact> kind) {
    return kind.size() > MOST_TOLD_SINGLY && kind.stream().allMatch(ShownFact::leadsAway);
  }

  /** Returns the facts whose words differ from the thing's label, or are doubted. */
  private static List<ShownFact> renamed(List<ShownFact> kind) {
    return kind.stream().filter(fact -> fact.isDoubted() || isRenamed(fact)).toList();
  }

  private static boolean isRenamed(ShownFact fact) {
    return (fact.is(ThingKind.PARTICIPATION) || fact.is(ThingKind.STATEMENT))
        && fact.hasQuote()
        && !fact.quote().label().equals(fact.valueLabel());
  }

  private static String noun(ShownFact fact) {
    return fact.role()
        .map(role -> TypeNames.capital(role.label()))
        .orElseGet(() -> TypeNames.noun(fact.kind(), fact.locale()));
  }

  private Note together(List<ShownFact> kind) {
    String capacity = common(kind);
    String count =
        locale().translated("{0} {1}", kind.size(), TypeNames.plural(kind.get(0).kind(), locale()));
    return new Note(
        count + (capacity.isEmpty() ? "" : " (" + capacity + ")"),
        paragraph.href() + "#states",
        false,
        renamed(kind).stream()
            .filter(fact -> !fact.isDoubted())
            .map(fact -> entry(fact, fact.quote(), " [" + fact.value().label() + "]"))
            .toList());
  }

  private static Note recommendation(ShownFact fact) {
    return new Note(noun(fact), fact.href(), false, List.of());
  }

  /** Returns the note of a provision, or of another fact that has a strength. */
  private Note worded(ShownFact fact) {
    String kind = fact.is(ThingKind.PROVISION) ? "" : noun(fact);
    if (!fact.hasStrength())
      return new Note(kind, "", false, List.of(entry(fact, label(fact, true), "")));
    Link strength = fact.strength().words();
    Link label =
        fact.isNegated() ? new Link("", strength.label() + " not", strength.language()) : strength;
    String addressed = fact.hasValue() ? " " + fact.value().label() : "";
    return new Note(kind, "", false, List.of(entry(fact, label, addressed)));
  }

  private Note singly(List<ShownFact> facts) {
    boolean isNamed = facts.stream().anyMatch(fact -> fact.hasValue() || fact.hasTitle());
    String kind = isNamed ? noun(facts.get(0)) : "";
    boolean isAlone = facts.size() == 1;
    String capacity = isAlone || kind.isEmpty() ? "" : common(facts);
    return new Note(
        kind + (capacity.isEmpty() ? "" : " (" + capacity + ")"),
        "",
        false,
        facts.stream()
            .map(
                fact -> entry(fact, label(fact, isAlone), capacity.isEmpty() ? capacity(fact) : ""))
            .toList());
  }

  private static Link label(ShownFact fact, boolean isAlone) {
    if (fact.hasValue()) return fact.value().words();
    return fact.hasTitle() ? fact.title() : new Link("", fact.name(isAlone));
  }

  private static String capacity(ShownFact fact) {
    return fact.hasCapacity() ? " (" + fact.capacity().label() + ")" : "";
  }

  /** Returns the capacity of all of the facts; empty if they differ. */
  private static String common(List<ShownFact> facts) {
    Set<String> capacities =
        facts.stream()
            .map(fact -> fact.hasCapacity() ? fact.capacity().label() : "")
            .collect(Collectors.toSet());
    return capacities.size() == 1 ? capacities.iterator().next() : "";
  }

  /** Returns the doubted words with the suggested ones, and the reason. */
  private List<Note> doubted(ShownFact fact) {
    String suggested =
        fact.suggested().map(words -> " " + locale().translated("Perhaps {0}.", words)).orElse("");
    Entry words = entry(fact, fact.quote(), "." + suggested);
    Entry reason = new Entry(fact.reason(), "", null, "", "");
    return List.of(
        new Note(
            TypeNames.capital(locale().translated("doubted")),
            fact.href() + "#doubt",
            true,
            List.of(words)),
        new Note("", "", false, List.of(reason)));
  }

  private PageLocale locale() {
    return paragraph.locale();
  }

  private Note about(Collection<ShownFact> topics) {
    return new Note(
        locale().translated("Topics"),
        "",
        false,
        topics.stream().map(fact -> new Entry(fact.value().words(), "", null, "", "")).toList());
  }

  private Entry entry(ShownFact fact, Link label, String more) {
    return new Entry(label, annotated.words(fact), annotated.note(fact), fact.rank(), more);
  }
}
