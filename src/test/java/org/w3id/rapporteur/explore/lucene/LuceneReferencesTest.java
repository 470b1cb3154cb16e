package org.w3id.rapporteur.explore.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.FacetSelection;
import org.w3id.rapporteur.explore.FacetedCollection;
import org.w3id.rapporteur.explore.ReferencePattern;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;

/** The index after any changes is the same as one made of the graphs as they are then. */
class LuceneReferencesTest {
  private static final Addresses ADDRESSES = new Addresses(Addresses.DEFAULT_BASE);
  private static final Pipeline PIPELINE = new Pipeline(ADDRESSES.base());
  private static final Publication REPORT = BundledReports.read(PIPELINE).get(0).value();
  private static final Instant WHEN = Instant.parse("2027-01-01T00:00:00Z");
  private static final List<String> TARGETS =
      List.of(
          "addressee/states",
          "capacity/state-party",
          "CTOC/COP/WG.7/2015/2",
          "instrument/UNTOC",
          "state/ESP",
          "state/NOR",
          "strength/should",
          "topic/crime");

  /** Reports with other addresses and with fewer triples than the bundled one. */
  private static Publication report(int number, Random random) {
    return new Publication(
        REPORT.facts(),
        moved(REPORT.path(), number),
        moved(REPORT.graph(), number, random),
        moved(REPORT.corrections(), number, random),
        moved(REPORT.entry(), number, new Random(0)));
  }

  private static Graph moved(Graph graph, int number, Random random) {
    Graph moved = GraphFactory.createDefaultGraph();
    for (Triple triple : new TreeMap<>(byText(graph)).values())
      if (random.nextInt(10) > 0)
        moved.add(
            moved(triple.getSubject(), number),
            triple.getPredicate(),
            moved(triple.getObject(), number));
    return moved;
  }

  private static Map<String, Triple> byText(Graph graph) {
    Map<String, Triple> triples = new TreeMap<>();
    graph.find().forEach(triple -> triples.put(triple.toString(), triple));
    return triples;
  }

  private static Node moved(Node node, int number) {
    return node.isURI() ? NodeFactory.createURI(moved(node.getURI(), number)) : node;
  }

  private static String moved(String text, int number) {
    return text.replace(REPORT.path(), "CTOC/COP/WG.7/" + (2015 + number) + "/6");
  }

  private static void act(Publisher publisher, Random random) {
    int number = random.nextInt(3);
    if (random.nextInt(4) == 0) publisher.withdraw(moved(REPORT.path(), number), WHEN);
    else publisher.publish(report(number, random), WHEN);
  }

  private static Followers follow(Store store, Follower follower) {
    return new Followers(store, ADDRESSES, List.of(follower)).listen().catchUp();
  }

  /** What the index answers, in order. */
  private static List<String> answers(LuceneReferences index) {
    List<String> answers = new ArrayList<>();
    ReferencePattern any = ReferencePattern.parse("any of ?thing");
    for (String path : TARGETS) {
      ReferencePattern pattern = any.bound(any.target(), ADDRESSES.id(path));
      for (ReferencePattern.Property property : index.properties(pattern)) {
        ReferencePattern one =
            new ReferencePattern(
                List.of(property), List.of(), false, pattern.target(), List.of(), "");
        answers.add(property.key() + " " + index.count(one));
        answers.add(index.references(one, 0, 1_000).toString());
      }
    }
    for (FacetedCollection collection : CollectionList.ALL) {
      var members =
          index.members(FacetSelection.of(collection, Map.of(), ADDRESSES.own()), 0, 1_000);
      answers.add(members.total() + " " + members.shown());
      members
          .counts()
          .forEach(
              (facet, counts) -> {
                TreeSet<String> values = new TreeSet<>();
                counts.forEach((value, count) -> values.add(value + " " + count));
                answers.add(facet.name() + values);
              });
    }
    return answers;
  }

  private static List<String> madeOf(Store store) {
    LuceneReferences index = new LuceneReferences(store, ADDRESSES.base());
    try (Followers followers = follow(store, index)) {
      assertThat(followers.behind()).containsValue(0L);
      return answers(index);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void isTheSameAsMadeAnew(long seed) {
    Store store = Store.inMemory();
    Publisher publisher = new Publisher(PIPELINE, store);
    LuceneReferences index = new LuceneReferences(store, ADDRESSES.base());
    Random random = new Random(seed);
    try (Followers followers = follow(store, index)) {
      for (int i = 0; i < 8; i++) act(publisher, random);
      assertThat(followers.behind()).containsValue(0L);
      assertThat(answers(index)).isEqualTo(madeOf(store)).hasSizeGreaterThan(20);
      for (int i = 0; i < 3; i++) publisher.withdraw(moved(REPORT.path(), i), WHEN);
      assertThat(answers(index)).isEqualTo(madeOf(store)).contains("0 []");
    }
  }

  /** As after a kill between the change of the graphs and that of the index. */
  @Test
  void catchesUpWithWhatItMissed(@TempDir Path folder) {
    try (Store store = Store.at(folder, Optional.of(ADDRESSES.base()))) {
      Publisher publisher = new Publisher(PIPELINE, store);
      Random random = new Random(3);
      LuceneReferences before = new LuceneReferences(store, ADDRESSES.base());
      try (Followers followers = follow(store, before)) {
        publisher.publish(report(0, random), WHEN);
        publisher.publish(report(1, random), WHEN);
        assertThat(followers.behind()).containsValue(0L);
      }
      publisher.withdraw(moved(REPORT.path(), 0), WHEN);
      publisher.publish(report(2, random), WHEN);
      LuceneReferences index = new LuceneReferences(store, ADDRESSES.base());
      assertThat(index.applied()).isPositive();
      List<String> caughtUp;
      try (Followers followers = follow(store, index)) {
        assertThat(followers.behind()).containsValue(0L);
        caughtUp = answers(index);
      }
      Store copy = Store.inMemory();
      store
          .dataset()
          .names()
          .forEach(
              name ->
                  copy.replace(
                      name.getURI(),
                      store.dataset().read(() -> copy(store.dataset().graph(name)))));
      assertThat(caughtUp).isEqualTo(madeOf(copy));
    }
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEach(copy::add);
    return copy;
  }
}
