package org.w3id.rapporteur.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.store.Store;

/** The values that the parameters of queries can have, from the current graphs. */
public final class ParameterValues {
  /** The most values listed in an error message. */
  private static final int MOST_NAMED = 40;

  private final Store store;
  private final QueryLibrary library;
  private volatile Listed listed = new Listed(-1, new ConcurrentHashMap<>());

  /** The values that queries listed for this version of the store. */
  private record Listed(long version, Map<String, List<ParameterValue>> lists) {}

  public ParameterValues(Store store, QueryLibrary library) {
    this.store = store;
    this.library = library;
  }

  /** The values to choose from, in order; empty if all values of the type are allowed. */
  public List<ParameterValue> of(QueryParameter parameter) {
    AllowedValues choices = parameter.choices();
    return choices.areListedByQuery()
        ? listed(choices.listedBy())
        : choices.written().stream().map(value -> new ParameterValue(value, value)).toList();
  }

  /**
   * Checks the values given for a query's parameters.
   *
   * @return the same values
   * @throws IllegalArgumentException if a parameter is unknown, or a value is not of its type or
   *     not allowed; the message then lists the allowed values
   */
  public Map<String, String> checked(NamedQuery query, Map<String, String> values) {
    query.bind(values);
    for (QueryParameter parameter : query.parameters()) {
      String value = values.get(parameter.name());
      if (value != null && !value.isEmpty() && parameter.choices().areAll())
        check(parameter, value);
    }
    return values;
  }

  private void check(QueryParameter parameter, String value) {
    if (parameter.isReport() && isHeld(parameter, value)) return;
    List<ParameterValue> choices = of(parameter);
    if (choices.stream().anyMatch(choice -> choice.value().equals(value))) return;
    String named =
        choices.stream()
            .limit(MOST_NAMED)
            .map(ParameterValue::value)
            .collect(Collectors.joining(", "));
    int others = choices.size() - MOST_NAMED;
    throw new IllegalArgumentException(
        "unknown %s %s; known: %s%s"
            .formatted(
                parameter.name(),
                value,
                choices.isEmpty() ? "none" : named,
                others > 0 ? " and " + others + " more" : ""));
  }

  /**
   * Whether the report is published. It is looked up, since listing all reports takes longer the
   * more there are.
   */
  private boolean isHeld(QueryParameter parameter, String value) {
    DatasetGraph graphs = store.dataset();
    return Txn.calculateRead(
        graphs,
        () ->
            graphs.contains(
                parameter.edition(value), parameter.term(value), RDF.type.asNode(), Rap.Report));
  }

  /**
   * The values that a query lists, kept until the graphs change, since a page with three lists
   * would run three more queries.
   */
  private List<ParameterValue> listed(String name) {
    long version = store.version();
    Listed current = listed;
    if (current.version() != version) {
      current = new Listed(version, new ConcurrentHashMap<>());
      listed = current;
    }
    return current.lists().computeIfAbsent(name, this::ask);
  }

  private List<ParameterValue> ask(String name) {
    return library.values(name).run(store.dataset(), Map.of()).cells().stream()
        .map(row -> new ParameterValue(row.get(0), row.get(1).isEmpty() ? row.get(0) : row.get(1)))
        .toList();
  }
}
