package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.PlanCheck;
import org.w3id.rapporteur.query.QueryLibrary;

/** The query plans of one report's pages touch no other reports. */
class PagePlansTest {
  private static final PlanCheck CHECK =
      PlanCheck.ofReport(
          Map.of(Var.alloc("_thing"), NodeFactory.createURI("https://example.org/id/EX/1/para/1")));

  static Stream<String> ofOneReport() {
    Stream<Page> pages =
        Stream.of(
                "rap:Report",
                "rap:Section",
                "rap:Paragraph",
                "rap:ListItem",
                "rap:Recommendation",
                "rap:NormalisedText",
                "foaf:Person")
            .map(type -> Routes.of("EX/1/para/1", Set.of(AddressNames.expand(type)), true));
    Stream<Page> others =
        Stream.of(
            Routes.of("EX/1/para/1/mention", Set.of(), true),
            Routes.of("EX/1/en", Set.of(), false));
    return Stream.concat(pages, others).flatMap(page -> page.queries().stream()).distinct();
  }

  /** As on pages: {@link Scope} selects the report's graph and the shared ones. */
  @ParameterizedTest
  @MethodSource("ofOneReport")
  void looksAtNoOtherReport(String name) {
    NamedQuery query = QueryLibrary.ofClassPath().page(name);
    assertThat(CHECK.withOwnDefaultGraph().findings(name, query.query())).isEmpty();
  }

  /** A paragraph's page need not look at its whole report either. */
  @ParameterizedTest
  @MethodSource("ofOneReport")
  void looksUpWhatIsOptionalRowByRow(String name) {
    NamedQuery query = QueryLibrary.ofClassPath().page(name);
    assertThat(CHECK.findings(name, query.query()))
        .extracting(PlanCheck.Finding::reason)
        .noneMatch(reason -> reason.contains("on its own"));
  }
}
