package org.w3id.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.feeds.PublishedStore.FIRST;
import static org.w3id.rapporteur.feeds.PublishedStore.R;
import static org.w3id.rapporteur.feeds.PublishedStore.SECOND;
import static org.w3id.rapporteur.feeds.PublishedStore.THIRD;
import static org.w3id.rapporteur.feeds.PublishedStore.thing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.changes.ChangeFilter;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.ThingKind;

class ThingChangesTest {
  private static final Node WORDS = NodeFactory.createLiteralLang("Other words.", "en");

  private static void reword(Graph graph, String paragraph) {
    graph.remove(thing(R + paragraph), Rap.text, Node.ANY);
    graph.add(thing(R + paragraph), Rap.text, WORDS);
  }

  private static ThingChange.Dated dated(PublishedStore published, String name) {
    return (ThingChange.Dated) published.changes().of(thing(name).getURI()).orElseThrow();
  }

  private static List<ThingChange.Dated> things(PublishedStore published) {
    return events(published, ThingChange.Dated.class);
  }

  private static List<ThingChange.Gone> gone(PublishedStore published) {
    return events(published, ThingChange.Gone.class);
  }

  private static <T> List<T> events(PublishedStore published, Class<T> type) {
    ChangeFilter all =
        new ChangeFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    return published.changes().newest(all, 0, 10_000).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static void assertDates(
      PublishedStore published, String name, Instant came, Instant changed) {
    assertThat(dated(published, name).published()).as(name).contains(came);
    assertThat(dated(published, name).when()).as(name).isEqualTo(changed);
  }

  @Test
  void allOfAReportComesWithIt() {
    PublishedStore published = PublishedStore.once();
    assertThat(things(published))
        .hasSizeGreaterThan(150)
        .allMatch(each -> each.published().equals(Optional.of(FIRST)))
        .allMatch(each -> each.when().equals(FIRST));
    assertThat(dated(published, R + "/recommendation/12").kind())
        .isEqualTo(ThingKind.RECOMMENDATION);
    assertThat(published.data.changed()).contains(FIRST);
    assertThat(published.changes().of(thing("state/ESP").getURI())).isEmpty();
    assertThat(published.changes().of(thing(R + "/recommendation/12/provision/1").getURI()))
        .isEmpty();
  }

  @Test
  void onlyWhatIsSaidOtherwiseChanges() {
    PublishedStore published = PublishedStore.once();
    published.again(SECOND, graph -> reword(graph, "/para/12"));
    for (String changed : List.of("", "/para/12", "/recommendation/12"))
      assertDates(published, R + changed, FIRST, SECOND);
    for (String same : List.of("/para/1", "/recommendation/13", "/section/I"))
      assertDates(published, R + same, FIRST, FIRST);
    published.again(THIRD, graph -> {});
    for (String changed : List.of("", "/para/12", "/recommendation/12"))
      assertDates(published, R + changed, FIRST, THIRD);
    assertDates(published, R + "/para/1", FIRST, FIRST);
  }

  @Test
  void aRecommendationChangesWithItsProvisions() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND, graph -> graph.add(thing(R + "/recommendation/9/provision/1"), Rap.action, WORDS));
    assertDates(published, R + "/recommendation/9", FIRST, SECOND);
    assertDates(published, R + "/para/9", FIRST, FIRST);
  }

  /** A changed text changes the address of every place in it. */
  @Test
  void anotherPlaceInTheTextIsNoChangeOfWhatIsSaid() {
    PublishedStore published = PublishedStore.once();
    published.again(
        SECOND,
        graph -> {
          for (Triple place : graph.find(Node.ANY, Rap.evidence, Node.ANY).toList()) {
            graph.delete(place);
            graph.add(
                place.getSubject(),
                Rap.evidence,
                NodeFactory.createURI(
                    place.getObject().getURI().replace("63297444faa0", "0a1b2c")));
          }
        });
    assertDates(published, R + "/recommendation/9", FIRST, FIRST);
    assertDates(published, R, FIRST, SECOND);
  }

  /** Versions published by an earlier release do not state {@code rap:inReport}. */
  @Test
  void namingTheReportIsNoChangeOfWhatIsSaid() {
    PublishedStore published = PublishedStore.once();
    published.again(SECOND, graph -> graph.remove(Node.ANY, Rap.inReport, Node.ANY));
    assertDates(published, R + "/recommendation/9", FIRST, FIRST);
  }

  @Test
  void whatComesLaterIsNewAndWhatGoesIsGone() {
    PublishedStore published = PublishedStore.once();
    Node added = thing(R + "/recommendation/46");
    published.again(
        SECOND,
        graph -> {
          graph.add(added, RDF.type.asNode(), Rap.Recommendation);
          graph.remove(thing(R + "/recommendation/12"), Node.ANY, Node.ANY);
        });
    assertDates(published, R + "/recommendation/46", SECOND, SECOND);
    assertThat(gone(published))
        .containsExactly(
            new ThingChange.Gone(
                thing(R + "/recommendation/12").getURI(), ThingKind.RECOMMENDATION, SECOND));
    published.again(THIRD, graph -> {});
    assertDates(published, R + "/recommendation/12", FIRST, THIRD);
    assertThat(gone(published))
        .containsExactly(new ThingChange.Gone(added.getURI(), ThingKind.RECOMMENDATION, THIRD));
  }

  @Test
  void aWithdrawnReportIsGone_withItsMeetingRecommendationsAndDecisions() {
    Instant when = Instant.parse("2026-12-03T00:00:00Z");
    PublishedStore published = PublishedStore.once();
    published.publisher.withdraw(R, when);
    assertThat(things(published)).isEmpty();
    assertThat(gone(published))
        .hasSize(47)
        .contains(
            new ThingChange.Gone(thing(R).getURI(), ThingKind.REPORT, when),
            new ThingChange.Gone(
                thing("session/CTOC/COP/WG.7/3").getURI(), ThingKind.SESSION, when),
            new ThingChange.Gone(
                thing(R + "/recommendation/12").getURI(), ThingKind.RECOMMENDATION, when),
            new ThingChange.Gone(
                thing(R + "/para/2/decision/1").getURI(), ThingKind.DECISION, when));
  }

  /** The catalogue of a mirror lists versions that the mirror does not have. */
  @Test
  void ofWhatIsNotKeptNothingIsClaimed() {
    PublishedStore published = PublishedStore.once();
    published.again(SECOND, graph -> reword(graph, "/para/12"));
    PublishedStore mirror = new PublishedStore();
    mirror.store.update(
        held ->
            published
                .store
                .dataset()
                .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEach(held::add));
    assertThat(dated(mirror, R + "/para/1").published()).isEmpty();
    assertThat(dated(mirror, R + "/para/1").when()).isEqualTo(SECOND);
  }

  @Test
  void withoutARecordNothingIsDated() {
    PublishedStore published = PublishedStore.once();
    published.store.update(
        held ->
            held.names()
                .forEach(
                    name ->
                        held.graph(name)
                            .remove(Node.ANY, Reused.prov("generatedAtTime"), Node.ANY)));
    assertThat(things(published)).isEmpty();
    assertThat(published.data.changed()).isEmpty();
  }

  @Test
  void nineStandsBeforeTen() {
    List<String> names =
        things(PublishedStore.once()).stream()
            .filter(each -> each.kind() == ThingKind.RECOMMENDATION)
            .map(each -> each.iri().replaceFirst(".*/", ""))
            .toList();
    assertThat(names).startsWith("5", "6", "7", "8", "9", "10", "11").hasSize(41);
  }
}
