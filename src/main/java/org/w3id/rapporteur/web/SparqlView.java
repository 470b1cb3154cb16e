package org.w3id.rapporteur.web;

import java.time.Duration;
import java.util.List;
import org.w3id.rapporteur.chart.Bars;

/**
 * The model of the SPARQL page.
 *
 * @param asked the input shown in the form
 * @param limit how long a query may run
 */
public record SparqlView(
    SparqlFormInput asked, QueryOutcome outcome, QueryIndex examples, Duration limit) {
  private static final List<File> TABLE_FILES =
      List.of(
          new File("csv", "csv", "CSV"),
          new File("tsv", "tsv", "TSV"),
          new File("json", "json", "JSON"),
          new File("xml", "xml", "XML"));

  private static final List<File> GRAPH_FILES =
      List.of(
          new File("ttl", "ttl", "Turtle"),
          new File("json-ld", "jsonld", "JSON-LD"),
          new File("nt", "nt", "N-Triples"),
          new File("xml", "rdf", "RDF/XML"));

  /**
   * A format in which the complete answer can be downloaded.
   *
   * @param form value of the endpoint's parameter {@code output}
   * @param suffix of the file's name
   */
  public record File(String form, String suffix, String title) {}

  static String beginning(String base) {
    return """
    # Who cites article 18 of the Convention, and how strongly?
    PREFIX rap: <https://w3id.org/rapporteur/ns#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    SELECT ?provision ?strength ?words WHERE {
      ?citation rap:cited <%sid/instrument/UNTOC/article/18> ; rap:inProvision ?provision .
      ?provision rap:quote ?words .
      OPTIONAL { ?provision rap:strength/skos:notation ?strength }
    }
    ORDER BY ?provision
    """
        .formatted(base);
  }

  public String limitInWords(PageLocale locale) {
    return QueryOutcome.seconds(limit, locale);
  }

  public List<File> files() {
    return outcome instanceof QueryOutcome.Triples ? GRAPH_FILES : TABLE_FILES;
  }

  public boolean isLast(File file) {
    return file.equals(files().get(files().size() - 1));
  }

  /** Returns the requested chart; without bars if it cannot be drawn. */
  public Bars bars(SelectResultTable table) {
    return table.bars(asked.label(), asked.number());
  }
}
