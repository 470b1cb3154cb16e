package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** Dumps of all graphs, which are written to files graph by graph. */
class DumpsTest {
  private static final String BASE = ServerOptions.DEFAULT_BASE;
  private final Store store = TestStores.begin();
  private final Site site = TestSite.site(store);

  @AfterEach
  void close() {
    store.close();
  }

  private static Graph graph(String... subjects) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String subject : subjects)
      graph.add(
          NodeFactory.createURI(BASE + "id/" + subject),
          NodeFactory.createURI(BASE + "ns#p"),
          NodeFactory.createLiteralString("o"));
    return graph;
  }

  private void put(String name, String... subjects) {
    store.replace(Map.of(BASE + "id/graph/" + name, graph(subjects)));
  }

  private Response dump(String file) {
    return site.answer(new Request("GET", "/dump/" + file, Map.of(), Accept.parse("*/*")));
  }

  private byte[] bytes(String file) throws IOException {
    Response dump = dump(file);
    assertThat(dump.status()).isEqualTo(200);
    return dump.file().isPresent() ? Files.readAllBytes(dump.file().get()) : dump.body();
  }

  /**
   * One graph's name is the beginning of another's; a third would come between them in any other
   * order.
   */
  @ParameterizedTest
  @EnumSource(
      value = RdfSyntax.class,
      names = {"NQUADS", "TRIG"})
  void isTheSameAsWrittenAtOnce(RdfSyntax syntax) throws IOException {
    put("b", "z", "a");
    put("a/2", "m");
    put("a", "b", "y");
    List<Quad> quads = store.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).toList();
    assertThat(bytes("all." + syntax.suffix())).isEqualTo(new RdfWriter(BASE).write(quads, syntax));
  }

  @ParameterizedTest
  @EnumSource(
      value = RdfSyntax.class,
      names = {"NTRIPLES", "TURTLE", "RDFXML", "JSONLD"})
  void holdsATripleOfSeveralGraphsOnce(RdfSyntax syntax) throws IOException {
    put("b", "x", "y");
    put("a", "y", "z");
    byte[] dump = bytes("all." + syntax.suffix());
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(dump))
        .lang(RDFLanguages.filenameToLang("x." + syntax.suffix()))
        .parse(read);
    assertThat(read.isIsomorphicWith(graph("x", "y", "z"))).isTrue();
    if (syntax == RdfSyntax.NTRIPLES)
      assertThat(new String(dump, StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  @Test
  void isWrittenOnceForAState_andDeletedAfterTheNext() throws IOException {
    put("a", "x");
    Response first = dump("all.nq.gz");
    assertThat(dump("all.nq.gz").file()).isEqualTo(first.file());
    put("b", "y");
    Response second = dump("all.nq.gz");
    assertThat(second.headers().get("ETag")).isNotEqualTo(first.headers().get("ETag"));
    assertThat(first.file().get()).as("somebody may just begin to read it").exists();
    put("c", "z");
    Response third = dump("all.nq.gz");
    assertThat(first.file().get()).doesNotExist();
    DatasetGraph read = DatasetGraphFactory.create();
    try (var gzip = new GZIPInputStream(Files.newInputStream(third.file().get()))) {
      RDFParser.source(gzip).lang(Lang.NQUADS).parse(read);
    }
    assertThat(read.stream().count()).isEqualTo(3);
  }
}
