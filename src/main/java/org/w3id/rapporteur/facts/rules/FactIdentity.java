package org.w3id.rapporteur.facts.rules;

import java.util.List;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.Fact;

/** What identifies a fact: the parts of its address. Facts with equal parts are one. */
enum FactIdentity implements Fact.Cases<Object> {
  INSTANCE;

  @Override
  public Object session(Fact.Session fact) {
    return List.of("session", fact.key().path());
  }

  @Override
  public Object sitting(Fact.Sitting fact) {
    return List.of("sitting", fact.ordinal());
  }

  @Override
  public Object agendaItem(Fact.AgendaItem fact) {
    return List.of("item", fact.item().path());
  }

  @Override
  public Object adoption(Fact.Adoption fact) {
    return List.of("adoption", fact.adopted(), fact.statedIn().path());
  }

  @Override
  public Object resolutionCited(Fact.ResolutionCited fact) {
    return List.of("resolution", fact.resolution());
  }

  @Override
  public Object reportedDecision(Fact.ReportedDecision fact) {
    return List.of("decision", fact.statedIn().path(), fact.position());
  }

  @Override
  public Object savingClause(Fact.SavingClause fact) {
    return List.of("saving-clause", fact.statedIn().path());
  }

  @Override
  public Object recommendation(Fact.Recommendation fact) {
    return List.of("recommendation", fact.statedIn().path());
  }

  @Override
  public Object provision(Fact.Provision fact) {
    return List.of("provision", fact.statedIn().path(), fact.position());
  }

  @Override
  public Object citation(Fact.Citation fact) {
    return List.of("citation", fact.statedIn().path(), fact.instrument(), fact.article());
  }

  @Override
  public Object mention(Fact.Mention fact) {
    return List.of("mention", fact.statedIn().path(), fact.mentioned());
  }

  @Override
  public Object officer(Fact.Officer fact) {
    return List.of("officer", fact.statedIn().path(), fact.name());
  }

  @Override
  public Object participation(Fact.Participation fact) {
    return List.of("participation", fact.statedIn().path(), agent(fact.participant()));
  }

  @Override
  public Object statement(Fact.Statement fact) {
    return List.of("statement", fact.statedIn().path(), agent(fact.speaker()));
  }

  @Override
  public Object view(Fact.View fact) {
    return List.of("view", fact.statedIn().path(), fact.position());
  }

  @Override
  public Object documentCited(Fact.DocumentCited fact) {
    return List.of("document", fact.statedIn().path(), fact.symbol());
  }

  private static Object agent(Agent agent) {
    return agent.known().map(Object.class::cast).orElse(agent.printed());
  }
}
