package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.ArticleNumber;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.Strength;

/** A fact as the cells that tests expect; empty for topics, which have their own test. */
enum FactRow implements Fact.Cases<List<String>> {
  OF;

  @Override
  public List<String> session(Fact.Session fact) {
    String ordinal = fact.key().ordinal().isPresent() ? "" + fact.key().ordinal().getAsInt() : "";
    return List.of(
        fact.key().body().symbol().orElse(fact.key().body().name()),
        ordinal,
        fact.start().toString(),
        fact.end().toString(),
        fact.place().orElse(""));
  }

  @Override
  public List<String> officer(Fact.Officer fact) {
    return List.of(
        fact.name(), fact.role().code(), fact.bracketedState().map(FactRow::iso3).orElse(""));
  }

  @Override
  public List<String> participation(Fact.Participation fact) {
    return List.of(
        fact.participant().printed(),
        iso3(fact.participant()),
        fact.capacity().map(Capacity::code).orElse(""));
  }

  @Override
  public List<String> statement(Fact.Statement fact) {
    return List.of(
        fact.speaker().printed(),
        iso3(fact.speaker()),
        fact.capacity().map(Capacity::code).orElse(""),
        String.join(" ", fact.items()));
  }

  @Override
  public List<String> citation(Fact.Citation fact) {
    Optional<ArticleNumber> article = fact.article();
    if (article.isEmpty()) {
      return List.of();
    }
    boolean all = fact.isInLeadIn() || fact.provisions().size() != 1;
    return List.of(
        all ? "" : "" + fact.provisions().get(0),
        fact.instrument().key(),
        article.get().toString(),
        fact.quotation().text());
  }

  @Override
  public List<String> provision(Fact.Provision fact) {
    String[] words = fact.quotation().text().replaceAll("[,;.:]", "").split(" ");
    return List.of(
        "" + fact.position(),
        fact.addressee(),
        fact.strength().map(Strength::code).orElse(""),
        "" + fact.negated(),
        String.join(" ", List.of(words).subList(0, Math.min(3, words.length))));
  }

  @Override
  public List<String> documentCited(Fact.DocumentCited fact) {
    return List.of(fact.symbol().text(), fact.title().orElse(""), fact.item().orElse(""));
  }

  @Override
  public List<String> resolutionCited(Fact.ResolutionCited fact) {
    return List.of(fact.resolution().number(), fact.title().orElse(""));
  }

  @Override
  public List<String> mention(Fact.Mention fact) {
    if (fact.mentioned().kind() == Name.Kind.TOPIC) {
      return List.of();
    }
    return List.of(fact.mentioned().key(), fact.mentioned().label(), fact.quotation().text());
  }

  @Override
  public List<String> sitting(Fact.Sitting fact) {
    return List.of("" + fact.ordinal(), fact.date().toString());
  }

  @Override
  public List<String> agendaItem(Fact.AgendaItem fact) {
    return List.of(fact.item().label(), fact.title());
  }

  @Override
  public List<String> adoption(Fact.Adoption fact) {
    return List.of(
        fact.adopted().name().toLowerCase(Locale.ROOT),
        fact.byConsensus() ? "by consensus" : "",
        fact.orallyAmended().orElse(false) ? "as orally amended" : "",
        fact.date().map(Object::toString).orElse(""),
        fact.documents().stream().map(DocumentSymbol::text).collect(Collectors.joining(" ")));
  }

  @Override
  public List<String> reportedDecision(Fact.ReportedDecision fact) {
    return List.of(
        fact.resolution().number(),
        fact.verb(),
        fact.strength().map(Strength::code).orElse(""),
        fact.quotation().text());
  }

  @Override
  public List<String> savingClause(Fact.SavingClause fact) {
    return List.of(fact.quotation().text());
  }

  @Override
  public List<String> recommendation(Fact.Recommendation fact) {
    return List.of(fact.statedIn().number());
  }

  @Override
  public List<String> view(Fact.View fact) {
    return List.of(fact.heldBy(), fact.capacity().map(Capacity::code).orElse(""));
  }

  private static String iso3(Agent agent) {
    return agent.known().filter(name -> name.kind() == Name.Kind.STATE).map(Name::key).orElse("");
  }
}
