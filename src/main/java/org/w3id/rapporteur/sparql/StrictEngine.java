package org.w3id.rapporteur.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.sparql.util.Context;

/**
 * Jena's query engine, corrected where its answers differ from the Recommendation. Source: SPARQL
 * 1.1 Query Language, 17.3, 17.4.2.9, 17.4.5.
 *
 * <ul>
 *   <li>{@code "1" + "2"} has no value, instead of {@code "12"};
 *   <li>{@code MONTH} gives {@code 2}, instead of {@code 02}, which would not join with 2;
 *   <li>{@code BNODE("a")} is the same node everywhere in one solution.
 * </ul>
 *
 * <p>Each query ends when its time is over ({@link QueryClock}, {@link StoppableGraphs}, {@link
 * StoppableRegex}) and keeps no more memory than allowed ({@link BoundedExecutor}).
 */
final class StrictEngine extends QueryEngineMain {
  /**
   * The most characters of a text that a query makes: a chain of CONCAT can double it at each step.
   */
  private static final int LONGEST_TEXT = 4_000_000;

  private static final Set<Class<?>> PARTS_OF_DATES =
      Set.of(
          E_DateTimeYear.class,
          E_DateTimeMonth.class,
          E_DateTimeDay.class,
          E_DateTimeHours.class,
          E_DateTimeMinutes.class,
          E_DateTimeSeconds.class);

  private final boolean isDescription;
  private final Future<?> limit;
  private final RowMemory.Account memory;

  private StrictEngine(
      Query query, DatasetGraph dataset, Binding input, Context context, Running running) {
    super(query, new StoppableGraphs(dataset, running.stopped()), input, context);
    isDescription = query.isDescribeType();
    limit = running.limit();
    memory = running.memory();
  }

  private StrictEngine(
      Op op, DatasetGraph dataset, Binding input, Context context, Running running) {
    super(op, new StoppableGraphs(dataset, running.stopped()), input, context);
    isDescription = false;
    limit = running.limit();
    memory = running.memory();
  }

  /** Makes this engine answer every query over data of this context, within the limits. */
  static void enforce(Context context, Duration limit, RowMemory memory) {
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(new Factory(limit, memory));
    QueryEngineRegistry.set(context, engines);
    QC.setFactory(context, BoundedExecutor::new);
  }

  /** The limits of a running query: its stop signal, clock and memory. */
  private record Running(AtomicBoolean stopped, Future<?> limit, RowMemory.Account memory) {
    static Running begin(Context context, Duration limit, RowMemory memory) {
      AtomicBoolean stopped = Context.getOrSetCancelSignal(context);
      RowMemory.Account account = memory.open();
      context.set(RowMemory.ACCOUNT, account);
      return new Running(stopped, QueryClock.stop(stopped, limit), account);
    }

    void end() {
      limit.cancel(false);
      memory.close();
    }
  }

  /**
   * Ends the limits; but DESCRIBE keeps its clock, since it describes the things after the query
   * that found them is closed.
   */
  @Override
  public void close() {
    if (!isDescription) limit.cancel(false);
    memory.close();
    super.close();
  }

  @Override
  protected Op modifyOp(Op op) {
    return super.modifyOp(Transformer.transform(new OneNodeASolution(), new Operators(), op));
  }

  private static final class Factory implements QueryEngineFactory {
    private final Duration limit;
    private final RowMemory memory;

    Factory(Duration limit, RowMemory memory) {
      this.limit = limit;
      this.memory = memory;
    }

    private Plan planned(Context context, Function<Running, StrictEngine> engine) {
      Running running = Running.begin(context, limit, memory);
      try {
        return engine.apply(running).getPlan();
      } catch (RuntimeException | StackOverflowError failed) {
        running.end();
        throw failed;
      }
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return planned(context, running -> new StrictEngine(query, dataset, input, context, running));
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return planned(context, running -> new StrictEngine(op, dataset, input, context, running));
    }
  }

  private static final class Operators extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Add
          ? new Sum(left, right)
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return function instanceof E_StrConcat
          ? new BoundedConcat(arguments)
          : StoppableRegex.of(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      Expr same = super.transform(function, argument);
      return PARTS_OF_DATES.contains(function.getClass())
          ? new PartOfDate((ExprFunction1) same)
          : same;
    }
  }

  /** CONCAT with at most {@link #LONGEST_TEXT} characters. */
  private static final class BoundedConcat extends E_StrConcat {
    BoundedConcat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> texts) {
      requireLength(texts.stream().mapToLong(text -> text.asString().length()).sum());
      return super.eval(texts);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new BoundedConcat(arguments);
    }
  }

  /** Stops a query that would make a text that is too long. */
  static void requireLength(long characters) {
    if (characters > LONGEST_TEXT) throw new OverlargeQueryException();
  }

  /** A sum that refuses strings. */
  private static final class Sum extends E_Add {
    Sum(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (left.isString() && right.isString())
        throw new ExprEvalException("strings cannot be added: " + left + ", " + right);
      return super.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Sum(left, right);
    }
  }

  /** A part of a date without its leading zeros. */
  private static final class PartOfDate extends ExprFunction1 {
    private final ExprFunction1 part;

    PartOfDate(ExprFunction1 part) {
      super(part.getArg(), part.getFunctionSymbol().getSymbol());
      this.part = part;
    }

    @Override
    public NodeValue eval(NodeValue date) {
      NodeValue value = part.eval(date);
      String written = value.asString();
      String plain = written.replaceFirst("^(-?)0+(?=\\d)", "$1");
      return plain.equals(written)
          ? value
          : NodeValue.makeNode(plain, value.getNode().getLiteralDatatype());
    }

    @Override
    public Expr copy(Expr argument) {
      return new PartOfDate((ExprFunction1) part.copy(argument));
    }
  }

  /**
   * Makes BNODE return the same node within one solution. Jena treats a solution as another one
   * once a new variable has a value, so each solution first gets a name of its own, from which its
   * nodes are made.
   */
  private static final class OneNodeASolution extends TransformCopy {
    private static final String SOLUTION = ".solution";

    /** Numbers the names, since joined patterns must not share a variable. */
    private int solutions;

    @Override
    public Op transform(OpExtend extend, Op of) {
      Optional<Var> known = solution(of);
      Var solution = known.orElseGet(() -> Var.alloc(SOLUTION + solutions++));
      VarExprList old = extend.getVarExprList();
      VarExprList added = new VarExprList();
      ExprTransformCopy nodes = nodes(solution);
      old.forEachVarExpr((name, value) -> added.add(name, ExprTransformer.transform(nodes, value)));
      if (added.equals(old)) return extend.copy(of);
      Op named = known.isPresent() ? of : OpExtend.create(of, solution, new E_StrUUID());
      return OpExtend.create(named, added);
    }

    /** The name that the solution already has. */
    private static Optional<Var> solution(Op op) {
      if (!(op instanceof OpExtend extend)) return Optional.empty();
      return extend.getVarExprList().getVars().stream()
          .filter(name -> name.getVarName().startsWith(SOLUTION))
          .findFirst()
          .or(() -> solution(extend.getSubOp()));
    }

    private static ExprTransformCopy nodes(Var solution) {
      return new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
          return function instanceof E_BNode.BNode1
              ? new NodeOfSolution(new ExprVar(solution), argument)
              : super.transform(function, argument);
        }
      };
    }
  }

  private static final class NodeOfSolution extends ExprFunction2 {
    NodeOfSolution(Expr solution, Expr name) {
      super(solution, name, Tags.tagBNode);
    }

    @Override
    public NodeValue eval(NodeValue solution, NodeValue name) {
      if (!name.isString()) throw new ExprEvalException("not a string: " + name);
      return NodeValue.makeNode(NodeFactory.createBlankNode(solution.asString() + name.asString()));
    }

    @Override
    public Expr copy(Expr solution, Expr name) {
      return new NodeOfSolution(solution, name);
    }
  }
}
