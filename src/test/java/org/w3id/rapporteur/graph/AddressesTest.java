package org.w3id.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.document.DocumentSymbol;

class AddressesTest {
  private static final Addresses HERE = new Addresses("https://data.example.org/un/");

  @Test
  void aReportWithoutSymbolIsNamedAfterItsFile() {
    assertThat(Addresses.report(Optional.empty(), "My Report (final).txt"))
        .hasToString("report/my-report-final");
    assertThat(Addresses.report(Optional.of(new DocumentSymbol("A/73/8")), "x.txt"))
        .hasToString("A/73/8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data",
        "https://example.org",
        "ftp://example.org/",
        "https://a b/",
        "http:///?/"
      })
  void whatCannotStandBeforeIdIsRefused(String base) {
    assertThatThrownBy(() -> new Addresses(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(base);
  }

  @Test
  void namesMoveToAnotherBaseAndTermsStay() {
    Node spain = NodeFactory.createURI(Addresses.DEFAULT_BASE + "id/state/ESP");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(spain, Rap.body, NodeFactory.createURI(Rap.NAMESPACE + "State"));
    Graph moved = HERE.moved(graph);
    assertThat(moved.find().toList())
        .singleElement()
        .satisfies(
            triple -> {
              assertThat(triple.getSubject()).isEqualTo(HERE.id("state/ESP"));
              assertThat(triple.getPredicate()).isEqualTo(Rap.body);
              assertThat(triple.getObject().getURI()).isEqualTo(Rap.NAMESPACE + "State");
            });
  }
}
