package org.w3id.rapporteur.facts.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Capacity;

/** Reads the words for the capacities in which somebody attends or speaks. */
final class Status {
  /**
   * “the Meeting of the Parties”, “third parties”, “the Working Party”: not a participant's
   * capacity.
   */
  private static final Pattern NO_CAPACITY =
      Pattern.compile(
          "(?i)\\b(?:meetings?|conferences?|assembl(?:y|ies)|committees?|council) of (?:the )?"
              + "(?:(?:states|contracting|high contracting) )?parties\\b"
              + "|\\b(?:working|third|political|interested|relevant|concerned|warring|private) part(?:y|ies)\\b"
              + "|\\bparties (?:concerned|to (?:the|a|an|any) (?:conflict|dispute))\\b");

  /**
   * “not parties to”, “not yet a party”, “neither signed nor ratified”, “other than the parties”.
   */
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|neither|nor|never) (?:yet )?(?:(?:a|an|been|being|as|become|also) ){0,3}(?:states? )?"
              + "(?:contracting )?(?:part(?:y|ies)|signator(?:y|ies))\\b"
              + "|\\bnon[- ](?:states?[- ])?(?:contracting )?(?:part(?:y|ies)|signator(?:y|ies))\\b"
              + "|\\b(?:not|neither|nor|never) (?:yet )?(?:signed|ratified|acceded|accepted|approved|joined)\\b"
              + "|\\byet to (?:sign|ratify|accede|accept|approve|become|join)\\b"
              + "|\\bother than (?:the )?(?:states? )?(?:contracting )?part(?:y|ies)\\b");

  /** “former parties”, “States that intend to become parties”: not parties now. */
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i)\\b(?:former|prospective|potential|future|to become|of becoming|to be) "
              + "(?:(?:a|states?|contracting) ){0,3}part(?:y|ies)\\b");

  /** What ends a negation: “signed but not ratified”, “not parties but signatories”. */
  private static final Pattern BUT =
      Pattern.compile("(?i)\\b(?:but|though|although|however|yet)\\b");

  private static final Pattern SIGNATORY =
      Pattern.compile(
          "(?i)\\bsignator(?:y|ies)\\b|\\bha(?:ve|s|d|ving) signed\\b|\\b(?:that|which) signed\\b");
  private static final Pattern REGIONAL =
      Pattern.compile("(?i)\\bregional (?:economic )?integration organi[sz]ation");
  private static final Pattern PARTY =
      Pattern.compile("(?i)\\bpart(?:y|ies) to\\b|\\bstates? part(?:y|ies)\\b|\\bparties\\b");
  private static final Pattern STATES = Pattern.compile("(?i)\\bstates\\b");
  private static final Pattern INTERGOVERNMENTAL =
      Pattern.compile("(?i)\\bintergovernmental organi[sz]ations?\\b");
  private static final Pattern UNITED_NATIONS =
      Pattern.compile(
          "\\bUnited Nations (?:system|entit|bod|agenc|fund|programme|office|department|Secretariat"
              + "|specialized|research|institute)|\\b[Ss]pecialized agenc|\\bSecretariat units?\\b"
              + "|\\bfunds and programmes\\b|\\bentities of the United Nations\\b"
              + "|\\binstitutes? of the\\b");
  private static final Pattern REGIONAL_GROUP = Pattern.compile("\\bregional groups?\\b");

  private Status() {}

  /**
   * Returns the capacity that a phrase gives; empty if it gives none or two.
   *
   * @param phrase without the participants' names
   */
  static Optional<Capacity> in(String phrase) {
    String words = NO_CAPACITY.matcher(phrase).replaceAll("_");
    Matcher not = NOT.matcher(words);
    if (not.find()) {
      return negated(words.substring(0, not.start()), words.substring(not.end()));
    }
    if (NOT_NOW.matcher(words).find()) {
      return Optional.empty();
    }
    boolean isSignatory = SIGNATORY.matcher(words).find();
    boolean isRegional = REGIONAL.matcher(words).find();
    boolean isParty = PARTY.matcher(words).find();
    if (isSignatory) {
      return isParty ? Optional.empty() : Optional.of(Capacity.SIGNATORY);
    }
    if (isRegional && !(isParty && STATES.matcher(words).find())) {
      return Optional.of(Capacity.REGIONAL_ORGANIZATION);
    }
    return isParty ? Optional.of(Capacity.STATE_PARTY) : byNature(words);
  }

  /** Blanks out a negated treaty status: “not parties” does not negate the attendance. */
  static String withoutNegation(String words) {
    return NOT.matcher(words).replaceAll("_");
  }

  /**
   * “States signatories that are not parties” are signatories; “parties and non-parties” is two
   * capacities, so empty.
   */
  private static Optional<Capacity> negated(String before, String after) {
    Matcher but = BUT.matcher(after);
    String affirmed = before + (but.find() ? after.substring(but.end()) : "");
    if (SIGNATORY.matcher(affirmed).find()) {
      return Optional.of(Capacity.SIGNATORY);
    }
    return PARTY.matcher(affirmed).find() ? Optional.empty() : Optional.of(Capacity.NON_PARTY);
  }

  private static Optional<Capacity> byNature(String words) {
    boolean isIntergovernmental = INTERGOVERNMENTAL.matcher(words).find();
    boolean isUnitedNations = UNITED_NATIONS.matcher(words).find();
    if (isIntergovernmental != isUnitedNations) {
      return Optional.of(
          isIntergovernmental ? Capacity.INTERGOVERNMENTAL_ORGANIZATION : Capacity.UN_ENTITY);
    }
    return REGIONAL_GROUP.matcher(words).find()
        ? Optional.of(Capacity.REGIONAL_GROUP)
        : Optional.empty();
  }

  /**
   * Returns an agent's capacity: that of the phrase, if it fits the agent; otherwise what the agent
   * is.
   *
   * <p>Among “States parties”, the European Union is a regional organization that is a party.
   */
  static Optional<Capacity> of(Agent agent, Optional<Capacity> phrase, Dictionary dictionary) {
    Optional<Name> known = agent.known();
    if (known.isEmpty()) {
      return phrase;
    }
    return switch (known.get().kind()) {
      case REGIONAL_GROUP -> Optional.of(Capacity.REGIONAL_GROUP);
      case STATE -> phrase.filter(Status::isOfStates);
      case ORGANIZATION -> ofOrganization(known.get(), phrase, dictionary);
      default -> phrase.filter(capacity -> capacity == Capacity.UN_ENTITY);
    };
  }

  private static Optional<Capacity> ofOrganization(
      Name name, Optional<Capacity> phrase, Dictionary dictionary) {
    if (dictionary.isRegionalOrganization(name)) {
      return phrase
          .filter(said -> said != Capacity.STATE_PARTY)
          .or(() -> Optional.of(Capacity.REGIONAL_ORGANIZATION));
    }
    if (phrase.isPresent() && !isOfStates(phrase.get())) {
      return phrase;
    }
    if (dictionary.isUnitedNationsEntity(name)) {
      return Optional.of(Capacity.UN_ENTITY);
    }
    return dictionary.isIntergovernmental(name)
        ? Optional.of(Capacity.INTERGOVERNMENTAL_ORGANIZATION)
        : Optional.empty();
  }

  private static boolean isOfStates(Capacity capacity) {
    return capacity == Capacity.STATE_PARTY
        || capacity == Capacity.SIGNATORY
        || capacity == Capacity.NON_PARTY;
  }
}
