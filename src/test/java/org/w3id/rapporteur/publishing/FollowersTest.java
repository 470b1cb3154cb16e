package org.w3id.rapporteur.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.store.Store;

class FollowersTest {
  private static final Pipeline PIPELINE = new Pipeline("https://example.org/");
  private static final Instant WHEN = Instant.parse("2027-01-01T00:00:00Z");
  private static final Publication REPORT =
      PIPELINE
          .read(
              SourceText.of(
                  "a.txt", "1. The Working Group met in Vienna.\n2. It adopted its agenda.\n"),
              ReportMetadata.NONE)
          .value();
  private static final Node GRAPH = PIPELINE.addresses().graph(REPORT.path());

  /** Remembers what it was given, as a follower on the disk would after it is opened again. */
  private static final class Remembering implements Follower {
    private final List<String> given = new ArrayList<>();
    private long applied = NONE;
    private boolean fails;

    @Override
    public String name() {
      return "remembering";
    }

    @Override
    public long applied() {
      return applied;
    }

    @Override
    public void apply(Set<Node> graphs, long number) {
      if (fails) throw new IllegalStateException("fails");
      Set<String> names = new TreeSet<>();
      graphs.forEach(name -> names.add(name(name)));
      given.add(number + " " + String.join(" ", names));
      applied = number;
    }

    private static String name(Node graph) {
      return graph.equals(Quad.defaultGraphIRI)
          ? "default"
          : graph.getURI().replace("https://example.org/id/graph/", "");
    }

    @Override
    public void close() {}
  }

  private final Remembering follower = new Remembering();
  private final Store store = Store.inMemory();

  private Followers follow(Store followed) {
    return new Followers(followed, PIPELINE.addresses(), List.of(follower)).listen().catchUp();
  }

  private static Graph copy(Graph from, Graph to) {
    GraphUtil.addInto(to, from);
    return to;
  }

  private static Publication without(Node property) {
    Graph less = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(less, REPORT.graph());
    less.remove(Node.ANY, property, Node.ANY);
    return new Publication(
        REPORT.facts(), REPORT.path(), less, REPORT.corrections(), REPORT.entry());
  }

  @Test
  void whatIsNewIsMadeOfAllGraphs() {
    new Publisher(PIPELINE, store);
    follow(store);
    assertThat(follower.given)
        .containsExactly(
            "10 catalogue default depositary links/dbpedia links/eu-countries links/eurovoc"
                + " links/sdg links/treaty-collection links/unbis links/wikidata queries"
                + " vocabulary");
  }

  @Test
  void eachActNamesTheReportAlone() {
    Publisher publisher = new Publisher(PIPELINE, store);
    follow(store);
    follower.given.clear();
    publisher.publish(REPORT, WHEN);
    publisher.publish(REPORT, WHEN);
    publisher.publish(without(Rap.order), WHEN);
    publisher.withdraw(REPORT.path(), WHEN);
    assertThat(follower.given).containsExactly("11 report/a", "12 report/a", "13 report/a");
  }

  /** A later release may doubt other passages of the same report. */
  @Test
  void aChangeOfCorrectionsIsAnActOnTheReport() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(REPORT, WHEN);
    follow(store);
    follower.given.clear();
    Graph doubts = GraphFactory.createDefaultGraph();
    doubts.add(
        NodeFactory.createURI("https://example.org/id/report/a/para/1/correction"),
        Rap.inReport,
        PIPELINE.addresses().id(REPORT.path()));
    Publication doubted =
        new Publication(REPORT.facts(), REPORT.path(), REPORT.graph(), doubts, REPORT.entry());
    assertThat(publisher.publish(doubted, WHEN)).isEqualTo(Publisher.Outcome.UNCHANGED);
    publisher.publish(doubted, WHEN);
    assertThat(follower.given).containsExactly("12 report/a");
  }

  @Test
  void whatWasMissedIsAppliedAtTheStart(@TempDir Path folder) {
    try (Store disk = Store.at(folder, Optional.of("https://example.org/"))) {
      Publisher publisher = new Publisher(PIPELINE, disk);
      follow(disk).close();
      follower.given.clear();
      publisher.publish(REPORT, WHEN);
    }
    try (Store disk = Store.at(folder)) {
      Followers followers = new Followers(disk, PIPELINE.addresses(), List.of(follower));
      assertThat(followers.behind()).isEqualTo(Map.of("remembering", 1L));
      followers.catchUp();
      assertThat(followers.behind()).isEqualTo(Map.of("remembering", 0L));
      assertThat(follower.given).containsExactly("11 report/a");
    }
  }

  @Test
  void aFailureIsMadeUpForWithTheNextChange() {
    Publisher publisher = new Publisher(PIPELINE, store);
    Followers followers = follow(store);
    follower.given.clear();
    follower.fails = true;
    assertThat(publisher.publish(REPORT, WHEN)).isEqualTo(Publisher.Outcome.NEW);
    assertThat(followers.behind()).isEqualTo(Map.of("remembering", 1L));
    follower.fails = false;
    publisher.withdraw(REPORT.path(), WHEN);
    assertThat(follower.given).containsExactly("12 report/a");
    assertThat(followers.behind()).isEqualTo(Map.of("remembering", 0L));
  }

  /** Files of other publishers have no log of ours. */
  @Test
  void aChangeOutsideTheLogNamesItsGraphs() {
    follow(store);
    store.replace("https://example.org/id/graph/other", REPORT.graph());
    store.update(held -> held.remove(NodeFactory.createURI("https://example.org/id/graph/other")));
    assertThat(follower.given).containsExactly("0 default", "0 other", "0 other");
  }

  /** A restored backup is older than what was derived from the store. */
  @Test
  void whatIsAheadOfTheLogIsMadeAgain() {
    new Publisher(PIPELINE, store);
    follower.applied = 11;
    follow(store);
    assertThat(follower.given).hasSize(1);
    assertThat(follower.applied).isEqualTo(10);
  }

  @Test
  void numbersRunOnWithoutGapsAndStoresWithoutThemGetThem() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(REPORT, WHEN);
    Node catalogue = PIPELINE.addresses().graph("catalogue");
    store.update(
        held -> {
          held.graph(catalogue).remove(Node.ANY, Rap.publicationNumber, Node.ANY);
          held.graph(catalogue).remove(Node.ANY, Rap.latestPublication, Node.ANY);
        });
    new Publisher(PIPELINE, store).withdraw(REPORT.path(), WHEN);
    Graph log = GraphFactory.createDefaultGraph();
    store.dataset().read(() -> copy(store.dataset().graph(catalogue), log));
    assertThat(PublicationLog.last(log)).isEqualTo(2);
    assertThat(PublicationLog.changed(log, 0, 2)).containsExactly(GRAPH);
  }

  /** What was made from the graphs before the followers had applied a change must be made again. */
  @Test
  void roundsGrowOnceAChangeIsApplied() {
    AtomicReference<Followers> followers = new AtomicReference<>();
    AtomicLong whenVisible = new AtomicLong();
    store.addListener(
        names -> {
          if (followers.get() != null) whenVisible.set(followers.get().rounds());
        });
    followers.set(follow(store));
    long before = followers.get().rounds();
    store.replace("https://example.org/id/graph/other", REPORT.graph());
    assertThat(whenVisible).hasValue(before);
    assertThat(followers.get().rounds()).isEqualTo(before + 1);
  }
}
