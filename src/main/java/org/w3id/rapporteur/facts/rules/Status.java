package org.w3id.rapporteur.facts.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Capacity;

/** How reports word the capacities in which somebody attends or speaks. */
final class Status {
  /** “that are not parties or signatories to”, “neither parties to nor signatories of”. */
  private static final Pattern NON_PARTY =
      Pattern.compile(
          "\\b(?:not|neither)(?: yet)?(?: a)? (?:States )?(?:part(?:y|ies)|signator)"
              + "|\\bnon-(?:signator|part)|\\b(?:not|neither)(?: yet)? (?:signed|ratified|become)");

  private static final Pattern SIGNATORY = Pattern.compile("\\b[Ss]ignator(?:y|ies)\\b");
  private static final Pattern REGIONAL =
      Pattern.compile(
          "\\bregional (?:economic )?integration organization|\\bregional organization");
  private static final Pattern PARTY =
      Pattern.compile("\\bStates? [Pp]art(?:y|ies)\\b|\\b[Pp]art(?:y|ies) to\\b|\\bparties\\b");
  private static final Pattern INTERGOVERNMENTAL =
      Pattern.compile("\\b[Ii]ntergovernmental organizations?\\b");
  private static final Pattern UNITED_NATIONS =
      Pattern.compile(
          "\\bUnited Nations (?:system|entit|bod|agenc|fund|programme|office|department|Secretariat"
              + "|specialized|research|institute)|\\b[Ss]pecialized agenc|\\bSecretariat units?\\b"
              + "|\\bfunds and programmes\\b|\\bentities of the United Nations\\b"
              + "|\\binstitutes? of the\\b");
  private static final Pattern REGIONAL_GROUP = Pattern.compile("\\bregional groups?\\b");

  private Status() {}

  /** The capacity that a phrase without names in it gives; empty where it gives none or two. */
  static Optional<Capacity> in(String phrase) {
    if (NON_PARTY.matcher(phrase).find()) {
      return Optional.of(Capacity.NON_PARTY);
    }
    if (SIGNATORY.matcher(phrase).find()) {
      return Optional.of(Capacity.SIGNATORY);
    }
    if (REGIONAL.matcher(phrase).find()) {
      return Optional.of(Capacity.REGIONAL_ORGANIZATION);
    }
    if (PARTY.matcher(phrase).find()) {
      return Optional.of(Capacity.STATE_PARTY);
    }
    boolean intergovernmental = INTERGOVERNMENTAL.matcher(phrase).find();
    boolean unitedNations = UNITED_NATIONS.matcher(phrase).find();
    if (intergovernmental != unitedNations) {
      return Optional.of(
          intergovernmental ? Capacity.INTERGOVERNMENTAL_ORGANIZATION : Capacity.UN_ENTITY);
    }
    return REGIONAL_GROUP.matcher(phrase).find()
        ? Optional.of(Capacity.REGIONAL_GROUP)
        : Optional.empty();
  }

  /**
   * An agent's capacity: what the phrase says, else what the agent is.
   *
   * <p>Among “States parties” an organization is a regional organization that is a party.
   */
  static Optional<Capacity> of(Agent agent, Optional<Capacity> phrase, Dictionary dictionary) {
    if (agent.known().isEmpty()) {
      return phrase;
    }
    Name name = agent.known().get();
    if (name.kind() == Name.Kind.REGIONAL_GROUP) {
      return Optional.of(Capacity.REGIONAL_GROUP);
    }
    if (name.kind() == Name.Kind.ORGANIZATION) {
      if (phrase.equals(Optional.of(Capacity.STATE_PARTY))) {
        return Optional.of(Capacity.REGIONAL_ORGANIZATION);
      }
      if (phrase.isEmpty() && dictionary.isUnitedNationsEntity(name)) {
        return Optional.of(Capacity.UN_ENTITY);
      }
      if (phrase.isEmpty() && dictionary.isIntergovernmental(name)) {
        return Optional.of(Capacity.INTERGOVERNMENTAL_ORGANIZATION);
      }
      if (phrase.isEmpty() && dictionary.isRegionalOrganization(name)) {
        return Optional.of(Capacity.REGIONAL_ORGANIZATION);
      }
    }
    return phrase;
  }
}
