package org.w3id.rapporteur.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/**
 * A query with a name, kept in a file: {@code queries/agenda.rq} is {@code agenda}.
 *
 * @param parameters what it may be told; one without a default may be left out
 * @param defaults what a parameter is, by name, if the caller does not say
 * @param expects the number of {@code rows} that it has on the seed's graph, with its defaults
 * @param text the whole file, which is plain SPARQL 1.1
 * @param query the text, parsed; not to be changed
 */
public record NamedQuery(
    String name,
    String summary,
    String description,
    List<QueryParameter> parameters,
    Map<String, String> defaults,
    Map<String, Integer> expects,
    String text,
    Query query) {

  public NamedQuery {
    parameters = List.copyOf(parameters);
    defaults = Map.copyOf(defaults);
    expects = Map.copyOf(expects);
  }

  /** The columns of the answer, in order. */
  public List<String> columns() {
    return query.getResultVars();
  }

  /**
   * Asks these graphs.
   *
   * @param values what the parameters are, by name
   * @throws IllegalArgumentException if there is no such parameter, or the value is not of its type
   */
  public QueryResult run(DatasetGraph graphs, Map<String, String> values) {
    QueryExecBuilder execution = QueryExec.dataset(graphs).query(query);
    bind(values).forEach(execution::substitution);
    return Txn.calculateRead(
        graphs,
        () -> {
          try (QueryExec running = execution.build()) {
            return QueryResult.of(running.select());
          }
        });
  }

  /**
   * The parameters as the variables that they are in the text, defaults included.
   *
   * @throws IllegalArgumentException as {@link #run}
   */
  public Map<Var, Node> bind(Map<String, String> values) {
    Map<String, String> given = new LinkedHashMap<>(defaults);
    given.putAll(values);
    Map<Var, Node> bound = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          QueryParameter parameter = parameter(name);
          bound.put(parameter.variable(), parameter.term(value));
        });
    return bound;
  }

  private QueryParameter parameter(String wanted) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "query %s has no parameter %s; it has %s".formatted(name, wanted, known())));
  }

  private String known() {
    if (parameters.isEmpty()) return "none";
    return parameters.stream().map(QueryParameter::name).collect(Collectors.joining(", "));
  }
}
