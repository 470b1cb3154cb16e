package org.w3id.rapporteur.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.rapporteur.search.SearchIndex;

/**
 * Jena's property {@code text:query}, over the words of the graph that is queried. Words that only
 * another graph has, or that only the index still has, are not found.
 *
 * <p>{@code (?thing ?score ?words) text:query (rap:text "smuggling “by sea”" 10)}. The text has the
 * syntax of {@link org.w3id.rapporteur.search.SearchTerms}. Source: Apache Jena, Full Text Search.
 */
public final class TextQuery extends TextQueryPF {
  public static final String ADDRESS = "http://jena.apache.org/text#query";

  /** The line and column are unknown. */
  private static final int NOWHERE = -1;

  private final SearchIndex index;

  private TextQuery(SearchIndex index) {
    this.index = index;
  }

  public static PropertyFunctionFactory of(SearchIndex index) {
    return address -> new TextQuery(index);
  }

  @Override
  public void build(
      PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext execution) {
    Context context = execution.getContext().copy();
    context.set(
        org.apache.jena.query.text.TextQuery.textIndex,
        new GraphText(index, execution.getActiveGraph()));
    ExecutionContext here =
        ExecutionContext.create(execution.getDataset(), execution.getActiveGraph(), context);
    try {
      super.build(subject, property, object, here);
    } catch (QueryBuildException wrong) {
      throw parseError(wrong);
    }
  }

  /** An error in the arguments of a query whose syntax is correct. */
  private static QueryParseException parseError(RuntimeException wrong) {
    return new QueryParseException(wrong.getMessage(), NOWHERE, NOWHERE);
  }

  @Override
  public QueryIterator exec(
      Binding binding,
      PropFuncArg subject,
      Node property,
      PropFuncArg object,
      ExecutionContext execution) {
    try {
      return super.exec(binding, subject, property, object, execution);
    } catch (QueryCancelledException late) {
      throw late;
    } catch (QueryExecException wrong) {
      throw parseError(wrong);
    }
  }
}
