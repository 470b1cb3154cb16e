package org.w3id.rapporteur.changes.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.changes.ChangeFilter;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.changes.SitemapPart;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.changes.ThingRecord;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.ThingKind;

class ChangeIndexTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Addresses ADDRESSES = PIPELINE.addresses();
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  private static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");
  private static final String RESOLUTION = "resolution/CTOC/COP/7/1";
  private static final ChangeFilter ALL =
      new ChangeFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  private static final RecordFilter RECORDS =
      new RecordFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final int MANY = 100_000;

  @TempDir private Path folder;

  private static Followers following(Store store, ChangeIndex index) {
    return new Followers(store, ADDRESSES, List.of(index)).listen().catchUp();
  }

  /**
   * A report with recommendations.
   *
   * @param words of each recommendation, by its number from 1; 0 leaves it out
   */
  private static Publication report(int number, boolean cites, int... words) {
    String path = "CTOC/COP/WG.9/2030/" + number;
    Node report = ADDRESSES.id(path);
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(report, RDF.type.asNode(), Rap.Report);
    graph.add(report, Reused.dcterms("creator"), ADDRESSES.id("body/CTOC/COP/WG." + number % 3));
    Node session = ADDRESSES.id("session/CTOC/COP/WG.9/" + number / 2);
    graph.add(session, RDF.type.asNode(), Rap.Session);
    graph.add(session, Reused.eliDl("recorded_in_a_realization_of"), report);
    if (cites) graph.add(ADDRESSES.id(RESOLUTION), RDF.type.asNode(), Reused.undo("Resolution"));
    for (int i = 0; i < words.length; i++) {
      if (words[i] == 0) continue;
      Node recommendation = ADDRESSES.id(path + "/recommendation/" + (i + 1));
      Node paragraph = ADDRESSES.id(path + "/para/" + (i + 1));
      graph.add(recommendation, RDF.type.asNode(), Rap.Recommendation);
      graph.add(recommendation, Rap.statedIn, paragraph);
      graph.add(paragraph, RDF.type.asNode(), Rap.Paragraph);
      graph.add(paragraph, Rap.text, NodeFactory.createLiteralLang("Words " + words[i], "en"));
    }
    Graph entry = GraphFactory.createDefaultGraph();
    entry.add(ADDRESSES.graph(path), Reused.foaf("primaryTopic"), report);
    return new Publication(SEED.facts(), path, graph, GraphFactory.createDefaultGraph(), entry);
  }

  /** Publishes, changes and withdraws reports by chance. */
  private static void actRandomly(Publisher publisher, Random chance, int acts, int first) {
    for (int i = 0; i < acts; i++) {
      int number = chance.nextInt(12);
      Instant when = BEGIN.plusSeconds((first + i) / 3);
      if (chance.nextInt(4) == 0) publisher.withdraw("CTOC/COP/WG.9/2030/" + number, when);
      else
        publisher.publish(
            report(
                number,
                chance.nextBoolean(),
                chance.nextInt(3),
                chance.nextInt(3),
                chance.nextInt(3)),
            when);
    }
  }

  /** All that can be asked of an index. */
  private static List<Object> state(ChangeIndex index) {
    List<Object> state = new ArrayList<>();
    state.add(index.changes().newest(ALL, 0, MANY));
    for (ThingKind kind : ThingKind.withFeeds())
      state.add(index.changes().newest(ChangeFilter.ofFeed(kind.plural()), 0, MANY));
    for (int body = 0; body < 3; body++)
      state.add(
          index
              .changes()
              .newest(
                  ChangeFilter.ofFeed(
                      ChangeFilter.feedOf(ADDRESSES.id("body/CTOC/COP/WG." + body).getURI())),
                  0,
                  MANY));
    state.add(index.records().list(RECORDS, Optional.empty(), MANY));
    state.add(index.records().bodies());
    state.add(index.acts().between(1, MANY));
    state.add(index.acts().summary(1, MANY));
    for (SitemapPart part : index.pages().parts()) {
      state.add(part);
      state.add(index.pages().things(part.number()));
      state.add(index.pages().count(part.number()));
    }
    return state;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsFollowedIsAsIfMadeFromTheStart(long seed) {
    Store store = Store.inMemory();
    ChangeIndex followed = ChangeIndex.of(store, ADDRESSES);
    following(store, followed);
    Publisher publisher = new Publisher(PIPELINE, store);
    Random chance = new Random(seed);
    for (int round = 0; round < 3; round++) {
      actRandomly(publisher, chance, 15, 15 * round);
      ChangeIndex made = ChangeIndex.of(store, ADDRESSES);
      following(store, made);
      assertThat(state(followed)).isEqualTo(state(made));
    }
    assertThat(followed.changes().count(ALL)).isGreaterThan(10);
  }

  /** A program killed between the commit of the store and that of the index. */
  @Test
  void whatWasMissedIsCaughtUp() {
    Random chance = new Random(5);
    for (int kill = 0; kill < 3; kill++) {
      try (Store store = Store.at(folder)) {
        Followers followers = following(store, ChangeIndex.of(store, ADDRESSES));
        actRandomly(new Publisher(PIPELINE, store), chance, 4, 12 * kill);
        followers.close();
        // The index is closed, as if the program had been killed before it was told.
        actRandomly(new Publisher(PIPELINE, store), chance, 6, 12 * kill + 4);
      }
      try (Store store = Store.at(folder)) {
        ChangeIndex index = ChangeIndex.of(store, ADDRESSES);
        long applied = index.applied();
        assertThat(applied).isNotEqualTo(Follower.NONE);
        Followers followers = following(store, index);
        assertThat(index.applied()).isGreaterThan(applied);
        ChangeIndex made = ChangeIndex.inMemory(store, ADDRESSES);
        following(store, made);
        assertThat(state(index)).isEqualTo(state(made));
        followers.close();
      }
    }
  }

  /** An act touches the documents of its report, however many others there are. */
  @Test
  void anActCostsWhatItsReportCosts() {
    Store store = Store.inMemory();
    ChangeIndex index = ChangeIndex.of(store, ADDRESSES);
    following(store, index);
    Publisher publisher = new Publisher(PIPELINE, store);
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 200; i += 2) {
      publisher.publish(report(i, true, 1, 1, 1), BEGIN);
      written.add(index.written());
    }
    assertThat(new HashSet<>(written)).hasSize(1);
    publisher.publish(report(0, true, 1, 1, 2), BEGIN);
    assertThat(index.written()).isEqualTo(written.get(0) + 1);
    publisher.withdraw("CTOC/COP/WG.9/2030/0", BEGIN);
    assertThat(index.written()).isLessThan(2 * written.get(0));
  }

  @Test
  void aThingOfSeveralReportsCameWithTheFirstAndChangedWithTheLast() {
    Store store = Store.inMemory();
    ChangeIndex index = ChangeIndex.of(store, ADDRESSES);
    following(store, index);
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(report(2, true, 1), BEGIN);
    publisher.publish(report(3, true, 1), BEGIN.plusSeconds(10));
    String resolution = ADDRESSES.id(RESOLUTION).getURI();
    assertThat(index.changes().of(resolution))
        .contains(
            new ThingChange.Dated(
                resolution,
                ThingKind.RESOLUTION,
                ADDRESSES.id("CTOC/COP/WG.9/2030/3").getURI(),
                Optional.of(BEGIN),
                BEGIN.plusSeconds(10)));
    publisher.withdraw("CTOC/COP/WG.9/2030/3", BEGIN.plusSeconds(20));
    String session = ADDRESSES.id("session/CTOC/COP/WG.9/1").getURI();
    assertThat(index.changes().of(session))
        .containsInstanceOf(ThingChange.Dated.class)
        .map(ThingChange::when)
        .contains(BEGIN);
    // Its record changed, since one report no longer describes it.
    ThingRecord record = index.records().of(session).orElseThrow();
    assertThat(record.isDeleted()).isFalse();
    assertThat(record.change().stamp().when()).isEqualTo(BEGIN.plusSeconds(20));
    publisher.withdraw("CTOC/COP/WG.9/2030/2", BEGIN.plusSeconds(30));
    assertThat(index.changes().of(session))
        .contains(new ThingChange.Gone(session, ThingKind.SESSION, BEGIN.plusSeconds(30)));
  }

  /** Any part of a list is what the whole list has there, from whichever end it is read. */
  @Test
  void partsOfListsFitTogether() {
    Store store = Store.inMemory();
    ChangeIndex index = ChangeIndex.of(store, ADDRESSES);
    following(store, index);
    actRandomly(new Publisher(PIPELINE, store), new Random(6), 60, 0);
    IndexedChanges changes = index.changes();
    List<ThingChange> whole = changes.newest(ALL, 0, MANY);
    assertThat(changes.count(ALL)).isEqualTo(whole.size());
    assertThat(whole).extracting(ThingChange::when).isSortedAccordingTo((a, b) -> b.compareTo(a));
    for (int from = 0; from < whole.size(); from += 7)
      assertThat(changes.newest(ALL, from, 7))
          .isEqualTo(whole.subList(from, Math.min(from + 7, whole.size())));
    assertThat(changes.newest(ALL, whole.size(), 7)).isEmpty();
    List<ThingRecord> records = index.records().list(RECORDS, Optional.empty(), MANY);
    List<ThingRecord> read = new ArrayList<>();
    Optional<RecordFilter.Position> after = Optional.empty();
    for (List<ThingRecord> next = index.records().list(RECORDS, after, 5);
        !next.isEmpty();
        next = index.records().list(RECORDS, after, 5)) {
      read.addAll(next);
      ThingRecord last = next.get(next.size() - 1);
      after = Optional.of(new RecordFilter.Position(last.change().stamp(), last.iri()));
    }
    assertThat(read).isEqualTo(records).hasSize(index.records().count(RECORDS));
  }
}
