package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the notes beside a paragraph about the facts that it states: a line for each kind. */
public final class MarginNotes {
  /** More names of a kind are counted in one line; in the text each of them is a link. */
  private static final int MOST_TOLD_SINGLY = 4;

  private static final Set<String> NAMED_AGENTS = Set.of("Participation", "Statement");

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
  private final Row paragraph;

  MarginNotes(AnnotatedText annotated, Row paragraph) {
    this.annotated = annotated;
    this.paragraph = paragraph;
  }

  /** Returns the facts that notes link to. */
  static Set<String> linked(Rows facts) {
    Set<String> linked = new HashSet<>();
    for (Rows stated : facts.by("paragraph").values())
      for (Rows kind : kinds(stated))
        (isTogether(kind) ? renamed(kind) : kind).forEach(fact -> linked.add(fact.text("fact")));
    return linked;
  }

  List<Note> of(Rows stated) {
    List<Note> notes = new ArrayList<>();
    for (Rows kind : kinds(stated)) {
      Rows sure = kind.without("doubted", "true");
      if (isTogether(kind)) notes.add(together(kind));
      else if (isRecommendation(kind.first())) notes.add(recommendation(kind.first()));
      else if (kind.has("strength")) sure.forEach(fact -> notes.add(worded(fact)));
      else if (!sure.isEmpty()) notes.add(singly(sure));
      for (Row fact : kind.where("doubted", "true")) notes.addAll(doubted(fact));
    }
    Rows topics = stated.topics("value", true).distinct("value");
    if (!topics.isEmpty()) notes.add(about(topics));
    return notes;
  }

  /** Returns the facts that are not topics, by kind and role. */
  private static List<Rows> kinds(Rows stated) {
    return stated.topics("value", false).by("kind").values().stream()
        .flatMap(kind -> kind.by("role").values().stream())
        .toList();
  }

  private static boolean isTogether(Rows kind) {
    return kind.size() > MOST_TOLD_SINGLY && kind.stream().allMatch(AnnotatedText::leadsAway);
  }

  /** Returns the facts whose words differ from the thing's label, or are doubted. */
  private static Rows renamed(Rows kind) {
    return new Rows(
        kind.stream().filter(fact -> fact.isTrue("doubted") || isRenamed(fact)).toList());
  }

  private static boolean isRenamed(Row fact) {
    return NAMED_AGENTS.contains(fact.key("kind"))
        && fact.has("quote")
        && !fact.text("quote").equals(fact.text("valueLabel"));
  }

  private static boolean isRecommendation(Row fact) {
    return fact.key("kind").equals("Recommendation");
  }

  private static String noun(Row fact) {
    return fact.has("role")
        ? TypeNames.capital(fact.link("role").label())
        : TypeNames.noun(fact.key("kind"), fact.locale());
  }

  private Note together(Rows kind) {
    String capacity = common(kind);
    String count =
        locale()
            .translated(
                "{0} {1}", kind.size(), TypeNames.plural(kind.first().key("kind"), locale()));
    return new Note(
        count + (capacity.isEmpty() ? "" : " (" + capacity + ")"),
        paragraph.href("part") + "#states",
        false,
        renamed(kind.without("doubted", "true")).stream()
            .map(fact -> entry(fact, fact.words("quote"), " [" + fact.link("value").label() + "]"))
            .toList());
  }

  private static Note recommendation(Row fact) {
    return new Note(noun(fact), fact.href("fact"), false, List.of());
  }

  /** Returns the note of a provision, or of another fact that has a strength. */
  private Note worded(Row fact) {
    String kind = fact.key("kind").equals("Provision") ? "" : noun(fact);
    Link value = label(fact, true);
    if (!fact.has("strength")) return new Note(kind, "", false, List.of(entry(fact, value, "")));
    Link strength = fact.link("strength").words();
    Link label =
        fact.isTrue("negated")
            ? new Link("", strength.label() + " not", strength.language())
            : strength;
    String addressed = fact.has("value") ? " " + value.label() : "";
    return new Note(kind, "", false, List.of(entry(fact, label, addressed)));
  }

  private Note singly(Rows facts) {
    String kind = facts.has("value") || facts.has("title") ? noun(facts.first()) : "";
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

  private static Link label(Row fact, boolean isAlone) {
    if (fact.has("value")) return fact.link("value").words();
    return fact.has("title") ? fact.words("title") : new Link("", TypeNames.name(fact, isAlone));
  }

  private static String capacity(Row fact) {
    return fact.has("capacity") ? " (" + fact.link("capacity").label() + ")" : "";
  }

  /** Returns the capacity of all of the facts; empty if they differ. */
  private static String common(Rows facts) {
    return facts.common("capacity").isEmpty() ? "" : facts.first().link("capacity").label();
  }

  /** Returns the doubted words with the suggested ones, and the reason. */
  private List<Note> doubted(Row fact) {
    String suggested =
        fact.has("suggested")
            ? " " + locale().translated("Perhaps {0}.", fact.text("suggested"))
            : "";
    Entry words = entry(fact, fact.words("quote"), "." + suggested);
    Entry reason = new Entry(fact.words("reason"), "", null, "", "");
    return List.of(
        new Note(
            TypeNames.capital(locale().translated("doubted")),
            fact.href("fact") + "#doubt",
            true,
            List.of(words)),
        new Note("", "", false, List.of(reason)));
  }

  private PageLocale locale() {
    return paragraph.locale();
  }

  private Note about(Rows topics) {
    return new Note(
        locale().translated("Topics"),
        "",
        false,
        topics.stream()
            .map(fact -> new Entry(fact.link("value").words(), "", null, "", ""))
            .toList());
  }

  private Entry entry(Row fact, Link label, String more) {
    return new Entry(label, annotated.words(fact), annotated.note(fact), fact.text("rank"), more);
  }
}
