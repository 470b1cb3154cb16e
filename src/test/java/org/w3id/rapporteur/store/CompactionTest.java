package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final String KINDS_OF_NODES =
      """
      PREFIX : <http://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      :s :p :o , "plain" , "en"@en , "ar"@ar , "" , 1 , -1 , 1.5 , 1e3 , true ,
          "2026-11-24"^^xsd:date , "2026-11-24T10:30:15Z"^^xsd:dateTime , "0a"^^xsd:hexBinary ,
          "01"^^xsd:integer , "x"^^:datatype , [ :p [] ] .
      :g { :s :p :o , "plain" , 2 . :o :q :s }
      :h { :s :p :o . _:b :p _:b }
      """;

  @TempDir Path folder;

  private static DatasetGraph parsed(String trig) {
    DatasetGraph parsed = DatasetGraphFactory.create();
    RDFParser.fromString(trig, Lang.TRIG).parse(parsed);
    return parsed;
  }

  private static List<Quad> quads(DatasetGraph graphs) {
    return Txn.calculateRead(graphs, () -> Iter.toList(graphs.find()));
  }

  private static Quad quad(int number) {
    Node node = NodeFactory.createURI("http://example.org/" + number);
    return Quad.create(node, node, node, NodeFactory.createLiteralString("words " + number));
  }

  private static List<Quad> quads(int from, int to) {
    return IntStream.range(from, to).mapToObj(CompactionTest::quad).toList();
  }

  private static void change(DiskGraphs graphs, List<Quad> added, List<Quad> removed) {
    Txn.executeWrite(
        graphs,
        () -> {
          added.forEach(graphs::add);
          removed.forEach(graphs::delete);
        });
  }

  private Set<String> folders() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Data"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void keepsEveryQuadAndCanBeChangedOn() throws IOException {
    DiskGraphs graphs = new DiskGraphs(folder, 0);
    change(graphs, quads(parsed(KINDS_OF_NODES)), List.of());
    List<Quad> expected = quads(graphs);
    graphs.compact();
    assertThat(expected).hasSize(22);
    assertThat(quads(graphs)).containsExactlyInAnyOrderElementsOf(expected);
    change(graphs, quads(0, 2000), List.of());
    graphs.compact();
    change(graphs, quads(2000, 2010), quads(0, 1990));
    graphs.compact();
    graphs.close();
    assertThat(folders()).containsExactly("Data-0004");
    DiskGraphs again = new DiskGraphs(folder, 0);
    change(again, List.of(), expected);
    assertThat(quads(again)).containsExactlyInAnyOrderElementsOf(quads(1990, 2010));
    again.close();
  }

  /** An index that lacks a quad would hide it from queries that use this index. */
  @Test
  void everyIndexFindsEveryQuad() throws IOException {
    DiskGraphs graphs = new DiskGraphs(folder, 0);
    change(graphs, quads(0, 1000), List.of());
    graphs.compact();
    Txn.executeRead(
        graphs,
        () -> {
          for (Quad quad : quads(0, 1000)) {
            assertThat(graphs.contains(quad)).isTrue();
            for (int bound = 1; bound < 16; bound++) {
              assertThat(graphs.find(pattern(quad, bound)).hasNext()).isTrue();
            }
          }
        });
    graphs.close();
  }

  private static Quad pattern(Quad quad, int bound) {
    return Quad.create(
        (bound & 1) == 0 ? Node.ANY : quad.getGraph(),
        (bound & 2) == 0 ? Node.ANY : quad.getSubject(),
        (bound & 4) == 0 ? Node.ANY : quad.getPredicate(),
        (bound & 8) == 0 ? Node.ANY : quad.getObject());
  }

  @Test
  void theWordsOfWhatWasRemovedGo() throws IOException {
    DiskGraphs graphs = new DiskGraphs(folder, 0);
    change(graphs, quads(0, 100), List.of());
    change(graphs, List.of(), quads(7, 8));
    graphs.compact();
    String nodes =
        Files.readString(folder.resolve("Data-0002/nodes-data.obj"), StandardCharsets.ISO_8859_1);
    assertThat(nodes).contains("words 6", "words 8");
    assertThat(nodes).doesNotContainPattern("words 7(?!\\d)");
    graphs.close();
  }

  @Test
  void aReaderKeepsWhatItSawAndThenTheOldFolderGoes() throws Exception {
    DiskGraphs graphs = new DiskGraphs(folder, 0);
    change(graphs, quads(0, 10), List.of());
    CountDownLatch hasBegun = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<List<Quad>> seen =
        other.submit(
            () ->
                Txn.calculateRead(
                    graphs,
                    () -> {
                      hasBegun.countDown();
                      await(mayGoOn);
                      return Iter.toList(graphs.find());
                    }));
    hasBegun.await();
    graphs.compact();
    change(graphs, quads(10, 20), List.of());
    assertThat(folders()).containsExactlyInAnyOrder("Data-0001", "Data-0002");
    mayGoOn.countDown();
    assertThat(seen.get()).hasSize(10);
    other.shutdown();
    assertThat(folders()).containsExactly("Data-0002");
    assertThat(quads(graphs)).hasSize(20);
    graphs.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void aStoreIsCompactedWhenGarbageOutweighsDataAndNotEachTime() throws IOException {
    int compactions = 0;
    try (Store store = Store.at(folder, Optional.empty(), 1 << 19)) {
      for (int round = 0; round < 15; round++) {
        List<Quad> next = quads(round * 100, round * 100 + 100);
        long before = store.bytes();
        store.update(held -> next.forEach(held::add));
        if (store.bytes() < before) compactions++;
      }
      assertThat(quads(store.dataset())).hasSize(1500);
      long before = store.bytes();
      store.compact();
      assertThat(store.bytes()).isLessThan(before);
    }
    assertThat(compactions).isBetween(2, 7);
    assertThat(folders()).hasSize(1);
  }

  @Test
  void aFailedCompactionLeavesTheStoreAsItWas() throws IOException {
    try (Store store = Store.at(folder, Optional.empty(), 0)) {
      Path inTheWay = Files.writeString(folder.resolve("Data-0002-tmp"), "");
      store.update(held -> quads(0, 10).forEach(held::add));
      assertThatThrownBy(store::compact).isInstanceOf(UncheckedIOException.class);
      assertThat(quads(store.dataset())).hasSize(10);
      Files.delete(inTheWay);
      store.update(held -> quads(10, 20).forEach(held::add));
      assertThat(quads(store.dataset())).hasSize(20);
    }
    assertThat(folders()).containsExactly("Data-0002");
  }

  @Test
  void whatAKilledCompactionLeftIsRemoved() throws IOException {
    try (Store store = Store.at(folder)) {
      store.update(held -> quads(0, 10).forEach(held::add));
    }
    Path unfinished = Files.createDirectory(folder.resolve("Data-0002-tmp"));
    Files.writeString(unfinished.resolve("GSPO.bpt"), "half");
    try (Store store = Store.at(folder)) {
      assertThat(quads(store.dataset())).hasSize(10);
      assertThat(folders()).containsExactly("Data-0001");
      store.compact();
      assertThat(quads(store.dataset())).hasSize(10);
    }
  }

  /**
   * The program was killed after the next generation was complete and before the former one was
   * removed.
   */
  @Test
  void ofTwoGenerationsTheNewerStays() throws IOException {
    DiskGraphs graphs = new DiskGraphs(folder, 0);
    change(graphs, quads(0, 10), List.of());
    graphs.compact();
    graphs.close();
    Path former = Files.createDirectory(folder.resolve("Data-0001"));
    Files.writeString(former.resolve("GSPO.bpt"), "former");
    DiskGraphs again = new DiskGraphs(folder, 0);
    assertThat(quads(again)).hasSize(10);
    assertThat(folders()).containsExactly("Data-0002");
    again.close();
  }
}
