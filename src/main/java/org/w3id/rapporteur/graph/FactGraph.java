package org.w3id.rapporteur.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;
import org.w3id.rapporteur.address.Slug;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.ArticleNumber;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ResolutionNumber;

/**
 * Writes each kind of fact as RDF. {@link ReportGraph} writes what all facts share: their words and
 * their paragraph.
 */
final class FactGraph implements Fact.Cases<Node> {
  private final ReportFacts facts;
  private final ReportAddresses parts;
  private final Addresses addresses;
  private final Triples triples;
  private final Graph vocabulary;

  FactGraph(ReportFacts facts, ReportAddresses parts, Triples triples, Graph vocabulary) {
    this.facts = facts;
    this.parts = parts;
    this.addresses = parts.addresses();
    this.triples = triples;
    this.vocabulary = vocabulary;
  }

  @Override
  public Node session(Fact.Session fact) {
    Node node = addresses.id(Addresses.session(fact.key()));
    triples.type(node, Rap.Session, Reused.eliDl("Activity"));
    triples.add(node, Rap.body, addresses.body(fact.key().body()));
    fact.key()
        .ordinal()
        .ifPresent(ordinal -> triples.add(node, Rap.ordinal, Triples.number(ordinal)));
    fact.place().ifPresent(place -> triples.add(node, Rap.place, triples.words(place)));
    fact.sittings().ifPresent(count -> triples.add(node, Rap.sittingCount, Triples.number(count)));
    triples.add(node, Reused.eliDl("activity_start_date"), Triples.date(fact.start()));
    triples.add(node, Reused.eliDl("activity_end_date"), Triples.date(fact.end()));
    if (fact.isReported()) {
      triples.add(node, Reused.eliDl("recorded_in_a_realization_of"), parts.root());
    }
    return node;
  }

  @Override
  public Node sitting(Fact.Sitting fact) {
    Node node = parts.belowSession("sitting", "" + fact.ordinal());
    triples.type(node, Rap.Sitting, Reused.eliDl("Activity"));
    triples.add(node, Rap.ordinal, Triples.number(fact.ordinal()));
    triples.add(node, Reused.eliDl("activity_date"), Triples.date(fact.date()));
    parts.session().ifPresent(session -> triples.add(session, Reused.eliDl("consists_of"), node));
    return node;
  }

  @Override
  public Node agendaItem(Fact.AgendaItem fact) {
    Node node = parts.item(fact.item().label());
    triples.type(node, Rap.AgendaItem, Reused.eliDl("ForeseenActivity"));
    withSession(node);
    triples.add(node, Reused.skos("notation"), Triples.plain(fact.item().label()));
    triples.add(node, Reused.dcterms("title"), triples.words(fact.title()));
    fact.item().outermost().ifPresent(item -> triples.add(node, Rap.subItemOf, parts.item(item)));
    return node;
  }

  @Override
  public Node adoption(Fact.Adoption fact) {
    boolean agenda = fact.adopted() == Fact.Adopted.AGENDA;
    Node node = parts.below(fact.statedIn().path().below("adoption", agenda ? "agenda" : "report"));
    triples.type(node, Rap.Adoption, Reused.eliDl("Activity"));
    withSession(node);
    triples.add(node, Rap.byConsensus, Triples.bool(fact.byConsensus()));
    fact.orallyAmended()
        .ifPresent(amended -> triples.add(node, Rap.orallyAmended, Triples.bool(amended)));
    fact.date()
        .ifPresent(date -> triples.add(node, Reused.eliDl("activity_date"), Triples.date(date)));
    fact.documents()
        .forEach(
            symbol ->
                triples.add(node, Rap.document, addresses.id(Address.document(symbol.text()))));
    if (agenda && parts.session().isPresent()) {
      for (ReportFacts.Finding finding : facts.findings()) {
        if (finding.fact() instanceof Fact.AgendaItem item) {
          triples.add(node, Rap.adopted, parts.item(item.item().label()));
        }
      }
    } else if (!agenda) {
      triples.add(node, Rap.adopted, parts.root());
    }
    return node;
  }

  @Override
  public Node resolutionCited(Fact.ResolutionCited fact) {
    ResolutionNumber number = fact.resolution();
    Node node = parts.below(fact.statedIn().path().below("resolution", key(number)));
    triples.type(node, Rap.ResolutionCited);
    if (number.body().isPresent()) {
      triples.add(node, Rap.resolution, resolution(number, fact.title()));
    } else {
      triples.add(node, Reused.eli("number"), Triples.plain(number.number()));
    }
    fact.title().ifPresent(title -> triples.add(node, Rap.printedTitle, triples.words(title)));
    return node;
  }

  private Node resolution(ResolutionNumber number, Optional<String> title) {
    Node node = addresses.id(Address.act("resolution", owner(number), printable(number)));
    triples.type(node, Reused.undo("Resolution"), Reused.eli("Work"));
    triples.add(node, Reused.eli("number"), Triples.plain(number.number()));
    triples.add(
        node, Reused.dcterms("creator"), triples.body(number.body().orElseThrow(), addresses));
    title.ifPresent(words -> triples.add(node, Reused.dcterms("title"), triples.words(words)));
    return node;
  }

  /**
   * The resolution's owner and number; the number alone where the sentence does not name the owner.
   */
  private static String key(ResolutionNumber number) {
    return number.body().isPresent() ? owner(number) + "/" + printable(number) : printable(number);
  }

  private static String owner(ResolutionNumber number) {
    return Addresses.key(number.body().orElseThrow());
  }

  private static String printable(ResolutionNumber number) {
    return number.number().replace(' ', '-');
  }

  @Override
  public Node reportedDecision(Fact.ReportedDecision fact) {
    Node node = parts.below(fact.statedIn().path().below("decision", fact.position()));
    triples.type(node, Rap.ReportedDecision);
    triples.add(node, Rap.decidedIn, resolution(fact.resolution(), Optional.empty()));
    triples.add(node, Rap.position, Triples.number(fact.position()));
    triples.add(node, Rap.operativeVerb, triples.words(fact.verb()));
    fact.strength()
        .ifPresent(
            strength ->
                triples.add(
                    node, Rap.strength, addresses.id(Address.thing("strength", strength.code()))));
    return node;
  }

  @Override
  public Node savingClause(Fact.SavingClause fact) {
    Node node = parts.below(fact.statedIn().path().below("saving-clause"));
    triples.type(node, Rap.SavingClause);
    for (ReportFacts.Finding finding : facts.findings()) {
      if (finding.fact() instanceof Fact.Recommendation recommendation) {
        triples.add(node, Rap.qualifies, parts.recommendation(recommendation.statedIn()));
      }
    }
    return node;
  }

  @Override
  public Node recommendation(Fact.Recommendation fact) {
    Node node = parts.recommendation(fact.statedIn());
    triples.type(node, Rap.Recommendation);
    return node;
  }

  @Override
  public Node provision(Fact.Provision fact) {
    Node node = parts.provision(fact.statedIn(), fact.position());
    triples.type(node, Rap.Provision);
    triples.add(node, Rap.provisionOf, parts.recommendation(fact.statedIn()));
    triples.add(node, Rap.position, Triples.number(fact.position()));
    triples.add(node, Rap.printedAddressee, triples.words(fact.addressee()));
    fact.knownAddressee().ifPresent(name -> triples.add(node, Rap.addressee, addresses.name(name)));
    fact.strength()
        .ifPresent(
            strength ->
                triples.add(
                    node, Rap.strength, addresses.id(Address.thing("strength", strength.code()))));
    triples.add(node, Rap.negated, Triples.bool(fact.negated()));
    fact.hedges().forEach(hedge -> triples.add(node, Rap.hedge, addresses.name(hedge)));
    if (!fact.action().isBlank()) {
      triples.add(node, Rap.action, triples.words(fact.action()));
    }
    return node;
  }

  @Override
  public Node citation(Fact.Citation fact) {
    PartPath article = fact.article().map(FactGraph::path).orElse(PartPath.WHOLE);
    Address instrument = Addresses.address(fact.instrument());
    Node node =
        parts.below(
            fact.statedIn().path().below("citation", fact.instrument().key()).below(article));
    Node work = addresses.id(instrument.below(article));
    triples.type(node, Rap.Citation);
    triples.add(node, Rap.cited, work);
    fact.article()
        .filter(number -> number.parts().size() > 1 || !isKnown(work))
        .ifPresent(number -> writeSubdivision(work, instrument, number));
    if (fact.isInLeadIn()) {
      triples.add(node, Rap.inLeadIn, Triples.bool(true));
    }
    for (int position : fact.provisions()) {
      triples.add(node, Rap.inProvision, parts.provision(fact.statedIn(), position));
      triples.add(parts.provision(fact.statedIn(), position), Reused.eli("cites"), work);
    }
    if (fact.provisions().isEmpty()) {
      triples.add(parts.paragraph(fact.statedIn()), Reused.eli("cites"), work);
    }
    return node;
  }

  private static PartPath path(ArticleNumber article) {
    return PartPath.article(article.toString());
  }

  /** Whether the vocabulary has this article; it does not have a misprinted one. */
  private boolean isKnown(Node article) {
    return vocabulary.contains(article, Reused.eli("number"), Node.ANY);
  }

  private void writeSubdivision(Node work, Address instrument, ArticleNumber article) {
    triples.type(work, Reused.eli("LegalResourceSubdivision"));
    triples.add(work, Reused.eli("number"), Triples.plain(article.toString()));
    Node whole = addresses.id(instrument.below("article", article.parts().get(0)));
    triples.add(work, Reused.eli("is_part_of"), isKnown(whole) ? whole : addresses.id(instrument));
  }

  @Override
  public Node mention(Fact.Mention fact) {
    Node node =
        parts.below(
            fact.statedIn().path().below("mention").naming(Addresses.address(fact.mentioned())));
    triples.type(node, Rap.Mention);
    triples.add(node, Rap.mentioned, addresses.name(fact.mentioned()));
    if (fact.mentioned().kind() == Name.Kind.TOPIC) {
      triples.add(
          parts.recommendation(fact.statedIn()),
          Reused.dcterms("subject"),
          addresses.name(fact.mentioned()));
    }
    return node;
  }

  @Override
  public Node officer(Fact.Officer fact) {
    PartPath named = PartPath.WHOLE.below("person", Slug.of(fact.name()));
    Node person = parts.below(named);
    Node node = parts.below(fact.statedIn().path().below("participation").below(named));
    triples.type(person, Reused.foaf("Person"));
    triples.add(person, Reused.foaf("name"), Triples.plain(fact.name()));
    triples.type(node, Rap.Participation, Reused.eliDl("Participation"));
    triples.add(node, Reused.eliDl("had_participant_person"), person);
    triples.add(
        node,
        Reused.eliDl("participation_role"),
        addresses.id(Address.thing("role", fact.role().code())));
    fact.bracketedState().ifPresent(state -> triples.add(node, Rap.bracketedState, agent(state)));
    underItems(node, fact.items());
    parts
        .session()
        .ifPresent(session -> triples.add(session, Reused.eliDl("had_participation"), node));
    return node;
  }

  @Override
  public Node participation(Fact.Participation fact) {
    Node node =
        parts.below(
            fact.statedIn()
                .path()
                .below("participation")
                .naming(Addresses.address(fact.participant())));
    triples.type(node, Rap.Participation, Reused.eliDl("Participation"));
    triples.add(node, Reused.eliDl("had_participant_organization"), agent(fact.participant()));
    writeCapacity(node, fact.capacity(), fact.under());
    parts
        .session()
        .ifPresent(session -> triples.add(session, Reused.eliDl("had_participation"), node));
    return node;
  }

  @Override
  public Node statement(Fact.Statement fact) {
    Node node =
        parts.below(
            fact.statedIn().path().below("statement").naming(Addresses.address(fact.speaker())));
    triples.type(node, Rap.Statement, Reused.eliDl("Activity"));
    withSession(node);
    triples.add(node, Rap.speaker, agent(fact.speaker()));
    writeCapacity(node, fact.capacity(), fact.under());
    underItems(node, fact.items());
    return node;
  }

  private void writeCapacity(Node node, Optional<Capacity> capacity, Optional<Name> under) {
    capacity.ifPresent(
        code ->
            triples.add(node, Rap.capacity, addresses.id(Address.thing("capacity", code.code()))));
    under.ifPresent(treaty -> triples.add(node, Rap.capacityUnder, addresses.name(treaty)));
  }

  @Override
  public Node view(Fact.View fact) {
    Node node = parts.below(fact.statedIn().path().below("view", fact.position()));
    triples.type(node, Rap.View);
    withSession(node);
    triples.add(node, Rap.heldBy, triples.words(fact.heldBy()));
    triples.add(node, Rap.position, Triples.number(fact.position()));
    writeCapacity(node, fact.capacity(), Optional.empty());
    return node;
  }

  @Override
  public Node documentCited(Fact.DocumentCited fact) {
    Node node = parts.below(fact.statedIn().path().below("document", fact.symbol().text()));
    Node document = addresses.id(Address.document(fact.symbol().text()));
    triples.type(node, Rap.DocumentCited);
    if (fact.isBeforeSession() && parts.session().isPresent()) {
      triples.type(node, Rap.DocumentBefore);
      withSession(node);
    }
    triples.add(node, Rap.document, document);
    triples.add(node, Rap.position, Triples.number(fact.position()));
    fact.title().ifPresent(title -> triples.add(node, Rap.printedTitle, triples.words(title)));
    fact.item().ifPresent(item -> triples.add(node, Rap.item, Triples.plain(item)));
    triples.type(document, Reused.eli("Work"));
    if (!isDoubted(fact)) {
      fact.title().flatMap(DocumentType::of).ifPresent(type -> triples.type(document, type));
    }
    triples.identify(document, fact.symbol());
    return node;
  }

  /**
   * Whether the fact has a correction. Where a document's symbol is in doubt, its printed title
   * does not tell its type.
   */
  private boolean isDoubted(Fact fact) {
    return facts.corrections().stream().anyMatch(doubt -> doubt.corrected().equals(fact));
  }

  /** Links the agenda items, which have addresses only where the session is known. */
  private void underItems(Node node, List<String> items) {
    if (parts.session().isPresent()) {
      items.forEach(item -> triples.add(node, Rap.underItems, parts.item(item)));
    }
  }

  private void withSession(Node node) {
    parts.session().ifPresent(session -> triples.add(node, Rap.session, session));
  }

  /**
   * The node of a participant or speaker. One that the dictionary does not know gets its type and
   * name here.
   */
  private Node agent(Agent agent) {
    Node node = addresses.id(Addresses.address(agent));
    if (agent.known().isEmpty()) {
      triples.type(
          node, agent.isState() ? Rap.State : Rap.Organization, Reused.org("Organization"));
      triples.add(node, Reused.foaf("name"), Triples.plain(agent.printed()));
    }
    return node;
  }
}
