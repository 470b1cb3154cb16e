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
 * @param parameters of the query; one without a default is optional
 * @param defaults the values of parameters that the caller leaves out, by name
 * @param tags the subjects of the query, the most important first
 * @param expects the expected answer on the first report's graph, with the defaults
 * @param indexed the sub-selects that an index can answer
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
    List<Indexed> indexed,
    String text,
    Query query) {

  /**
   * The graph of the report's edition. It is bound together with the report, since searching all
   * graphs for it would take longer the more there are.
   */
  private static final Var EDITION = Var.alloc("edition");

  /** Tokens that may contain a variable's name without being a variable, and then variables. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[^<>\"{}|^`\\\\\\s]*>|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*"
              + "|[?$](\\w+)");

  /**
   * A sub-select that an index of references can answer.
   *
   * @param column of the sub-select: the things that it lists, or their number
   * @param references that these things have, in the words of the index
   */
  public record Indexed(String column, String references) {}

  public NamedQuery {
    indexed = List.copyOf(indexed);
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    defaults = Map.copyOf(defaults);
  }

  /** The columns of the answer, in order. */
  public List<String> columns() {
    return query.getResultVars();
  }

  /**
   * Runs the query on these graphs.
   *
   * @param values of the parameters, by name
   * @throws IllegalArgumentException if a parameter is unknown, or a value is not of its type
   */
  public QueryResult run(RdfDataset graphs, Map<String, String> values) {
    return run(query, graphs, values);
  }

  /**
   * Runs the query with further columns, for those of these variables that it has: for example the
   * address of the paragraph, which its number alone does not identify.
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
   * Runs the query for many things at once.
   *
   * @param variable the variable of the query that is bound to each thing
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

  /**
   * Runs a changed form of the query, as {@link #run(RdfDataset, Map)}.
   *
   * @param asked the changed query
   */
  public QueryResult run(Query asked, RdfDataset graphs, Map<String, String> values) {
    return graphs.select(asked, bind(values), QueryResult::of);
  }

  /**
   * The values of the query's variables, from its parameters and their defaults. An empty value
   * removes a default. A report also binds its graph, as {@code ?edition}.
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
   * The text of the query, ready to run elsewhere: without its header, and with the values of the
   * parameters filled in. Parameters without a value stay variables.
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

  /** The text as from {@link #filledIn}, without its limit on the number of rows. */
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
                    "query %s has no parameter %s; known: %s".formatted(name, wanted, known())));
  }

  private String known() {
    if (parameters.isEmpty()) return "none";
    return parameters.stream().map(QueryParameter::name).collect(Collectors.joining(", "));
  }
}
