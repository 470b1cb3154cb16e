package org.w3id.rapporteur.facts.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;

/**
 * Compares parts of a report with each other: a State that spoke but was not present, a participant
 * in two capacities, a day outside the session. Each contradiction is a warning; no fact is
 * changed.
 */
final class CrossChecks {
  private final List<Fact> facts;
  private final List<Name> alsoPresent;
  private final List<RuleResult.Doubt> doubts = new ArrayList<>();

  private CrossChecks(List<Fact> facts, List<Name> alsoPresent) {
    this.facts = facts;
    this.alsoPresent = alsoPresent;
  }

  /**
   * Returns the doubts, kind by kind, each at the words that it is about.
   *
   * @param alsoPresent those present under a misprinted name
   */
  static List<RuleResult.Doubt> of(List<Fact> facts, List<Name> alsoPresent) {
    CrossChecks checks = new CrossChecks(facts, alsoPresent);
    checks.speakersArePresent();
    checks.participantsHaveOneCapacity();
    checks.daysLieWithinTheSession();
    return checks.doubts;
  }

  /** Checks only States, and only if the report lists the States that were present. */
  private void speakersArePresent() {
    Set<Object> present = new HashSet<>(alsoPresent);
    all(Fact.Participation.class).forEach(fact -> present.add(identity(fact.participant())));
    boolean listsStates =
        alsoPresent.stream().anyMatch(name -> name.kind() == Name.Kind.STATE)
            || all(Fact.Participation.class).stream()
                .anyMatch(fact -> fact.participant().isState());
    if (!listsStates) {
      return;
    }
    for (Fact.Statement statement : all(Fact.Statement.class)) {
      Agent speaker = statement.speaker();
      // An unknown name has its own warning.
      boolean isKnownState = speaker.isState() && speaker.known().isPresent();
      if (isKnownState && !present.contains(identity(speaker))) {
        warn(
            "SPEAKER_NOT_PRESENT",
            "“"
                + speaker.printed()
                + "” spoke but is in no attendance list: check whether a list omits it, or prints it"
                + " under an unknown name",
            statement.quotation());
      }
    }
  }

  private void participantsHaveOneCapacity() {
    Map<Object, Capacity> capacities = new HashMap<>();
    for (Fact.Participation fact : all(Fact.Participation.class)) {
      if (fact.capacity().isEmpty()) {
        continue;
      }
      Capacity capacity = fact.capacity().get();
      Capacity other = capacities.putIfAbsent(identity(fact.participant()), capacity);
      if (other != null && other != capacity) {
        warn(
            "TWO_CAPACITIES",
            "“"
                + fact.participant().printed()
                + "” is listed as "
                + other.code()
                + " and as "
                + capacity.code()
                + ": check which list it belongs to",
            fact.quotation());
      }
    }
  }

  private void daysLieWithinTheSession() {
    Optional<Fact.Session> session =
        all(Fact.Session.class).stream().filter(Fact.Session::isReported).findFirst();
    if (session.isEmpty()) {
      return;
    }
    for (Fact.Sitting sitting : all(Fact.Sitting.class)) {
      checkDay(sitting.date(), session.get(), sitting.quotation());
    }
    for (Fact.Adoption adoption : all(Fact.Adoption.class)) {
      adoption.date().ifPresent(date -> checkDay(date, session.get(), adoption.quotation()));
    }
  }

  private void checkDay(LocalDate date, Fact.Session session, Quotation words) {
    if (date.isBefore(session.start()) || date.isAfter(session.end())) {
      warn(
          "DATE_OUTSIDE_SESSION",
          date
              + " is outside the session, "
              + session.start()
              + " to "
              + session.end()
              + ": check which date is misprinted",
          words);
    }
  }

  /**
   * Returns what identifies an agent, whatever its printed form: “United States” spoke, “United
   * States of America” was present.
   */
  private static Object identity(Agent agent) {
    return agent.known().map(Object.class::cast).orElse(agent.printed());
  }

  private <F extends Fact> List<F> all(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void warn(String code, String message, Quotation words) {
    doubts.add(new RuleResult.Doubt(Severity.WARNING, code, message, words));
  }
}
