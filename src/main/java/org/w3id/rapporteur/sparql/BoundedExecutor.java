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
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Jena's operators; those that keep rows count them in the {@link RowMemory} of their query, and
 * sorting ends when the query is stopped.
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

  /** The left side is kept. */
  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator left = keeping.each(exec(join.getLeft(), input));
    return keeping.until(Join.join(left, exec(join.getRight(), root()), execCxt));
  }

  /** What comes in is kept. */
  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    if (table.isJoinIdentity() || input.isJoinIdentity()) return super.execute(table, input);
    Keeping keeping = new Keeping();
    return keeping.until(super.execute(table, keeping.each(input)));
  }

  /** The right side is kept. */
  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    Keeping keeping = new Keeping();
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = keeping.each(exec(join.getRight(), root()));
    return keeping.until(Join.leftJoin(left, right, join.getExprs(), execCxt));
  }

  /** The right side is kept. */
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

  /** The rows that it gives are kept. */
  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    Keeping keeping = new Keeping();
    return keeping.until(keeping.each(super.execute(distinct, input)));
  }

  /** A group is kept; its rows only where an aggregate does so. */
  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    Keeping keeping = new Keeping();
    List<ExprAggregator> aggregators = new ArrayList<>(group.getAggregators());
    boolean keepsRows =
        aggregators.stream().anyMatch(each -> keepsRows(each.getAggregator().toPrefixString()));
    aggregators.add(new ExprAggregator(KEPT, new Groups(keeping, keepsRows)));
    return keeping.until(
        new QueryIterGroup(
            exec(group.getSubOp(), input), group.getGroupVars(), aggregators, execCxt));
  }

  private static boolean keepsRows(String aggregate) {
    String form = aggregate.toLowerCase(Locale.ROOT);
    return form.contains("distinct") || form.contains("group_concat");
  }

  /** Rows that are kept until what was made of them is closed. */
  private final class Keeping {
    private long bytes;

    void row(Binding row) {
      bytes += memory.row(row);
    }

    /** The same rows, each counted. */
    QueryIterator each(QueryIterator rows) {
      return new QueryIteratorWrapper(rows) {
        @Override
        protected Binding moveToNextBinding() {
          Binding row = super.moveToNextBinding();
          Keeping.this.row(row);
          return row;
        }
      };
    }

    /** The same rows; once they are closed, nothing is kept any more. */
    QueryIterator until(QueryIterator rows) {
      return new QueryIteratorWrapper(rows) {
        @Override
        protected void closeIterator() {
          super.closeIterator();
          memory.giveBack(bytes);
          bytes = 0;
        }
      };
    }
  }

  /** An aggregate without a value, which sees each group begin and each of its rows. */
  private static final class Groups extends AggregatorBase {
    private final Keeping keeping;
    private final boolean keepsRows;

    Groups(Keeping keeping, boolean keepsRows) {
      super("KEPT", false, new ExprList());
      this.keeping = keeping;
      this.keepsRows = keepsRows;
    }

    @Override
    public Accumulator createAccumulator() {
      return new Accumulator() {
        private boolean isBegun;

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
          if (keepsRows || !isBegun) keeping.row(row);
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
