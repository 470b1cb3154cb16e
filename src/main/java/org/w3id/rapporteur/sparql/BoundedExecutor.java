package org.w3id.rapporteur.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Jena's operators with limits: those that keep rows count them in the {@link RowMemory} of their
 * query, and sorting ends when the query is stopped.
 */
final class BoundedExecutor extends OpExecutor {
  private static final Var KEPT = Var.alloc(".kept");

  private final RowMemory.Account memory;
  private final AtomicBoolean stopped;

  BoundedExecutor(ExecutionContext execution) {
    super(execution);
    memory = execution.getContext().get(RowMemory.ACCOUNT);
    stopped = execution.getCancelSignal();
  }

  /** Counts the rows of the left side. */
  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator left = keeping.each(exec(join.getLeft(), input));
    return keeping.until(Join.join(left, exec(join.getRight(), root()), execCxt));
  }

  /** Counts the input rows. */
  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    if (table.isJoinIdentity() || input.isJoinIdentity()) return super.execute(table, input);
    Keeping keeping = new Keeping();
    return keeping.until(super.execute(table, keeping.each(input)));
  }

  /** Counts the rows of the right side. */
  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = keeping.each(exec(join.getRight(), root()));
    return keeping.until(Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  /** Counts the rows of the right side. */
  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = keeping.each(exec(minus.getRight(), root()));
    Set<Var> common = OpVars.visibleVars(minus.getLeft());
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    return keeping.until(QueryIterMinus.create(left, right, common, execCxt));
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator rows = keeping.each(exec(order.getSubOp(), input));
    return keeping.until(new QueryIterSort(rows, comparator(order.getConditions()), execCxt));
  }

  private Comparator<Binding> comparator(List<SortCondition> conditions) {
    Comparator<Binding> order = new BindingComparator(conditions, execCxt);
    return (one, other) -> {
      if (stopped != null && stopped.get()) throw new QueryCancelledException();
      return order.compare(one, other);
    };
  }

  /** Counts the distinct rows. */
  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator rows = alone(exec(distinct.getSubOp(), input));
    return keeping.until(keeping.each(new QueryIterDistinct(rows, null, execCxt)));
  }

  /** Counts each group once; its rows and values only where an aggregate keeps them. */
  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    Keeping keeping = new Keeping();
    List<ExprAggregator> aggregators = new ArrayList<>();
    for (ExprAggregator each : group.getAggregators())
      aggregators.add(
          new ExprAggregator(each.getVar(), counted(each.getAggregator(), keeping.kept)));
    boolean keepsRows =
        group.getAggregators().stream()
            .anyMatch(each -> each.getAggregator() instanceof AggCountDistinct);
    aggregators.add(new ExprAggregator(KEPT, new Groups(keeping.kept, keepsRows)));
    return keeping.until(
        new QueryIterGroup(
            alone(exec(group.getSubOp(), input)), group.getGroupVars(), aggregators, execCxt));
  }

  private static Aggregator counted(Aggregator aggregator, RowMemory.Kept kept) {
    String form = aggregator.toPrefixString().toLowerCase(Locale.ROOT);
    boolean isText = form.contains("group_concat");
    ExprList values = aggregator.getExprList();
    if (values == null || values.isEmpty() || !isText && !form.contains("distinct"))
      return aggregator;
    ExprList counted = new ExprList();
    values.forEach(value -> counted.add(new Counted(value, kept, isText)));
    return aggregator.copy(counted);
  }

  /** Copies the rows, so that they do not refer to parent rows. */
  private static QueryIterator alone(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        return alone(super.moveToNextBinding());
      }
    };
  }

  private static Binding alone(Binding row) {
    return Binding.builder().addAll(row).build();
  }

  /** Rows that stay in memory until the result made from them is closed. */
  private final class Keeping {
    private final RowMemory.Kept kept = memory.keep();

    /** The same rows, counting each. */
    QueryIterator each(QueryIterator rows) {
      return new QueryIteratorWrapper(rows) {
        @Override
        protected Binding moveToNextBinding() {
          Binding row = alone(super.moveToNextBinding());
          kept.row(row);
          return row;
        }
      };
    }

    /** The same rows; closing them gives the memory back. */
    QueryIterator until(QueryIterator rows) {
      return new QueryIteratorWrapper(rows) {
        @Override
        protected void closeIterator() {
          super.closeIterator();
          kept.giveBack();
        }
      };
    }
  }

  /** A value that an aggregate keeps or appends to others. */
  private static final class Counted extends ExprFunction1 {
    private final RowMemory.Kept kept;
    private final boolean isAdded;

    Counted(Expr value, RowMemory.Kept kept, boolean isAdded) {
      super(value, "kept");
      this.kept = kept;
      this.isAdded = isAdded;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      if (isAdded) kept.added(value.asNode());
      else kept.value(value.asNode());
      return value;
    }

    @Override
    public Expr copy(Expr value) {
      return new Counted(value, kept, isAdded);
    }
  }

  /** An aggregate without a value, which counts the groups and, where needed, their rows. */
  private static final class Groups extends AggregatorBase {
    private final RowMemory.Kept kept;
    private final boolean keepsRows;

    Groups(RowMemory.Kept kept, boolean keepsRows) {
      super("KEPT", false, new ExprList());
      this.kept = kept;
      this.keepsRows = keepsRows;
    }

    @Override
    public Accumulator createAccumulator() {
      return new Accumulator() {
        private boolean isBegun;

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
          if (keepsRows || !isBegun) kept.row(row);
          isBegun = true;
        }

        @Override
        public NodeValue getValue() {
          return null;
        }
      };
    }

    @Override
    public Node getValueEmpty() {
      return null;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return this;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
      return this == other;
    }
  }
}
