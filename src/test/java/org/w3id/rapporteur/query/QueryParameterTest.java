package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.graph.Addresses;

class QueryParameterTest {
  private static QueryParameter of(String type) {
    return new QueryParameter(
        "x", "a test", type, AllowedValues.ANY, new Addresses("https://example.org/"));
  }

  @Test
  void makesATermOfItsType() {
    assertThat(of("xsd:boolean").term("true")).isEqualTo(NodeConst.nodeTrue);
    assertThat(of("xsd:string").term("> \"\n"))
        .isEqualTo(NodeFactory.createLiteralString("> \"\n"));
    assertThat(of("IRI").term("https://example.org/id/1(a)"))
        .isEqualTo(NodeFactory.createURI("https://example.org/id/1(a)"));
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6, CTOC/COP/WG.7/2015/6",
    "A/80/15 (Part II), A/80/15(PartII)",
    "regional-forum-2021, report/regional-forum-2021"
  })
  void makesOfAReportItsAddressAndThatOfItsGraph(String report, String path) {
    assertThat(of("rap:Report").term(report))
        .isEqualTo(NodeFactory.createURI("https://example.org/id/" + path));
    assertThat(of("rap:Report").edition(report))
        .isEqualTo(NodeFactory.createURI("https://example.org/id/graph/" + path));
  }

  @ParameterizedTest
  @CsvSource({
    "rap:Report, EX/1> ?p ?o",
    "xsd:integer, 1 OR 1",
    "xsd:date, 2015-13-01",
    "IRI, para/12",
    "IRI, https://example.org/> ?p ?o",
    "IRI, https://example.org/a b",
    "IRI, https://example.org/\\u003E",
    "IRI, //example.org/",
    "IRI, ''"
  })
  void refusesAValueOfAnotherType(String type, String value) {
    assertThatThrownBy(() -> of(type).term(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x is not of type " + type + ": " + value);
  }
}
