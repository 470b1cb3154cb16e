package org.w3id.rapporteur.web;

import java.util.List;

/**
 * The query form, with what came of the query.
 *
 * @param rows the table, if {@code columns} has any
 * @param text an answer that is no table
 */
public record SparqlView(
    String query, String failure, List<String> columns, Rows rows, String text) {
  static SparqlView empty(String base) {
    String example =
        """
        # Who cites article 18 of the Convention, and how strongly?
        PREFIX rap: <https://w3id.org/rapporteur/ns#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?provision ?strength ?words WHERE {
          ?citation rap:cited <%sid/instrument/UNTOC/article/18> ; rap:inProvision ?provision .
          ?provision rap:quote ?words .
          OPTIONAL { ?provision rap:strength/skos:notation ?strength }
        }
        ORDER BY ?provision
        """;
    return new SparqlView(example.formatted(base), "", List.of(), new Rows(List.of()), "");
  }

  static SparqlView failed(String query, String failure) {
    return new SparqlView(query, failure, List.of(), new Rows(List.of()), "");
  }

  static SparqlView table(String query, List<String> columns, Rows rows) {
    return new SparqlView(query, "", columns, rows, "");
  }

  static SparqlView text(String query, String text) {
    return new SparqlView(query, "", List.of(), new Rows(List.of()), text);
  }
}
