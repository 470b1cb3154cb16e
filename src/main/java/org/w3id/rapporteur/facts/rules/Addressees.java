package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.BodyName;

/** Finds the addressees that a paragraph names, and the one that is the subject of a modal verb. */
final class Addressees {
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?:^|\\s)(?:of|by|between|among|amongst|for|to|with|in|from|on|through|against|within|towards|under"
              + "|upon|via|than|other|all the|as|without|into|at|regarding|concerning|involving|including|help|helping"
              + "|enable|enabling|allow|allowing|assist|assisting|encourage|encouraging|require|requiring|support"
              + "|supporting|whose|most|many|some|several|few|if|whether|unless|when|where|once|until|because|which"
              + "|provided|although|though|ensure|ensuring|make|making|request|requesting|inviting|urging) (?:[Tt]he |other |all |relevant )*$");

  /** A relative clause or other modifier that may stand between an addressee and its modal verb. */
  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?:’s? |, | \\(| (?:that|which|whose|who|in|of|to|with|not|concerned|having|wishing|requesting|currently|affected"
              + "|party|parties|hosting|receiving|bordering|experiencing|facing|seeking|lacking|providing|at|on|from|belonging|and|or|under|for|through|along|as|themselves|alike"
              + ")\\b)(?s:.)*|\\s*");

  private static final Pattern AFTER_SIGN =
      Pattern.compile("(?s).*(?:[,;:—–]|\\((?:[a-z]|[ivx]+)\\))");

  private static final Pattern AFTER_JOINER =
      Pattern.compile("(?s).*\\b(?:and|but|while|whereas|or|nor|then)");

  private static final Pattern AFTER_SET_OFF =
      Pattern.compile("(?s).*[,;] (?:and|but|while|whereas|or|then)");

  private static final Pattern AFTER_LEAD_IN =
      Pattern.compile(
          "(?s).*\\b(?:recommend|agree|conclude|decid|advis|propos|suggest|urg|request|emphasi[sz]|stress|reaffirm|underlin)\\p{Ll}*(?: also| further)? that|(?:To (?:that|this) (?:end|effect|aim)|In (?:this|that) (?:regard|respect|connection|context)|Where (?:appropriate|necessary|possible)|Accordingly|Therefore|Moreover|Furthermore|In addition|Similarly|Likewise|Thus|Consequently)");

  private static final Pattern SET_OFF = Pattern.compile("(?s),[^,;]*|(?s).*[;:].*");

  private static final Pattern ONLY_ADVERBS = Pattern.compile("(?s) (?:" + Modal.ADVERB + ",? ?)+");

  private static final Pattern JOINED = Pattern.compile("(?s) (?:and|or) .*");

  private static final Pattern SHORT_JOINED =
      Pattern.compile("(?s) (?:and|or)(?: [\\p{L}’'-]+){1,9}\\s*");

  private static final Pattern OWN_CLAUSE =
      Pattern.compile("(?s).*\\b(?:that|which|who|to|is|are)\\b.*");

  private static final Pattern WITHIN_COMMAS = Pattern.compile("(?s),[^;]*,\\s*");

  private static final Pattern NEXT_CLAUSE = Pattern.compile("(?s).*, (?:and|but) .*");

  private static final Pattern ADVERBS_AT_END =
      Pattern.compile("(?: ,?" + Modal.ADVERB + ",?)*\\s*$");

  /** A subject: where it starts, and whom it addresses. */
  record Subject(int start, String addressee, Optional<Name> known) {}

  /** The most characters before a modal verb that are searched for its subject. */
  private static final int LONGEST = 1_000;

  /** The most characters before an addressee that show whether it begins a clause. */
  private static final int LOOK_BACK = 200;

  /** The most characters before a modal verb that are read. */
  static final int BEFORE_MODAL = LONGEST + LOOK_BACK;

  private final Context context;
  private final Map<String, Name> categories;
  private final Pattern pattern;

  /**
   * Prepares to find the addressees that a text names: categories of States, bodies and
   * organizations.
   *
   * @param text of the paragraph
   */
  Addressees(String text, Context context) {
    this.context = context;
    this.categories = context.dictionary().addressees();
    this.pattern = pattern(text);
  }

  /** Whether an addressee is a category of many members, such as “States”; “it” cannot mean one. */
  boolean isCategory(String addressee) {
    return categories.containsKey(addressee);
  }

  /**
   * Returns the addressee that heads the noun phrase before a modal verb: “States parties to the
   * Convention”.
   *
   * @param offset where {@code before} starts in the paragraph
   * @param goesOn whether the sentence has an earlier subject
   */
  Optional<Subject> heading(String before, int offset, boolean goesOn) {
    Matcher found = pattern.matcher(before);
    List<Subject> subjects = new ArrayList<>();
    int from = Math.max(0, before.length() - LONGEST);
    for (boolean isThere = found.find(from); isThere; isThere = found.find()) {
      String lead = before.substring(Math.max(0, found.start() - LOOK_BACK), found.start());
      String between = before.substring(found.end());
      if (startsClause(lead, goesOn) && isModifier(between)) {
        subjects.add(subject(found, offset));
      }
    }
    // The last match is the nearest to the modal verb, but “States and the Secretariat” addresses
    // States.
    return subjects.isEmpty() ? Optional.empty() : Optional.of(nearest(subjects, before, offset));
  }

  private static Subject nearest(List<Subject> subjects, String before, int offset) {
    Subject nearest = subjects.get(subjects.size() - 1);
    for (int i = subjects.size() - 2; i >= 0; i--) {
      String between = before.substring(subjects.get(i).start() - offset, nearest.start() - offset);
      if (!between.matches("(?s)[^,;:]*\\b(?:and|or) (?:the )?")) {
        break;
      }
      nearest = subjects.get(i);
    }
    return nearest;
  }

  private Subject subject(Matcher found, int offset) {
    String label = found.group("label");
    int start = offset + found.start();
    Name category = categories.get(label);
    if (category != null) {
      return new Subject(start, category.label(), Optional.of(category));
    }
    if (label.matches("State [Pp]arty|State [Pp]arties")) {
      return category("States parties", start);
    }
    if (label.equals("State")) {
      return category("States", start);
    }
    if (label.equals("Government")) {
      return category("Governments", start);
    }
    if (!context.shortName().isEmpty() && label.startsWith(context.shortName())) {
      Optional<Name> other = context.dictionary().named(label);
      Optional<Name> own =
          context.body().flatMap(BodyName::symbol).flatMap(context.dictionary()::body);
      return new Subject(
          start,
          other.isPresent() && !other.equals(own) ? label : context.shortName(),
          other.or(() -> own));
    }
    if (label.startsWith("Conference")) {
      Optional<Name> known =
          context
              .bodies()
              .named("Conference")
              .flatMap(BodyName::symbol)
              .flatMap(context.dictionary()::body);
      return new Subject(start, "Conference", known);
    }
    return new Subject(start, label, context.dictionary().named(label));
  }

  private Subject category(String label, int start) {
    return new Subject(start, label, Optional.ofNullable(categories.get(label)));
  }

  /**
   * True at a sentence's start, after the comma of an opening phrase, after “and”, “while”, “that”,
   * “(a)”.
   */
  private static boolean startsClause(String lead, boolean goesOn) {
    String stripped = lead.stripTrailing();
    if (stripped.isEmpty()) {
      return true;
    }
    if (PREPOSITION.matcher(lead).find()) {
      return false;
    }
    if (AFTER_SIGN.matcher(stripped).matches()) {
      return true;
    }
    if (AFTER_JOINER.matcher(stripped).matches()) {
      return goesOn || AFTER_SET_OFF.matcher(stripped).matches();
    }
    return AFTER_LEAD_IN.matcher(stripped).matches();
  }

  private static boolean isModifier(String between) {
    if (between.isBlank()) {
      return true;
    }
    if (SET_OFF.matcher(between).matches()) {
      return ONLY_ADVERBS.matcher(between).matches();
    }
    String withoutAdverbs = ADVERBS_AT_END.matcher(between).replaceFirst("");
    return withoutAdverbs.isBlank() || hasModifierOnly(withoutAdverbs);
  }

  /**
   * False for words that contain another subject: “States, and measures that they take, should”.
   */
  private static boolean hasModifierOnly(String between) {
    if (!MODIFIER.matcher(between).matches()) {
      return false;
    }
    if (JOINED.matcher(between).matches()) {
      // A second subject, joined to the first, is short and has no clause of its own.
      return SHORT_JOINED.matcher(between).matches() && !OWN_CLAUSE.matcher(between).matches();
    }
    if (between.startsWith(",")) {
      // “States, where appropriate, should”: an inserted phrase ends with a comma.
      return WITHIN_COMMAS.matcher(between).matches();
    }
    return !NEXT_CLAUSE.matcher(between).matches();
  }

  /**
   * Returns the single State that “it” refers to: “Should a State party decide not to grant a
   * request, it should”.
   */
  Optional<Subject> oneState(String before, int offset) {
    Matcher found = pattern.matcher(before);
    Optional<Subject> one = Optional.empty();
    while (found.find()) {
      if (found.group("label").matches("State(?: [Pp]arty)?|Government")) {
        one = Optional.of(subject(found, offset));
      }
    }
    return one;
  }

  /** Returns the first addressee in a text. */
  Optional<Subject> first(String before, int offset) {
    Matcher found = pattern.matcher(before);
    return found.find() ? Optional.of(subject(found, offset)) : Optional.empty();
  }

  /** Longest label first; “each State party” and “a State” match too, and count as their plural. */
  private Pattern pattern(String text) {
    String labels =
        categories.keySet().stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<quantifier>(?:(?:All|all|Both|both|Other|other|Such|such|Those|those|These|these|Each|each|Every|every|A|a|The|the|Any|any) )*)"
            + "\\b(?<label>"
            + labels
            + "|Secretariat|"
            + ownName()
            + "|Conference(?: of the Parties)?"
            + "|State [Pp]art(?:y|ies)|State|Government|"
            + organizationNames(text)
            + ")(?![\\w-]|(?:’|')s?\\b)");
  }

  private String ownName() {
    return context.shortName().isEmpty()
        ? "(?!)"
        : Pattern.quote(context.shortName()) + "(?: on (?:the )?\\p{Lu}[\\p{L} -]*)?";
  }

  private String organizationNames(String text) {
    String names =
        context.dictionary().find(text).stream()
            .filter(
                found ->
                    found.name().kind() == Name.Kind.ORGANIZATION
                        || found.name().kind() == Name.Kind.BODY)
            .map(found -> Pattern.quote(text.substring(found.start(), found.end())))
            .distinct()
            .collect(Collectors.joining("|"));
    return names.isEmpty() ? "(?!)" : names;
  }
}
