package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParameterTest {
  private static QueryParameter of(String type) {
    return new QueryParameter("x", "a test", type, Choices.ANY);
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
    "xsd:integer, 1 OR 1",
    "xsd:date, 2015-13-01",
    "IRI, para/12",
    "IRI, https://example.org/> ?p ?o",
    "IRI, ''"
  })
  void refusesAValueOfAnotherType(String type, String value) {
    assertThatThrownBy(() -> of(type).term(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x is not of type " + type + ": " + value);
  }
}
