package org.w3id.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** The first report as read back from its graph. */
class ReportViewTest {
  private static final ReportView SEED = SeedReport.VIEW;

  private static FactView fact(String part) {
    return new FactView(SeedReport.thing(part));
  }

  private static PartView part(String part) {
    return new PartView(SeedReport.thing(part));
  }

  @Test
  void hasItsMasthead() {
    assertThat(SEED.symbol()).hasValue("CTOC/COP/WG.7/2015/6");
    assertThat(SEED.title())
        .hasValue(
            new Words(
                "Report on the meeting of the Working Group on the Smuggling of Migrants held in"
                    + " Vienna from 18 to 20 November 2015",
                "en"));
    assertThat(SEED.body()).hasValue(SeedReport.shared("body/CTOC/COP/WG.7"));
    assertThat(SEED.adopted()).hasValue("2015-11-20");
    assertThat(SEED.languageCode()).hasValue("eng");
    assertThat(SEED.issued()).isEmpty();
  }

  @Test
  void hasItsSession() {
    SessionView session = SEED.session().orElseThrow();
    assertThat(session.thing()).isEqualTo(SeedReport.shared("session/CTOC/COP/WG.7/3"));
    assertThat(session.body()).isEqualTo(SEED.body());
    assertThat(session.ordinal()).hasValue("3");
    assertThat(session.place()).hasValue("Vienna");
    assertThat(session.period()).hasValue("2015-11-18/2015-11-20");
  }

  @Test
  void aSessionOfOneDayHasOneDayAsItsPeriod() {
    Graph graph = SeedReport.copy();
    GraphResource session = SEED.session().orElseThrow().thing().in(graph);
    session.graph().remove(session.node(), Reused.eliDl("activity_end_date"), null);
    assertThat(new SessionView(session).period()).hasValue("2015-11-18");
  }

  @Test
  void hasItsParts() {
    assertThat(SEED.paragraphs()).hasSize(65);
    assertThat(SEED.sections())
        .extracting(section -> section.number().orElseThrow())
        .contains("I", "II", "II.A");
    assertThat(part("para/63/a").whole()).hasValue(SeedReport.thing("para/63"));
    assertThat(part("section/II.A").whole()).hasValue(SeedReport.thing("section/II"));
    assertThat(part("section/II").title().map(Words::text)).hasValue("Recommendations");
  }

  /** The place of a paragraph in the text has its very words. */
  @Test
  void placesHaveTheWords() {
    ReportText text = SEED.text();
    for (PartView paragraph : SEED.paragraphs()) {
      String words = paragraph.text().orElseThrow().text();
      assertThat(text.places(paragraph.thing()))
          .extracting(place -> text.between(place.start(), place.end()).replaceAll("\\s+", " "))
          .containsExactly(words.replaceAll("\\s+", " "));
    }
  }

  @Test
  void positionsCountCodePoints() {
    Graph graph = SeedReport.copy();
    GraphResource text =
        SEED.expressions().get(0).in(graph).one(Reused.eli("is_embodied_by")).orElseThrow();
    String content = text.text(Rap.content).orElseThrow();
    graph.remove(text.node(), Rap.content, null);
    graph.add(
        text.node(),
        Rap.content,
        NodeFactory.createLiteralString("\uD835\uDD38" + content.substring(1)));
    ReportView view = ReportView.of(graph, SEED.thing().node());
    FactView fact = new FactView(SeedReport.thing("para/47").in(graph).whose(Rap.statedIn).get(0));
    ReportText.Place place = view.text().places(fact.thing()).get(0);
    assertThat(place.start()).isEqualTo(fact.position().orElseThrow().start() + 1);
    assertThat(view.text().between(place.start(), place.end()))
        .isEqualTo(fact.quote().orElseThrow().text());
  }

  @Test
  void aDivisionHoldsItsParagraphsAndSections() {
    Division recommendations =
        SEED.divisions().held().stream()
            .filter(part -> part.number().equals("II"))
            .findFirst()
            .orElseThrow();
    assertThat(recommendations.held())
        .extracting(Division::number)
        .containsExactly("4", "II.A", "II.B", "II.C");
  }

  @Test
  void factsTellWhatTheirWordsName() {
    FactView statement = fact("para/51/statement/state/ESP");
    assertThat(statement.is(Rap.Statement)).isTrue();
    assertThat(statement.named()).containsExactly(SeedReport.shared("state/ESP"));
    assertThat(statement.speaker()).hasValue(SeedReport.shared("state/ESP"));
    assertThat(statement.paragraph().map(PartView::thing)).hasValue(SeedReport.thing("para/51"));
    assertThat(statement.quote().map(Words::text)).hasValue("Spain");
  }

  @Test
  void aPersonHasARole() {
    FactView chair = fact("para/47/participation/person/ignacio-baylina-ruiz");
    assertThat(chair.persons()).containsExactly(SeedReport.thing("person/ignacio-baylina-ruiz"));
    assertThat(chair.organizations()).isEmpty();
    assertThat(chair.role()).hasValue(SeedReport.shared("role/chair"));
  }

  @Test
  void anAdoptionNamesNothingThoughItHasDocuments() {
    List<FactView> adoptions = SEED.facts(Rap.Adoption);
    assertThat(adoptions).isNotEmpty().allMatch(adoption -> adoption.named().isEmpty());
  }

  @Test
  void aRecommendationHasItsProvisionsAndTopics() {
    FactView recommendation = fact("recommendation/5");
    assertThat(SEED.recommendations()).contains(recommendation);
    assertThat(recommendation.quote()).as("the whole paragraph is meant").isEmpty();
    assertThat(recommendation.provisions()).isNotEmpty();
    assertThat(recommendation.provisions().stream().flatMap(each -> each.cites().stream()))
        .contains(SeedReport.shared("instrument/UNTOC/article/15"));
  }

  @Test
  void aCopyDoesNotNeedTheGraph() {
    Graph graph = SeedReport.copy();
    ReportView copy = ReportView.copy(graph, SEED.thing().node());
    ReportView lazy = ReportView.of(graph, SEED.thing().node());
    graph.clear();
    assertThat(copy.paragraphs()).hasSize(65);
    assertThat(lazy.paragraphs()).isEmpty();
  }

  @Test
  void theGraphTellsWhichReportItIsOf() {
    assertThat(ReportView.in(SeedReport.GRAPH).map(view -> view.thing().iri()))
        .hasValue(SEED.thing().iri());
    assertThat(ReportView.in(SeedReport.VOCABULARY)).isEmpty();
  }

  @Test
  void whatIsNotStatedIsEmpty() {
    ReportView none = ReportView.of(GraphFactory.createDefaultGraph(), SEED.thing().node());
    assertThat(none.symbol()).isEmpty();
    assertThat(none.session()).isEmpty();
    assertThat(none.text().parts()).isEmpty();
    assertThat(none.divisions().held()).isEmpty();
  }
}
