package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.BodyName;

/**
 * Finds the body that a report means by a name: a full name, or a short form.
 *
 * <p>“the Committee” is the reporting body if that is a committee. “the Conference” is the parent
 * of a working group of a conference. “Assembly” and “Council” are the only assembly or council
 * that the report names in full. Any other short form stays unresolved, such as “the Conference” in
 * a report that names none.
 */
final class BodyNames {
  /** The kind of body that a name contains, without the words that tell it from others. */
  static final String NOUN =
      "(?:Working Group|Working Party|Group of (?:Governmental |Government )?Experts|Expert Group|Commission|Subcommission|Committee|Subcommittee"
          + "|Conference|Council|Executive Body|Subsidiary Body|Meeting of (?:the )?(?:States )?Parties|Assembly|Board|Task Force|Team of Specialists"
          + "|Bureau|Congress|Forum|forum|Platform|Authority|Panel|Group)";

  private static final String WORD = "\\p{Lu}[\\p{L}’'-]{0,30}";
  private static final String JOINERS = "(?:(?:and|of|on|for|the|in|to|against) ){0,3}";

  private static final Pattern NOUNS = Pattern.compile("\\b" + NOUN + "\\b");

  /** “Commission on the Status of Women”, “Governing Council”, “Committee”. */
  private static final String FULL_NAME =
      "(?:"
          + WORD
          + " (?:and )?){0,5}?"
          + NOUN
          + "\\b(?: (?:on|for|of) (?:the )?"
          + WORD
          + "(?: "
          + JOINERS
          + WORD
          + "){0,12})?";

  private static final Pattern STARTS = Pattern.compile("^" + FULL_NAME);
  private static final Pattern ENDS = Pattern.compile("(?<![\\p{L}’'-])" + FULL_NAME + "$");

  /** The name of a conference of the parties without its treaty. */
  private static final Pattern OF_PARTIES =
      Pattern.compile("^Conference of (?:the )?(?:States )?Parties\\b");

  /**
   * “the Bureau of the Committee”, “set up by the Committee”: the Committee is not the one that
   * acts.
   */
  private static final Pattern POSSESSOR =
      Pattern.compile("\\b(?:of|by|for|with|from|to|in) (?:the |its )?$");

  private static final int POSSESSOR_LENGTH = 16;

  /** “the Committee’s Bureau”. */
  private static final Pattern POSSESSIVE = Pattern.compile("^[’']s?\\b");

  /** The most characters that are searched for a name. */
  private static final int LONGEST = 160;

  /** Words that begin a sentence and are not part of a name. */
  private static final Pattern NO_NAME_WORD =
      Pattern.compile(
          "^(?:The|This|That|In|By|At|On|Of|Under|See|Through|Pursuant|Acknowledging|Bearing|Considering|Emphasizing"
              + "|Following|Having|Implementing|Noting|Reaffirming|Recalling|Recognizing|Reiterating|Stressing|Taking|Underlining|Welcoming) ");

  /**
   * “General Assembly”, “Economic and Social Council”: what “Assembly” and “Council” may stand for.
   */
  private static final Pattern ORGAN =
      Pattern.compile("(?:" + WORD + " (?:and )?){1,4}?(?<noun>Assembly|Council)\\b");

  private static final Pattern BEFORE_LONGER_NAME =
      Pattern.compile("[\\p{L}\\d-]$|(?<![\\p{L}-])(?!(?:The|This|Such|Each|Its) $)" + WORD + " $");

  private static final Pattern AFTER_IN_LONGER_NAME =
      Pattern.compile(
          "^(?:[\\p{L}\\d-]| on (?!\\d)| (?:of|for|to|against) (?:the )?\\p{Lu}| " + NOUN + "\\b)");

  private final Dictionary dictionary;
  private final Optional<BodyName> own;
  private final Optional<Name> parent;
  private final List<String> ownShortNames;
  private final Map<String, Set<BodyName>> organs = new HashMap<>();

  /**
   * Collects the names that a report uses for bodies.
   *
   * @param text of the whole report
   * @param own the reporting body, if known
   */
  BodyNames(String text, Dictionary dictionary, Optional<BodyName> own) {
    this.dictionary = dictionary;
    this.own = own;
    this.parent = own.flatMap(BodyName::symbol).flatMap(dictionary::parent);
    this.ownShortNames = own.map(body -> shortNames(body.name(), text)).orElse(List.of());
    Matcher organ = ORGAN.matcher(text);
    while (organ.find()) {
      String name = NO_NAME_WORD.matcher(organ.group()).replaceFirst("");
      if (!name.equals(organ.group("noun"))) {
        organs
            .computeIfAbsent(organ.group("noun"), noun -> new HashSet<>())
            .add(known(name).orElse(new BodyName(Optional.empty(), name)));
      }
    }
  }

  /**
   * Returns “Executive Board” and “Board” for the Executive Board of a fund, and an acronym in
   * brackets.
   */
  private static List<String> shortNames(String name, String text) {
    List<String> shortNames = new ArrayList<>();
    Matcher noun = NOUNS.matcher(name);
    int qualified = indexOfQualifier(name);
    int end = -1;
    String last = "";
    while (noun.find() && noun.start() < qualified) {
      end = noun.end();
      last = noun.group();
    }
    if (end < 0) {
      return List.of();
    }
    shortNames.add(last);
    Matcher ofParties = OF_PARTIES.matcher(name);
    if (ofParties.find()) {
      shortNames.add(ofParties.group());
    }
    if (!name.substring(0, end).equals(last)) {
      shortNames.add(name.substring(0, end));
    }
    Matcher bracketed =
        Pattern.compile(Pattern.quote(name) + " \\((?<acronym>[A-Z][A-Z-]{1,9})\\)").matcher(text);
    if (bracketed.find()) {
      shortNames.add(bracketed.group("acronym"));
    }
    Matcher alias = Pattern.compile("\\((?<alias>" + WORD + " " + NOUN + ")\\)$").matcher(name);
    if (alias.find()) {
      shortNames.add(alias.group("alias"));
    }
    return shortNames;
  }

  /** Returns where the words start that tell a body from others: “on the …”, “of the …”. */
  private static int indexOfQualifier(String name) {
    Matcher qualifier =
        Pattern.compile(
                " (?:(?:on|for|to|against|in)\\b|\\(|of (?!Experts|the Parties|the States|Govern|Specialists))")
            .matcher(name);
    return qualifier.find() ? qualifier.start() : name.length();
  }

  /** Whether words are the name of a body: “Executive Board of the …”, not “Chair of the Board”. */
  static boolean isFullName(String name) {
    return !shortNames(name, "").isEmpty();
  }

  /** Returns all names of the reporting body, longest first. */
  List<String> ownNames() {
    List<String> names = new ArrayList<>(ownShortNames);
    own.map(BodyName::name).ifPresent(names::add);
    names.sort(Comparator.comparingInt(String::length).reversed());
    return names;
  }

  /**
   * The short name of the reporting body: “Working Group” for the Working Group on Firearms; empty
   * if the body is unknown.
   */
  String shortName() {
    return ownShortNames.isEmpty() ? own.map(BodyName::name).orElse("") : ownShortNames.get(0);
  }

  /** Returns the body that a name without “the” means. */
  Optional<BodyName> named(String printed) {
    Optional<BodyName> known = known(printed);
    if (known.isPresent()) {
      return known;
    }
    if (own.isPresent()
        && (printed.equalsIgnoreCase(own.get().name()) || ownShortNames.contains(printed))) {
      return own;
    }
    if (parent.isPresent() && printed.equals(nounOf(parent.get().label()))) {
      return parent.map(BodyNames::known);
    }
    if (organs.containsKey(printed)) {
      Set<BodyName> organ = organs.get(printed);
      return organ.size() == 1 ? organ.stream().findFirst() : Optional.empty();
    }
    return NOUNS.matcher(printed).find() && printed.contains(" ") && !isNoun(printed)
        ? Optional.of(new BodyName(Optional.empty(), printed))
        : Optional.empty();
  }

  /** Returns the body whose name starts a text. */
  Optional<BodyName> startingAt(String text) {
    String near = text.substring(0, Math.min(LONGEST, text.length()));
    Optional<BodyName> found =
        bodies(near).filter(name -> name.start() == 0).findFirst().map(name -> known(name.name()));
    if (found.isPresent()) {
      return found;
    }
    Matcher name = STARTS.matcher(near);
    return name.find() ? named(name.group()) : Optional.empty();
  }

  /** Returns the body whose name ends a text; a final “’s” is ignored. */
  Optional<BodyName> endingAt(String text) {
    String near =
        text.substring(Math.max(0, text.length() - LONGEST)).replaceFirst("(?:’s?|'s?)?\\s*$", "");
    Optional<BodyName> found =
        bodies(near)
            .filter(name -> name.end() == near.length())
            .findFirst()
            .map(name -> known(name.name()));
    if (found.isPresent()) {
      return found;
    }
    Matcher name = ENDS.matcher(near);
    return name.find()
        ? named(NO_NAME_WORD.matcher(name.group()).replaceFirst(""))
        : Optional.empty();
  }

  /** Whether words name a body other than the reporting one. */
  boolean namesOther(String words) {
    return bodies(words)
            .anyMatch(
                found ->
                    !own.flatMap(BodyName::symbol).equals(Optional.of(found.name().key()))
                        && !own.map(BodyName::name).equals(Optional.of(found.name().label())))
        || parent.isPresent() && holds(words, nounOf(parent.get().label()));
  }

  /**
   * Whether the reporting body is the one that acts, according to the words before the verb: “At
   * its third session, the Committee”, not “the Bureau of the Committee”.
   */
  boolean isActor(String words) {
    return isOwn(words)
        && ownStarts(words)
            .anyMatch(
                start ->
                    !POSSESSOR
                        .matcher(words.substring(Math.max(0, start - POSSESSOR_LENGTH), start))
                        .find());
  }

  private IntStream ownStarts(String words) {
    IntStream printed =
        ownNames().stream()
            .flatMapToInt(
                name ->
                    IntStream.iterate(
                            words.indexOf(name), at -> at >= 0, at -> words.indexOf(name, at + 1))
                        .filter(at -> isAlone(words, at, at + name.length()))
                        .filter(
                            at -> !POSSESSIVE.matcher(words.substring(at + name.length())).find()));
    IntStream known =
        bodies(words)
            .filter(found -> !POSSESSIVE.matcher(words.substring(found.end())).find())
            .mapToInt(Dictionary.Found::start);
    return IntStream.concat(printed, known);
  }

  /** Whether words name the reporting body and no other. */
  boolean isOwn(String words) {
    if (own.isEmpty() || namesOther(words)) {
      return false;
    }
    return words.contains(own.get().name())
        || ownShortNames.stream().anyMatch(name -> holds(words, name))
        || bodies(words).findFirst().isPresent();
  }

  /** Whether a short name stands alone: not in “Compliance Committee”, “Committee on Trade”. */
  private boolean holds(String words, String shortName) {
    for (int at = words.indexOf(shortName); at >= 0; at = words.indexOf(shortName, at + 1)) {
      if (isAlone(words, at, at + shortName.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlone(String words, int start, int end) {
    String before = words.substring(Math.max(0, start - LONGEST), start);
    return !BEFORE_LONGER_NAME.matcher(before).find()
        && !AFTER_IN_LONGER_NAME.matcher(words.substring(end)).find();
  }

  private Stream<Dictionary.Found> bodies(String words) {
    return dictionary.find(words).stream().filter(found -> found.name().kind() == Name.Kind.BODY);
  }

  private Optional<BodyName> known(String printed) {
    return dictionary
        .named(printed)
        .filter(name -> name.kind() == Name.Kind.BODY)
        .map(BodyNames::known);
  }

  static BodyName known(Name name) {
    return new BodyName(Optional.of(name.key()), name.label());
  }

  private static boolean isNoun(String printed) {
    return NOUNS.matcher(printed).matches();
  }

  /** Returns the kind of body in a name: “Conference” for “Conference of the Parties to …”. */
  private static String nounOf(String name) {
    Matcher noun = NOUNS.matcher(name);
    return noun.find() ? noun.group() : name;
  }
}
