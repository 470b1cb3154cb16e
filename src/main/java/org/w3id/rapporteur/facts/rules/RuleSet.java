package org.w3id.rapporteur.facts.rules;

import java.util.List;

/** All rules, in the order in which they read a paragraph. */
public final class RuleSet {
  public static final List<Rule> ALL =
      List.of(
          new SessionRule(),
          new SittingRule(),
          new AgendaRule(),
          new AdoptionRule(),
          new ResolutionRule(),
          new DecisionRule(),
          new SavingClauseRule(),
          new RecommendationRule(),
          new ProvisionRule(),
          new CitationRule(),
          new MentionRule(),
          new TopicRule(),
          new OfficerRule(),
          new AttendanceRule(),
          new StatementRule(),
          new ViewRule(),
          new DocumentRule());

  private RuleSet() {}
}
