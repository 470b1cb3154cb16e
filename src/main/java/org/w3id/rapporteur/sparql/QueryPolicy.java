package org.w3id.rapporteur.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.Context;
import org.w3id.rapporteur.store.Store;

/**
 * Defines what queries from outside may do: read this dataset by SPARQL 1.1, and nothing else.
 *
 * <p>Checking a query before it runs only gives clearer error messages. {@link #enforce} gives the
 * protection: whatever its form, a query has no SERVICE and only the functions listed here.
 */
public final class QueryPolicy {
  private static final String ARQ_FUNCTIONS = "http://jena.apache.org/ARQ/function#";
  private static final String ARQ_PROPERTIES = "http://jena.apache.org/ARQ/property#";

  /** The namespaces of standard casts and mathematical functions. */
  private static final List<String> FUNCTION_NAMESPACES =
      List.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  private static final Set<String> FILE_SCHEMES = Set.of("file", "jar", "java");

  /** Functions whose names begin like this are refused; other unknown functions have no value. */
  private static final List<String> REFUSED_FUNCTIONS = List.of("java:", "http://jena.apache.org/");

  private static final Set<String> FUNCTIONS =
      Set.of(ARQ_FUNCTIONS + "localname", ARQ_FUNCTIONS + "namespace");
  private static final Set<String> PROPERTY_FUNCTIONS =
      Set.of(ARQ_PROPERTIES + "strSplit", TextQuery.ADDRESS);

  /** One for the process, since all queries share its heap. */
  private static final RowMemory MEMORY = RowMemory.ofHeap();

  private QueryPolicy() {}

  /**
   * Applies the policy to every query over the store.
   *
   * @param limit the most time that a query may run
   * @param textQuery the implementation of the property {@code text:query}
   */
  public static void enforce(Store store, Duration limit, PropertyFunctionFactory textQuery) {
    Context context = store.queried().getContext();
    context.set(ARQ.httpServiceAllowed, false);
    PassingTypes.install();
    FunctionRegistry.set(context, new AllowedFunctions());
    PropertyFunctionRegistry.set(context, new AllowedPropertyFunctions(textQuery));
    StrictEngine.enforce(context, limit, MEMORY);
  }

  static RowMemory memory() {
    return MEMORY;
  }

  /**
   * Parses and checks a query.
   *
   * @param isHeld whether the dataset has a graph with this name
   * @throws QueryParseException if it is not SPARQL 1.1
   * @throws RefusedQueryException if it needs anything outside the dataset, or is nested too deeply
   */
  public static Query read(String text, String base, Predicate<Node> isHeld) {
    Query query = parsed(text, base);
    Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .forEach(name -> requireName(name, isHeld));
    return query;
  }

  private static Query parsed(String text, String base) {
    try {
      Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
      refuseOutside(query);
      return query;
    } catch (StackOverflowError deep) {
      throw tooDeep();
    } catch (QueryException e) {
      throw e.getCause() instanceof StackOverflowError ? tooDeep() : e;
    }
  }

  /** The refusal of a query that is nested too deeply to be parsed or run. */
  public static RefusedQueryException tooDeep() {
    return new RefusedQueryException("the query is nested too deeply");
  }

  /** The error in a query and its place, without the parser's list of expected tokens. */
  public static String reason(RuntimeException refused) {
    return refused.getMessage().replaceFirst("(?s)\\s+Was expecting.*", "");
  }

  /** The exceeded limit that caused the failure, if one did. */
  public static Optional<QueryCancelledException> limit(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause())
      if (cause instanceof QueryCancelledException limit) return Optional.of(limit);
    return Optional.empty();
  }

  /**
   * Refuses a graph whose name could only mean a file, unless the dataset has a graph of this name.
   * Other unknown graphs are empty: nothing is ever fetched.
   */
  static void requireName(String graph, Predicate<Node> isHeld) {
    String scheme = graph.substring(0, Math.max(0, graph.indexOf(':'))).toLowerCase(Locale.ROOT);
    boolean isFile = scheme.isEmpty() || FILE_SCHEMES.contains(scheme);
    if (isFile && !isHeld.test(NodeFactory.createURI(graph)))
      throw new RefusedQueryException(
          "<" + graph + "> is not a graph of this dataset; files are not read");
  }

  private static void refuseOutside(Query query) {
    Collection<Expr> expressions = new ArrayList<>(query.getProject().getExprs().values());
    expressions.addAll(query.getHavingExprs());
    expressions.addAll(query.getGroupBy().getExprs().values());
    query.getAggregators().forEach(each -> expressions.add(each));
    if (query.getOrderBy() != null)
      query.getOrderBy().forEach(each -> expressions.add(each.getExpression()));
    expressions.forEach(QueryPolicy::refuseOutside);
    if (query.getQueryPattern() != null) refuseOutside(query.getQueryPattern());
  }

  private static void refuseOutside(Element pattern) {
    ElementWalker.walk(pattern, new OutsideElements());
  }

  private static void refuseOutside(Expr expression) {
    Walker.walk(expression, new OutsideExpressions());
  }

  private static final class OutsideElements extends ElementVisitorBase {
    @Override
    public void visit(ElementService element) {
      throw new RefusedQueryException("SERVICE is not allowed here");
    }

    @Override
    public void visit(ElementSubQuery element) {
      refuseOutside(element.getQuery());
    }

    @Override
    public void visit(ElementFilter element) {
      refuseOutside(element.getExpr());
    }

    @Override
    public void visit(ElementBind element) {
      refuseOutside(element.getExpr());
    }

    @Override
    public void visit(ElementPathBlock block) {
      for (TriplePath path : block.getPattern().getList()) {
        Node predicate = path.getPredicate();
        if (predicate != null && predicate.isURI() && loadsCode(predicate.getURI())) {
          throw new RefusedQueryException(
              "the property <" + predicate.getURI() + "> is not allowed here");
        }
      }
    }
  }

  private static final class OutsideExpressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionOp operation) {
      refuseOutside(operation.getElement());
    }

    @Override
    public void visit(ExprFunctionN function) {
      refuse(function);
    }

    private static void refuse(ExprFunction function) {
      if (function instanceof E_Function named && isRefused(named.getFunctionIRI())) {
        throw new RefusedQueryException(
            "the function <" + named.getFunctionIRI() + "> is not allowed here");
      }
    }
  }

  private static boolean loadsCode(String iri) {
    return iri.startsWith("java:")
        || iri.startsWith("http://jena.apache.org/ARQ/property#")
            && !PROPERTY_FUNCTIONS.contains(iri);
  }

  private static boolean isRefused(String function) {
    return !isAllowed(function) && REFUSED_FUNCTIONS.stream().anyMatch(function::startsWith);
  }

  private static boolean isAllowed(String function) {
    return FUNCTIONS.contains(function)
        || FUNCTION_NAMESPACES.stream().anyMatch(function::startsWith);
  }

  /** Jena's own registry would load a class for {@code java:…}. */
  private static final class AllowedFunctions extends FunctionRegistry {
    @Override
    public FunctionFactory get(String iri) {
      return isAllowed(iri) ? standardRegistry().get(iri) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
      return isAllowed(iri) && standardRegistry().isRegistered(iri);
    }
  }

  private static final class AllowedPropertyFunctions extends PropertyFunctionRegistry {
    private final PropertyFunctionFactory textQuery;

    AllowedPropertyFunctions(PropertyFunctionFactory textQuery) {
      this.textQuery = textQuery;
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
      if (iri.equals(TextQuery.ADDRESS)) return textQuery;
      return manages(iri) ? standardRegistry().get(iri) : null;
    }

    @Override
    public boolean manages(String iri) {
      return PROPERTY_FUNCTIONS.contains(iri);
    }

    @Override
    public boolean isRegistered(String iri) {
      return manages(iri);
    }
  }
}
