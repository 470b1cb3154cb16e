package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bad query has a similar good one. */
class PlanCheckTest {
  private static final String PREFIXES =
      """
      PREFIX rap: <https://w3id.org/rapporteur/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX eli: <http://data.europa.eu/eli/ontology#>
      PREFIX graph: <https://example.org/id/graph/>
      """;
  private static final PlanCheck CHECK =
      PlanCheck.ofReport(
          Map.of(Var.alloc("_report"), NodeFactory.createURI("https://example.org/id/EX/1")));

  private static List<PlanCheck.Finding> findings(PlanCheck check, String pattern) {
    String text = PREFIXES + "SELECT * WHERE { " + pattern + " }";
    return check.findings("planted", QueryFactory.create(text, Syntax.syntaxSPARQL_11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Found from the report, in its own graph and without naming a graph.
        "GRAPH ?g { ?_report a rap:Report . ?fact rap:inReport ?_report ; rap:quote ?words }",
        "?fact rap:inReport ?_report ; rap:quote ?words",
        "?fact a rap:Statement ; rap:inReport ?_report",
        // Everything in the report's own graph.
        "GRAPH ?g { ?_report a rap:Report } GRAPH ?g { ?session a rap:Session }",
        "GRAPH ?g { ?_report a rap:Report . ?session a rap:Session OPTIONAL { ?session rap:place ?place } }",
        // Everything in a graph that reports share.
        "GRAPH graph:vocabulary { ?strength rap:rank ?rank }",
        // Names of things in the report.
        "?fact rap:inReport ?_report ; rap:speaker ?agent . ?agent skos:prefLabel ?name",
        // An optional part that is looked up row by row.
        "?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as . ?as skos:notation ?code }",
        "?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as BIND (STR(?as) AS ?code) }",
        "?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as } FILTER NOT EXISTS { ?doubt rap:corrects ?fact }",
        // A sub-select that begins from the report itself.
        "?fact rap:inReport ?_report { SELECT ?fact (COUNT(?item) AS ?items) WHERE { ?fact rap:inReport ?_report ; rap:underItems ?item } GROUP BY ?fact }",
        "{ ?fact rap:inReport ?_report } UNION { ?part eli:is_part_of ?_report }",
        "?paragraph rap:inReport ?_report ; eli:is_part_of+ ?whole",
        "BIND (?_report AS ?work) ?work eli:number ?number",
      })
  void findsNothingInAQueryOfOneReport(String pattern) {
    assertThat(findings(CHECK, pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // All reports, from which one is then chosen.
        "?work a rap:Report . FILTER (STR(?work) = STR(?_report))",
        "GRAPH ?g { ?work a rap:Report } FILTER (STR(?work) = STR(?_report))",
        // Any graph, although the report's graph is known.
        "GRAPH ?g { ?_report a rap:Report } GRAPH ?other { ?session a rap:Session }",
        "GRAPH ?g { ?_report a rap:Report } ?session a rap:Session",
        // Everything with the same place or the same agent.
        "?fact rap:inReport ?_report ; rap:order ?order . ?other rap:order ?order",
        "?fact rap:inReport ?_report ; rap:speaker ?agent . ?other rap:speaker ?agent",
        "?paragraph rap:inReport ?_report ; rap:order ?order BIND (?order + 1 AS ?after) ?next rap:order ?after",
        // Parts that the engine evaluates separately and then joins.
        "?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as OPTIONAL { ?as skos:notation ?key } BIND (STR(?key) AS ?code) }",
        "?fact rap:inReport ?_report OPTIONAL { SELECT ?fact (COUNT(?item) AS ?items) WHERE { ?fact rap:underItems ?item } GROUP BY ?fact }",
        "?fact rap:inReport ?_report MINUS { ?doubt rap:corrects ?fact }",
        "GRAPH ?g { ?_report a rap:Report . ?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as OPTIONAL { ?as skos:notation ?key } BIND (STR(?key) AS ?code) } }",
        // A variable that may have no value after an optional part.
        "?fact rap:inReport ?_report OPTIONAL { ?fact rap:capacity ?as } OPTIONAL { ?as skos:notation ?code }",
        // A path from an open end.
        "?paragraph eli:is_part_of+ ?work FILTER (STR(?work) = STR(?_report))",
        "{ ?fact rap:inReport ?_report } UNION { ?fact a rap:Statement }",
        "?fact rap:inReport ?_report FILTER EXISTS { ?other a rap:Correction }",
      })
  void findsWhatLooksAtOtherReports(String pattern) {
    assertThat(findings(CHECK, pattern)).isNotEmpty();
  }

  @Test
  void namesQueryPatternAndReason() {
    assertThat(findings(CHECK, "?fact rap:inReport ?_report MINUS { ?doubt rap:corrects ?fact }"))
        .extracting(PlanCheck.Finding::toString)
        .containsExactly(
            "planted: ?doubt https://w3id.org/rapporteur/ns#corrects ?fact: neither its graph nor"
                + " its subject or object comes from the report; evaluated on its own, on the right"
                + " of a minus");
  }

  @Test
  void aDefaultGraphOfOneReportMayBeLookedAtWhole() {
    String pattern = "?session a rap:Session OPTIONAL { ?session rap:place ?p BIND (1 AS ?one) }";
    assertThat(findings(CHECK, pattern)).isNotEmpty();
    assertThat(findings(CHECK.withOwnDefaultGraph(), pattern)).isEmpty();
    assertThat(findings(CHECK.withOwnDefaultGraph(), "GRAPH ?g { " + pattern + " }")).isNotEmpty();
  }
}
