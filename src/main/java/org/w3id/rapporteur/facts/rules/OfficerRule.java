package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.Role;

/**
 * Who chaired, reported and spoke on panels.
 *
 * <p>“The meeting was chaired by Ignacio Baylina Ruíz (Spain).” (para. 47); “the discussion … was
 * led by the following panellists: Simona Ragazzi (Italy), Louis J. Orsini (United States of
 * America) and …” (50). Silent on “With the Chair presiding”, and on officers of other bodies.
 */
public final class OfficerRule implements Rule {
  private static final String PARTICLE =
      "(?:de|del|dela|der|den|van|von|da|das|di|do|dos|du|el|la|le|al|bin|binti|ibn|ben|ould|y|e|zu|ter)";
  private static final String NAME_WORD =
      "(?:\\p{Lu}\\.|(?:[A-Za-z]{1,2}[’'-])?\\p{Lu}[\\p{L}’'-]*)";

  /** “Liduvina del Carmen Magarín de Esperanza”, “Louis J. Orsini”, at the end of a text. */
  private static final Pattern NAME_AT_END =
      Pattern.compile("(?<name>" + NAME_WORD + "(?: (?:" + PARTICLE + " )*" + NAME_WORD + ")*)$");

  private static final String HONORIFIC =
      "(?:Mr|Ms|Mrs|Mme|Miss|Dr|Prof|Sir|Judge|Ambassador|Professor|H\\.E|His Excellency|Her Excellency)";
  private static final Pattern HONORIFICS =
      Pattern.compile(
          "^(?:" + HONORIFIC + "\\.? |(?:Vice-)?Chair(?:person|man|woman)?,? |Rapporteur,? )+");

  /** A State's name may itself end in brackets: “Bolivia (Plurinational State of)”. */
  private static final Pattern BRACKETED =
      Pattern.compile(" \\((?<state>\\p{Lu}[^()]*(?: \\([^()]*\\))?)\\)");

  private static final String CHAIR =
      "(?:[Cc]hair(?:person|man|woman)?|[Pp]resident|[Cc]o-[Cc]hairs?)";
  private static final String OFFICE =
      "(?<vice>[Vv]ice-" + CHAIR + "s?)|(?<rapporteur>[Rr]apporteurs?)|(?<chair>" + CHAIR + ")";

  /**
   * “…, Chair of the Working Group”, “as Vice-Chair”, “acted as Rapporteur”, right after a name.
   */
  private static final Pattern ROLE_AFTER =
      Pattern.compile(
          "^(?:,? (?:the |its |who (?:is|was) |as |served as |acted as |acting as |was (?:re-?)?elected (?:as )?|to serve as |in (?:his|her) capacity as "
              + "|(?:was |were )?(?:re-?)?elected |by acclamation |by consensus |was designated |was appointed |(?:the )?office of )*"
              + "(?:to )?(?:the )?(?:first |second |third |acting )?)(?:"
              + OFFICE
              + ")\\b(?!s?:)(?<of> of (?:the )?(?<body>[^,.;]*?(?=,|\\.|;| presid| chaired|$)))?");

  /** “chaired by”, “Chair: ”, “the Chair, ”, “as its Rapporteur ” right before a name. */
  private static final Pattern ROLE_BEFORE =
      Pattern.compile(
          "(?:\\b(?<presided>(?:co-)?chaired by|presided over by|under the (?:chairmanship|chairpersonship|chairship) of|with) (?:the (?:Chair|Vice-Chair), )?"
              + "|\\b(?:(?<vice>[Vv]ice-"
              + CHAIR
              + "s?)|(?<rapporteur>[Rr]apporteurs?)|(?<chair>"
              + CHAIR
              + "))(?:(?: of (?:the |its )?(?<body>[^:,]*))?(?::|,| was| were)? ?(?:to be )?))"
              + "(?:(?:the following|"
              + HONORIFIC
              + "\\.?) ?)*$");

  private static final Pattern CHAIRED_AFTER =
      Pattern.compile(
          "^,? (?:who )?(?:chaired|presided over|presided|presiding|took the chair|assumed the chair)\\b");

  private static final Pattern PANEL =
      Pattern.compile(
          "\\b(?:panellists?|panelists?)\\b|\\b(?:discussion|debate)s?\\b[^.:]*\\b(?:led|facilitated|moderated|introduced|guided) by\\b");
  private static final Pattern NOT_PANEL =
      Pattern.compile(
          "\\bthanked\\b|\\bnominat|\\bhad been\\b|\\bformer\\b|\\bnot\\b|\\bwould\\b|\\bwill\\b");
  private static final Pattern NOT_OFFICER =
      Pattern.compile(
          "\\b(?:thanked|tribute|congratulated|outgoing|former|previous|predecessor|nominated|candidate|would|will|not)\\b");

  /** A chair named without a State: “chaired by Ms. Ana Pérez.” */
  private static final Pattern CHAIRED_BY_BARE =
      Pattern.compile(
          "\\bchaired by (?:"
              + HONORIFIC
              + "\\.? )*(?<name>"
              + NAME_WORD
              + "(?: (?:"
              + PARTICLE
              + " )*"
              + NAME_WORD
              + ")+)(?=[.,;]|$| of the | from )");

  @Override
  public String name() {
    return "officer";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      List<Person> persons = persons(sentence, context);
      boolean panel =
          PANEL.matcher(sentence.text()).find() && !NOT_PANEL.matcher(sentence.text()).find();
      for (Person person : persons) {
        Optional<Role> role = role(sentence.text(), person, panel, context);
        role.ifPresent(found -> facts.add(officer(found, person, sentence, paragraph)));
      }
      if (persons.isEmpty()) {
        readBareChair(sentence, paragraph, context, facts);
      }
    }
    return Reading.of(facts);
  }

  /** A name with a bracketed State; places in the sentence. */
  private record Person(String name, Optional<Agent> state, int start, int end) {}

  private static List<Person> persons(Sentence sentence, Context context) {
    List<Person> persons = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(sentence.text());
    while (bracketed.find()) {
      String before = sentence.text().substring(0, bracketed.start());
      Matcher name = NAME_AT_END.matcher(before);
      if (!name.find()) {
        continue;
      }
      String printed = name.group("name");
      Matcher honorific = HONORIFICS.matcher(printed);
      int skipped = honorific.find() ? honorific.end() : 0;
      String bare = printed.substring(skipped);
      Optional<Agent> state = state(bracketed.group("state"), context);
      boolean isOrganization = isOrganization(bracketed.group("state"), context);
      boolean isCountryOrBody = context.dictionary().named(bare).isPresent();
      if ((state.isPresent() || isOrganization) && bare.contains(" ") && !isCountryOrBody) {
        int start = name.start("name") + skipped;
        persons.add(new Person(bare, state, start, bracketed.end()));
      }
    }
    return persons;
  }

  /**
   * Persons of organizations have no State; “(IOM)”, “(International Organization for Migration)”.
   */
  private static boolean isOrganization(String printed, Context context) {
    return context
        .dictionary()
        .named(printed)
        .filter(name -> name.kind() == Name.Kind.ORGANIZATION)
        .isPresent();
  }

  /** What stands in brackets after a person: a State, or almost one. */
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

  private static Optional<Role> role(String text, Person person, boolean panel, Context context) {
    String after = text.substring(person.end());
    String before = text.substring(0, person.start());
    if (NOT_OFFICER.matcher(before).find()) {
      return Optional.empty();
    }
    Matcher roleAfter = ROLE_AFTER.matcher(after);
    if (roleAfter.find()) {
      return isOwn(roleAfter.group("body"), context) ? office(roleAfter) : Optional.empty();
    }
    if (CHAIRED_AFTER.matcher(after).find()) {
      return Optional.of(Role.CHAIR);
    }
    Matcher roleBefore = ROLE_BEFORE.matcher(before);
    if (roleBefore.find()) {
      if (roleBefore.group("presided") != null) {
        boolean presides = !roleBefore.group("presided").equals("with");
        Role presiding = roleBefore.group().contains("Vice-Chair") ? Role.VICE_CHAIR : Role.CHAIR;
        return presides && !isPanelItself(before)
            ? Optional.of(presiding)
            : panelRole(panel, before, text);
      }
      return isOwn(roleBefore.group("body"), context) ? office(roleBefore) : Optional.empty();
    }
    return panelRole(panel, before, text);
  }

  /** Panellists follow the word, or what they led. */
  private static Optional<Role> panelRole(boolean panel, String before, String text) {
    return panel
            && (PANEL.matcher(before).find()
                || text.matches("(?s).*\\b(?:as|were the|was the) panellists?\\b.*"))
        ? Optional.of(Role.PANELLIST)
        : Optional.empty();
  }

  private static boolean isPanelItself(String before) {
    return before.matches("(?s).*\\b(?:panel|side event|workshop|round table)\\b[^.]*");
  }

  private static Optional<Role> office(Matcher office) {
    if (office.group("vice") != null) {
      return Optional.of(Role.VICE_CHAIR);
    }
    return Optional.of(office.group("rapporteur") != null ? Role.RAPPORTEUR : Role.CHAIR);
  }

  private static boolean isOwn(String body, Context context) {
    return body == null
        || context.isOwnBody(body)
        || body.matches("(?:the |its |this )?(?:present )?(?:meeting|session)\\b.*");
  }

  private static void readBareChair(
      Sentence sentence, Paragraph paragraph, Context context, List<Fact> facts) {
    Matcher chaired = CHAIRED_BY_BARE.matcher(sentence.text());
    if (!chaired.find() || NOT_OFFICER.matcher(sentence.text()).find()) {
      return;
    }
    String subject = sentence.text().substring(0, chaired.start());
    boolean own =
        context.isOwnBody(subject) || subject.matches("(?s).*\\b(?:meeting|session)\\b.*");
    if (own && context.dictionary().named(chaired.group("name")).isEmpty()) {
      facts.add(
          new Fact.Officer(
              Role.CHAIR,
              chaired.group("name"),
              Optional.empty(),
              List.of(),
              paragraph,
              paragraph.quote(
                  sentence.start() + chaired.start("name"),
                  sentence.start() + chaired.end("name"))));
    }
  }

  private static Fact officer(Role role, Person person, Sentence sentence, Paragraph paragraph) {
    return new Fact.Officer(
        role,
        person.name(),
        person.state(),
        role == Role.PANELLIST ? AgendaItemNumbers.in(sentence.text()) : List.of(),
        paragraph,
        paragraph.quote(sentence.start() + person.start(), sentence.start() + person.end()));
  }
}
