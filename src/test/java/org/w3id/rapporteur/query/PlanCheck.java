package org.w3id.rapporteur.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Finds the patterns with which a query about one report reads the data of other reports, from the
 * engine's plan.
 *
 * <p>A pattern is well placed in a graph that reports share, named by its address (as the
 * vocabulary), or in the report's own graph. In patterns over any graph, the subject or object must
 * come from the report: from the addresses given to the query, or from earlier results found by
 * them. The parts that the engine evaluates separately (the right side of a {@code leftjoin}, a
 * {@code minus} or a {@code join}) have only the given addresses.
 */
public final class PlanCheck {
  /** Stands for the value of a variable that has one. */
  private static final Node SOME = NodeFactory.createURI("urn:x-some:value");

  private final Map<Var, Node> told;
  private final Set<Node> own;
  private final boolean isDefaultGraphOwn;

  /** A pattern that is not well placed. */
  public record Finding(String query, String pattern, String reason) {
    @Override
    public String toString() {
      return query + ": " + pattern + ": " + reason;
    }
  }

  private PlanCheck(Map<Var, Node> told, boolean isDefaultGraphOwn) {
    this.told = Map.copyOf(told);
    this.own = told.values().stream().filter(Node::isURI).collect(Collectors.toSet());
    this.isDefaultGraphOwn = isDefaultGraphOwn;
  }

  /**
   * Checks queries that are given these addresses: of the report, its graph, or something in the
   * report. They may include literals, which identify no report.
   */
  public static PlanCheck ofReport(Map<Var, Node> told) {
    return new PlanCheck(told, false);
  }

  /** The same check, for a default graph that has only this report and the shared graphs. */
  public PlanCheck withOwnDefaultGraph() {
    return new PlanCheck(told, true);
  }

  /** The badly placed patterns of a query, in the order in which they are evaluated. */
  public List<Finding> findings(String name, Query query) {
    Reading reading = new Reading(name);
    reading.read(plan(query), new Known(), new Place(isDefaultGraphOwn), "");
    return reading.findings;
  }

  /** The plan that Jena's engine makes for a dataset that is a view of another. */
  private Op plan(Query query) {
    Query filled = told.isEmpty() ? query : QueryTransformOps.replaceVars(query, told);
    return Algebra.optimize(Algebra.compile(filled), ARQ.getContext());
  }

  /**
   * The graph in which patterns are matched.
   *
   * @param graph its address or variable; null in the default graph
   */
  private record Place(Node graph, boolean isGood) {
    Place(boolean isGood) {
      this(null, isGood);
    }
  }

  /** The variables that have values at a point of the plan. */
  private static final class Known {
    private final Set<Var> values = new HashSet<>();

    /** The variables among them whose values are things in the report, not only words. */
    private final Set<Var> things = new HashSet<>();

    Known copy() {
      Known copy = new Known();
      copy.add(this);
      return copy;
    }

    void add(Known other) {
      values.addAll(other.values);
      things.addAll(other.things);
    }

    void retain(Collection<Var> variables) {
      values.retainAll(variables);
      things.retainAll(variables);
    }

    void value(Node node) {
      if (Var.isVar(node)) values.add(Var.alloc(node));
    }

    void thing(Node node) {
      value(node);
      if (Var.isVar(node)) things.add(Var.alloc(node));
    }
  }

  /** The walk over one plan. Each step returns the variables that have values after it. */
  private final class Reading {
    private final String query;
    private final List<Finding> findings = new ArrayList<>();

    Reading(String query) {
      this.query = query;
    }

    /**
     * @param apart the part that is evaluated separately here; empty if none is
     */
    Known read(Op op, Known known, Place place, String apart) {
      if (op instanceof OpBGP bgp) return patterns(bgp.getPattern(), known, place, apart);
      if (op instanceof OpTriple triple)
        return pattern(triple.getTriple(), known.copy(), place, apart);
      if (op instanceof OpPath path) return path(path, known.copy(), place, apart);
      if (op instanceof OpGraph graph) return graph(graph, known, apart);
      if (op instanceof OpSequence sequence)
        return sequence(sequence.getElements(), known, place, apart);
      if (op instanceof OpConditional optional) return optional(optional, known, place, apart);
      if (op instanceof OpUnion union)
        return either(List.of(union.getLeft(), union.getRight()), known, place, apart);
      if (op instanceof OpDisjunction any) return either(any.getElements(), known, place, apart);
      if (op instanceof Op2 two) return apart(two, known, place, apart);
      if (op instanceof OpFilter filter) return filter(filter, known, place, apart);
      if (op instanceof OpExtend extend) return extend(extend, known, place, apart);
      if (op instanceof OpProject project) return project(project, known, place, apart);
      if (op instanceof OpGroup group) return group(group, known, place, apart);
      if (op instanceof OpTable table) return table(table, known);
      if (op instanceof Op1 one) return read(one.getSubOp(), known, place, apart);
      throw new IllegalStateException("no check for " + op.getName());
    }

    private Known patterns(BasicPattern patterns, Known before, Place place, String apart) {
      Known known = before.copy();
      for (Triple triple : ordered(patterns, known)) known = pattern(triple, known, place, apart);
      return known;
    }

    /** The patterns in the engine's order: by the number of their terms with values. */
    private List<Triple> ordered(BasicPattern patterns, Known known) {
      if (patterns.size() < 2) return patterns.getList();
      BindingBuilder values = BindingBuilder.create();
      known.values.forEach(variable -> values.add(variable, SOME));
      BasicPattern filled = Substitute.substitute(patterns, values.build());
      return ReorderLib.fixed().reorderIndexes(filled).reorder(patterns).getList();
    }

    private Known pattern(Triple triple, Known known, Place place, String apart) {
      return ends(
          triple.getSubject(), triple.getObject(), triple.toString(), known, place, apart, triple);
    }

    private Known path(OpPath path, Known known, Place place, String apart) {
      Node subject = path.getTriplePath().getSubject();
      Node object = path.getTriplePath().getObject();
      return ends(subject, object, path.getTriplePath().toString(), known, place, apart, null);
    }

    private Known ends(
        Node subject,
        Node object,
        String pattern,
        Known known,
        Place place,
        String apart,
        Triple triple) {
      boolean inOwnGraph = isOwn(place, known);
      boolean ofThing = isThing(subject, known) || isThing(object, known);
      boolean isPlaced = place.isGood() || inOwnGraph || ofThing || hasValue(subject, known);
      if (!isPlaced)
        findings.add(
            new Finding(
                query,
                pattern,
                "neither its graph nor its subject or object comes from the report"
                    + (apart.isEmpty() ? "" : "; evaluated on its own, " + apart)));
      if (inOwnGraph || isThing(object, known)) known.thing(subject);
      if (ofThing && place.graph() != null) known.thing(place.graph());
      known.value(subject);
      if (triple != null) known.value(triple.getPredicate());
      known.value(object);
      return known;
    }

    private boolean isOwn(Place place, Known known) {
      return place.graph() == null ? place.isGood() : isThing(place.graph(), known);
    }

    /** Whether the node is one of the given addresses or was found by them. */
    private boolean isThing(Node node, Known known) {
      return Var.isVar(node) ? known.things.contains(Var.alloc(node)) : own.contains(node);
    }

    private boolean hasValue(Node node, Known known) {
      return !Var.isVar(node) || known.values.contains(Var.alloc(node));
    }

    /** Reads a GRAPH pattern. A graph with an address that was not given is shared by reports. */
    private Known graph(OpGraph graph, Known known, String apart) {
      Node name = graph.getNode();
      boolean isGood = Var.isVar(name) ? known.things.contains(Var.alloc(name)) : true;
      return read(graph.getSubOp(), known, new Place(name, isGood), apart);
    }

    private Known sequence(List<Op> steps, Known before, Place place, String apart) {
      Known known = before;
      for (Op step : steps) known = read(step, known, place, apart);
      return known;
    }

    /** Reads an optional part, whose variables may have no value after it. */
    private Known optional(OpConditional optional, Known before, Place place, String apart) {
      Known known = read(optional.getLeft(), before, place, apart);
      read(optional.getRight(), known, place, apart);
      return known;
    }

    private Known either(List<Op> ways, Known before, Place place, String apart) {
      Known known = null;
      for (Op way : ways) {
        Known behind = read(way, before, place, apart);
        if (known == null) known = behind.copy();
        else {
          known.values.retainAll(behind.values);
          known.things.retainAll(behind.things);
        }
      }
      return known;
    }

    /** Reads a join that is not an index join; its right side is evaluated without known values. */
    private Known apart(Op2 two, Known before, Place place, String apart) {
      Known known = read(two.getLeft(), before, place, apart).copy();
      Known other = read(two.getRight(), new Known(), place, "on the right of a " + two.getName());
      if (two instanceof OpLeftJoin left && left.getExprs() != null) {
        Known both = known.copy();
        both.add(other);
        expressions(left.getExprs(), both, place);
      }
      if (two instanceof OpJoin) known.add(other);
      return known;
    }

    private Known filter(OpFilter filter, Known before, Place place, String apart) {
      Known known = read(filter.getSubOp(), before, place, apart);
      expressions(filter.getExprs(), known, place);
      return known;
    }

    private Known extend(OpExtend extend, Known before, Place place, String apart) {
      Known known = read(extend.getSubOp(), before, place, apart).copy();
      for (Map.Entry<Var, Expr> each : extend.getVarExprList().getExprs().entrySet()) {
        Expr value = each.getValue();
        expressions(new ExprList(value), known, place);
        if (!known.values.containsAll(value.getVarsMentioned())) continue;
        known.value(each.getKey());
        boolean isThing = value.isVariable() && known.things.contains(value.asVar());
        if (isThing || value.isConstant() && own.contains(value.getConstant().asNode()))
          known.thing(each.getKey());
      }
      return known;
    }

    /** Reads the patterns of {@code EXISTS}, which are evaluated for each row. */
    private void expressions(ExprList expressions, Known known, Place place) {
      for (Expr expression : expressions)
        Walker.walk(
            expression,
            new ExprVisitorBase() {
              @Override
              public void visit(ExprFunctionOp exists) {
                read(exists.getGraphPattern(), known, place, "");
              }
            });
    }

    private Known project(OpProject project, Known before, Place place, String apart) {
      Known known = read(project.getSubOp(), before, place, apart).copy();
      known.retain(project.getVars());
      known.add(before);
      return known;
    }

    private Known group(OpGroup group, Known before, Place place, String apart) {
      Known known = read(group.getSubOp(), before, place, apart).copy();
      known.retain(group.getGroupVars().getVars());
      group.getAggregators().forEach(each -> known.value(each.getVar()));
      known.add(before);
      return known;
    }

    private Known table(OpTable table, Known before) {
      Known known = before.copy();
      table.getTable().getVars().forEach(known::value);
      return known;
    }
  }
}
