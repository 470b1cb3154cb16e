package org.w3id.rapporteur.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * A query with a name, kept in a file: {@code queries/agenda.rq} is {@code agenda}.
 *
 * @param parameters what it may be told; one without a default may be left out
 * @param defaults what a parameter is, by name, if the caller does not say
 * @param tags what it is about, the most telling first
 * @param expects what it answers on the first report's graph, with its defaults
 * @param text the whole file, which is plain SPARQL 1.1
 * @param query the text, parsed; not to be changed
 */
public record NamedQuery(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<QueryParameter> parameters,
    Map<String, String> defaults,
    Expectation expects,
    String text,
    Query query) {

  /**
   * The graph of the edition that is read of a report. Whoever tells the report tells it too: to
   * find it among the graphs would take as long as there are many.
   */
  private static final Var EDITION = Var.alloc("edition");

  /** What may hold a variable's name without being one, and then the name. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[^<>\"{}|^`\\\\\\s]*>|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*"
              + "|[?$](\\w+)");

  public NamedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    defaults = Map.copyOf(defaults);
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
  public QueryResult run(RdfDataset graphs, Map<String, String> values) {
    return run(query, graphs, values);
  }

  /**
   * As {@link #run}, with more columns behind the others for those of these variables that the
   * query has: that of the paragraph, say, whose number alone does not tell where it stands.
   */
  public QueryResult runWith(Set<String> variables, RdfDataset graphs, Map<String, String> values) {
    if (query.hasGroupBy() || query.hasAggregators() || query.isDistinct())
      return run(graphs, values);
    Query wider = query.cloneQuery();
    for (Var variable : PatternVars.vars(query.getQueryPattern()))
      if (variables.contains(variable.getVarName())) wider.addResultVar(variable);
    return run(wider, graphs, values);
  }

  /**
   * Asks of many things at once.
   *
   * @param variable which of the query's variables each of them is in turn
   */
  public QueryResult runFor(String variable, Collection<Node> things, RdfDataset graphs) {
    Var thing = Var.alloc(variable);
    ElementData data = new ElementData();
    data.add(thing);
    things.forEach(each -> data.add(BindingFactory.binding(thing, each)));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(data);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    Query narrower = query.cloneQuery();
    narrower.setQueryPattern(pattern);
    return run(narrower, graphs, Map.of());
  }

  private QueryResult run(Query asked, RdfDataset graphs, Map<String, String> values) {
    return graphs.select(asked, bind(values), QueryResult::of);
  }

  /**
   * The parameters as the variables that they are in the text, defaults included. An empty value
   * takes a default away. With a report goes the graph that says it, as {@code ?edition}.
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
          if (value.isEmpty()) return;
          bound.put(parameter.variable(), parameter.term(value));
          if (parameter.isReport()) bound.put(EDITION, parameter.edition(value));
        });
    return bound;
  }

  /**
   * The text, ready to be asked anywhere: without its header, and with the parameters' values in
   * their places. What is left out stays a variable.
   *
   * @throws IllegalArgumentException as {@link #run}
   */
  public String filledIn(Map<String, String> values) {
    Map<String, String> written = new LinkedHashMap<>();
    bind(values).forEach((name, term) -> written.put(name.getVarName(), NodeFmtLib.strNT(term)));
    String plain = text.replaceAll("(?m)^#\\+.*\\R", "");
    String filled =
        TOKEN
            .matcher(plain)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) == null
                            ? found.group()
                            : written.getOrDefault(found.group(1), found.group())));
    return "# " + summary + "\n" + filled;
  }

  /** As {@link #filledIn}, but for all rows: without a line that says how many there may be. */
  public String filledInForAll(Map<String, String> values) {
    return filledIn(values).replaceAll("(?m)^ *LIMIT \\d+\\R?", "");
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
