package org.w3id.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.graph.Reused;

class NamesTest {
  private static final Names NAMES = Names.in(SeedReport.VOCABULARY, SeedReport.GRAPH);
  private static final Node SPAIN = SeedReport.shared("state/ESP").node();
  private static final Node PERSON = SeedReport.thing("person/ignacio-baylina-ruiz").node();

  private static Node invented(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @Test
  void aNameIsTheVocabularysOrTheReports() {
    assertThat(NAMES.of(SPAIN)).hasValue("Spain");
    assertThat(NAMES.of(PERSON)).hasValue("Ignacio Baylina Ruíz");
    assertThat(NAMES.of(invented("nobody"))).isEmpty();
  }

  @Test
  void aDocumentIsKnownByItsSymbol() {
    assertThat(NAMES.symbolOrName(SeedReport.VIEW.thing().node())).hasValue("CTOC/COP/WG.7/2015/6");
    assertThat(NAMES.symbolOrName(SPAIN)).hasValue("Spain");
  }

  @Test
  void aLabelIsInTheLanguageAskedForOrNotThere() {
    assertThat(NAMES.label(SPAIN, "fr")).hasValue("Espagne");
    assertThat(NAMES.label(SPAIN, "de")).isEmpty();
    assertThat(NAMES.label(PERSON, "fr")).isEmpty();
    assertThat(NAMES.labels(List.of(SPAIN, PERSON), "es")).containsOnlyKeys(SPAIN);
  }

  @Test
  void keysAreNotations() {
    assertThat(NAMES.notation(SPAIN)).hasValue("ESP");
    assertThat(NAMES.notation(PERSON)).isEmpty();
  }

  @Test
  void englishComesBeforeNoLanguageAndThatBeforeOthers() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node thing = invented("thing");
    Names names = new Names(graph);
    graph.add(thing, Reused.skos("prefLabel"), NodeFactory.createLiteralLang("a", "fr"));
    assertThat(names.words(thing)).hasValue(new Words("a", "fr"));
    graph.add(thing, Reused.skos("prefLabel"), NodeFactory.createLiteralString("b"));
    assertThat(names.words(thing)).hasValue(new Words("b", ""));
    graph.add(thing, Reused.skos("prefLabel"), NodeFactory.createLiteralLang("c", "en"));
    assertThat(names.words(thing)).hasValue(new Words("c", "en"));
  }
}
