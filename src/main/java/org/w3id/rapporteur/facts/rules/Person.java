package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.Agent;

/**
 * A person's name, with a State or organization in brackets after it: “Louis J. Orsini (United
 * States of America)”.
 *
 * @param name without titles
 * @param state empty if the brackets hold an organization, or if there are none
 * @param start of the name in its sentence
 * @param end of the brackets, or of the name if there are none
 */
record Person(String name, Optional<Agent> state, int start, int end) {
  private static final String PARTICLE =
      "(?:de|del|dela|della|der|den|des|di|da|das|do|dos|du|van|von|el|la|las|le|los|al|bin|bint|binti|ibn|ben|ould|mint|y|e|i|zu|ter|ten|af|av)";

  private static final String MARK = "’'‘ʼ`‐‑–-";

  /** “Ruíz”, “O’Brien”, “al-Hussein”, “N’Diaye”, “J.”, “MATWANG’A”, “Belánsky-Demkó”. */
  private static final String WORD =
      "(?:(?:\\p{L}{1,3}[" + MARK + "])?\\p{Lu}[\\p{L}\\p{M}" + MARK + "]*\\.?)";

  static final String HONORIFIC =
      "(?:Messrs|Mr|Ms|Mrs|Mme|Miss|Dr|Prof|Sir|Dame|Lord|Judge|Ambassador|Professor|General|H\\. ?E|His Excellency|Her Excellency"
          + ")";

  /** One or more words of a name, before a bracket or at the end of a text. */
  static final String NAME =
      WORD + "(?: (?:" + PARTICLE + " ){0,4}" + WORD + "){0,7}(?:,? (?:Jr|Sr)\\.)?";

  private static final Pattern NAME_AT_END = Pattern.compile("(?<name>" + NAME + ")$");

  /** “With Ms. ”, “Chair Mr. ”: words that are not part of the name. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:.*\\b"
              + HONORIFIC
              + "\\.?,? |(?:With|The|And|At|In|By|For|Under) |(?:Vice-|Co-)?(?:Chair(?:person|man|woman)?|President),? |Rapporteur,? ){1,6}");

  /** A State's name may itself end in brackets: “Bolivia (Plurinational State of)”. */
  private static final Pattern BRACKETED =
      Pattern.compile(" \\((?<state>\\p{Lu}[^()]{0,80}(?: \\([^()]{0,60}\\))?|the [^()]{0,80})\\)");

  /** Words of offices and institutions: “Ministry of Foreign Affairs (Spain)”. */
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "\\b(?:Academy|Administration|Affairs|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:re|er)"
              + "|Chamber|Coalition|Commission|Committee|Confederation|Conference|Convention|Corporation|Council|Court|Delegation"
              + "|Department|Director(?:ate)?|Division|Embassy|Federation|Force|Forum|Foundation|Fund|Government|Group|Institute"
              + "|International|Justice|Law|League|Member|Minist(?:er|ry)|Mission|Nations|Network|Office|Organi[sz]ation|Party"
              + "|Permanent|Programme|Project|Representative|School|Secretar(?:y|iat)|Section|Service|Society|Task|Tribunal|Union"
              + "|Unit|United|University|World)\\b");

  /**
   * “Ministry of Foreign Affairs”, “the Supreme Court”: words before a capital that no person's
   * name has.
   */
  private static final Pattern INSTITUTION_BEFORE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{M}-]* (?:of|for|on|de)|\\b[Tt]he|\\bat) $");

  private static final int LONGEST = 110;

  /** Returns the persons of a sentence, in order. */
  static List<Person> in(String sentence, Context context) {
    List<Person> persons = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(sentence);
    while (bracketed.find()) {
      int from = Math.max(0, bracketed.start() - LONGEST);
      Matcher name = NAME_AT_END.matcher(sentence.substring(from, bracketed.start()));
      if (name.find()) {
        add(name, from, sentence, bracketed, context, persons);
      }
    }
    return persons;
  }

  private static void add(
      Matcher name,
      int from,
      String sentence,
      Matcher bracketed,
      Context context,
      List<Person> persons) {
    String printed = name.group("name");
    Matcher honorific = BEFORE_NAME.matcher(printed);
    int skipped = honorific.find() ? honorific.end() : 0;
    String bare = printed.substring(skipped);
    int start = from + name.start("name");
    Optional<Agent> state = state(bracketed.group("state"), context);
    boolean isBracketed = state.isPresent() || isOrganization(bracketed.group("state"), context);
    boolean isAfterInstitution =
        skipped == 0
            && INSTITUTION_BEFORE
                .matcher(sentence.substring(Math.max(0, start - LONGEST), start))
                .find();
    if (isBracketed
        && !isAfterInstitution
        && bare.contains(" ")
        && !INSTITUTION.matcher(bare).find()
        && context.dictionary().named(bare).isEmpty()) {
      persons.add(new Person(bare, state, start + skipped, bracketed.end()));
    }
  }

  /**
   * Whether the brackets hold an organization, so that the person has no State: “(IOM)”,
   * “(International Organization for Migration)”.
   */
  private static boolean isOrganization(String printed, Context context) {
    return context
        .dictionary()
        .named(printed)
        .filter(name -> name.kind() == Name.Kind.ORGANIZATION)
        .isPresent();
  }

  /** Returns the State in the brackets after a person, also if its name is almost a known one. */
  private static Optional<Agent> state(String printed, Context context) {
    String name = printed.replaceFirst("^[Tt]he ", "");
    Optional<Name> known = context.dictionary().named(name);
    if (known.isPresent()) {
      return known.get().kind() == Name.Kind.STATE
          ? Optional.of(Agent.known(known.get(), name))
          : Optional.empty();
    }
    return context.dictionary().nearestAgent(name).isPresent()
        ? Optional.of(Agent.unknown(name, true))
        : Optional.empty();
  }
}
