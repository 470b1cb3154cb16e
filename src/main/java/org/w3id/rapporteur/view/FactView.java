package org.w3id.rapporteur.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** One thing that a report states, with the words it was read from. */
public record FactView(GraphResource thing) {
  private static final Node ORGANIZATION = Reused.eliDl("had_participant_organization");
  private static final Node PERSON = Reused.eliDl("had_participant_person");

  private static final Set<Node> NOT_TELLING = Set.of(Rap.Correction, Rap.DocumentBefore);

  /** From a fact to what its words name. */
  private static final List<Node> NAMING =
      List.of(
          Rap.cited,
          Rap.mentioned,
          ORGANIZATION,
          PERSON,
          Rap.speaker,
          Rap.document,
          Rap.resolution,
          Rap.decidedIn,
          Rap.addressee);

  /** The order of the text: of words that begin together the longer come first. */
  static final Comparator<FactView> IN_TEXT =
      Comparator.comparingInt((FactView fact) -> TextPosition.start(fact.position()))
          .thenComparing(
              Comparator.comparingInt(
                      (FactView fact) -> fact.position().map(TextPosition::end).orElse(-1))
                  .reversed())
          .thenComparing(FactView::iri);

  public String iri() {
    return thing.iri();
  }

  public boolean is(Node type) {
    return thing.is(type);
  }

  /**
   * Returns the name of its class in our ontology: {@code Citation}. That a document was before the
   * session says more of a cited document, and a correction is no fact; neither is the class.
   */
  public Optional<String> type() {
    return thing.all(RDF.type.asNode()).stream()
        .filter(type -> type.iri().startsWith(Rap.NAMESPACE))
        .filter(type -> !NOT_TELLING.contains(type.node()))
        .map(type -> type.node().getLocalName())
        .findFirst();
  }

  /** Returns the paragraph that states it. */
  public Optional<PartView> paragraph() {
    return thing.one(Rap.statedIn).map(PartView::new);
  }

  /** Returns the words it was read from; empty if they are a whole paragraph or line. */
  public Optional<Words> quote() {
    return thing.words(Rap.quote).stream().findFirst();
  }

  public Optional<TextPosition> position() {
    return TextPosition.of(thing);
  }

  /**
   * Returns what the words name: the treaty or article cited, the participant, the speaker, the
   * documents, the addressee. An adoption names nothing; its documents are what was adopted.
   */
  public List<GraphResource> named() {
    if (thing.is(Rap.Adoption)) return List.of();
    return NAMING.stream().flatMap(property -> thing.all(property).stream()).distinct().toList();
  }

  /** Returns the State, body or organization that takes part. */
  public List<GraphResource> organizations() {
    return thing.all(ORGANIZATION);
  }

  /** Returns the person who takes part. */
  public List<GraphResource> persons() {
    return thing.all(PERSON);
  }

  /** Returns the role of a person: chair, panellist. */
  public Optional<GraphResource> role() {
    return thing.one(Reused.eliDl("participation_role"));
  }

  /** Returns the capacity in which a participant or speaker is there: State party, observer. */
  public Optional<GraphResource> capacity() {
    return thing.one(Rap.capacity);
  }

  public Optional<GraphResource> speaker() {
    return thing.one(Rap.speaker);
  }

  /** Returns the State printed in brackets after a person's name. */
  public Optional<GraphResource> bracketedState() {
    return thing.one(Rap.bracketedState);
  }

  /** Returns how strongly a provision is worded. */
  public Optional<GraphResource> strength() {
    return thing.one(Rap.strength);
  }

  /** Returns whether the verb of a provision is negated. */
  public boolean isNegated() {
    return thing.isTrue(Rap.negated);
  }

  /** Returns the words for what a provision asks for. */
  public Optional<String> action() {
    return thing.text(Rap.action);
  }

  /** Returns the addressee of a provision in the words of the report. */
  public Optional<Words> printedAddressee() {
    return thing.words(Rap.printedAddressee).stream().findFirst();
  }

  /** Returns the title of an agenda item. */
  public Optional<Words> title() {
    return thing.words(Reused.dcterms("title")).stream().findFirst();
  }

  /** Returns the corrections of it that the graph has. */
  public List<GraphResource> corrections() {
    return thing.whose(Rap.corrects);
  }

  /** Returns the topics of a recommendation. */
  public List<GraphResource> topics() {
    return thing.all(Reused.dcterms("subject"));
  }

  /** Returns the provisions of a recommendation, in the order of their addresses. */
  public List<FactView> provisions() {
    return thing.whose(Rap.provisionOf).stream().map(FactView::new).toList();
  }

  /** Returns the treaties and articles that a provision or paragraph cites. */
  public List<GraphResource> cites() {
    return thing.all(Reused.eli("cites"));
  }
}
