package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class LooseStatementsTest {
  private static final String ID = "http://example.org/id/";

  private static final String TWO =
      """
      @prefix : <http://example.org/id/> .
      @prefix rap: <https://w3id.org/rapporteur/ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <http://example.org/id/A/1> a rap:Report ; rap:session <http://example.org/id/session/A/1> .
      <http://example.org/id/A/1/para/1> rap:text "of A/1" ; rap:speaker :state .
      <http://example.org/id/A/1/Add.1> rap:text "a document of its own, led to by A/2" .
      <http://example.org/id/A/2> a rap:Report ; rap:document <http://example.org/id/A/1/Add.1> .
      <http://example.org/id/A/2/para/1> rap:text "of A/2" .
      <http://example.org/id/session/A/1> rap:ordinal 1 ; rap:sitting <http://example.org/id/A/2/para/1> .
      :state rdfs:label "a State, as the vocabulary calls it" .
      <http://example.org/id/graph/A/1> rdfs:comment "a description of a graph" .
      :unrelated rap:text "led to by none" .
      """;

  private static DatasetGraph sorted(String turtle) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graphs);
    LooseStatements.sort(new JenaUpdate(graphs));
    return graphs;
  }

  private static List<String> subjects(DatasetGraph graphs, String graph) {
    return graphs.getGraph(NodeFactory.createURI(ID + "graph/" + graph)).stream()
        .map(triple -> triple.getSubject().getURI().substring(ID.length()))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void eachStatementIsInTheGraphsThatItBelongsTo() {
    DatasetGraph graphs = sorted(TWO);
    assertThat(graphs.getDefaultGraph().isEmpty()).isTrue();
    assertThat(subjects(graphs, "A/1")).containsExactly("A/1", "A/1/para/1", "session/A/1");
    assertThat(subjects(graphs, "A/2"))
        .containsExactly("A/1/Add.1", "A/2", "A/2/para/1", "session/A/1");
    assertThat(subjects(graphs, "vocabulary")).containsExactly("state", "unrelated");
    assertThat(subjects(graphs, "catalogue")).containsExactly("graph/A/1");
  }

  @Test
  void otherPeoplesDataStayAsTheyAre() {
    DatasetGraph graphs = sorted(TWO.replace("a rap:Report", "a rap:Text"));
    assertThat(graphs.getDefaultGraph().isEmpty()).isFalse();
    assertThat(graphs.listGraphNodes().hasNext()).isFalse();
  }
}
