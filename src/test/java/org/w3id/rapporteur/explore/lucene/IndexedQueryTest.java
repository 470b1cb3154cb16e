package org.w3id.rapporteur.explore.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.bundled.ClassPathFolder;
import org.w3id.rapporteur.explore.IndexedQuery;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.store.Store;

/** The queries of pages find the same by the index as by their own patterns. */
class IndexedQueryTest {
  private static final Addresses ADDRESSES = new Addresses(Addresses.DEFAULT_BASE);
  private static final List<String> THINGS =
      List.of(
          "addressee/states",
          "body/CTOC/COP",
          "body/CTOC/COP/WG.7",
          "body/GA",
          "capacity/signatory",
          "CTOC/COP/WG.7/2015/2",
          "instrument/UNTOC",
          "instrument/UNTOC/article/16",
          "instrument/SOM-PROTOCOL",
          "organization/UNODC",
          "session/CTOC/COP/WG.7/3/item/2",
          "state/ESP",
          "state/USA",
          "strength/should",
          "topic/crime",
          "topic/asylum");

  /** The rows of a list that may be cut; which things are then shown is the index's choice. */
  private static final int CUT = 25;

  /** The catalogue is not indexed. */
  private static final String OF_THE_CATALOGUE = "http://rdfs.org/ns/void#exampleResource";

  private static final Store STORE = Store.inMemory();
  private static final LuceneReferences INDEX = new LuceneReferences(STORE, ADDRESSES.base());
  private static final Followers FOLLOWERS = follow();

  private static Followers follow() {
    Pipeline pipeline = new Pipeline(ADDRESSES.base());
    Publisher publisher = new Publisher(pipeline, STORE);
    Followers followers = new Followers(STORE, ADDRESSES, List.of(INDEX)).listen().catchUp();
    BundledReports.read(pipeline).forEach(report -> publisher.publish(report.value()));
    return followers;
  }

  @AfterAll
  static void close() {
    FOLLOWERS.close();
  }

  static Stream<NamedQuery> queries() {
    return ClassPathFolder.files(java.nio.file.Path.of("queries/pages"), ".rq").stream()
        .map(file -> file.getFileName().toString().replace(".rq", ""))
        .sorted()
        .map(QueryLibrary.ofClassPath()::page)
        .filter(query -> !query.indexed().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void findsTheSame(NamedQuery query) {
    if (query.parameters().isEmpty()) check(query, Optional.empty());
    else THINGS.forEach(path -> check(query, Optional.of(ADDRESSES.id(path))));
  }

  private static void check(NamedQuery query, Optional<Node> thing) {
    Map<String, String> values = thing.map(node -> Map.of("thing", node.getURI())).orElse(Map.of());
    Query indexed = IndexedQuery.of(query, INDEX, thing, 0, CUT);
    assertThat(subSelects(indexed)).as(query.name()).isGreaterThanOrEqualTo(1);
    List<String> wanted = rows(query.run(STORE.dataset(), values));
    if (wanted.size() < CUT)
      assertThat(rows(query.run(indexed, STORE.dataset(), values)))
          .as(query.name() + " " + thing)
          .containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static List<String> rows(QueryResult result) {
    return result.cells().stream()
        .map(Object::toString)
        .filter(row -> !row.contains(OF_THE_CATALOGUE))
        .toList();
  }

  /** The number of tables in a query, which stand for sub-selects. */
  private static int subSelects(Query query) {
    int[] tables = {0};
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            tables[0]++;
          }
        });
    return tables[0];
  }
}
