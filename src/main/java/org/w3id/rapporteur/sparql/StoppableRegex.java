package org.w3id.rapporteur.sparql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * REGEX and REPLACE that end when their query is stopped, or its time is over: {@code
 * regex("xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "(.*x){12}y")} would go on for hours. Java's regular
 * expressions cannot be interrupted, but the text that they read can throw an exception.
 */
abstract class StoppableRegex extends ExprFunctionN {
  private Pattern pattern;
  private NodeValue patternOf;
  private NodeValue flagsOf;

  private StoppableRegex(String name, ExprList args) {
    super(name, args);
  }

  /** The stoppable form of the function, or a copy of the function if it needs none. */
  static Expr of(ExprFunctionN function, ExprList args) {
    if (function instanceof E_Regex)
      return new Match(function.getFunctionSymbol().getSymbol(), args);
    if (function instanceof E_StrReplace)
      return new Replacement(function.getFunctionSymbol().getSymbol(), args);
    return function.copy(args);
  }

  abstract NodeValue eval(Node text, List<NodeValue> args, AtomicBoolean stopped);

  @Override
  public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
    Node text = string(args.get(0));
    return eval(text, args, Context.getCancelSignal(env.getContext()));
  }

  /** Refuses to evaluate an expression of constants before its query runs. */
  @Override
  public NodeValue eval(List<NodeValue> args) {
    throw new ExprEvalException(
        getFunctionSymbol() + " can be evaluated only while its query runs");
  }

  /**
   * @param flagsAt the position of the flags among the arguments, if there are any
   */
  final Matcher matcher(Node text, List<NodeValue> args, int flagsAt, AtomicBoolean stopped) {
    NodeValue flags = args.size() > flagsAt ? args.get(flagsAt) : NodeValue.nvEmptyString;
    if (pattern == null || !args.get(1).equals(patternOf) || !flags.equals(flagsOf)) {
      pattern =
          RegexEngine.makePattern(
              getFunctionSymbol().getSymbol(),
              string(args.get(1)).getLiteralLexicalForm(),
              string(flags).getLiteralLexicalForm());
      patternOf = args.get(1);
      flagsOf = flags;
    }
    return pattern.matcher(new Text(text.getLiteralLexicalForm(), stopped));
  }

  final Node string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(getFunctionSymbol().getSymbol(), value);
  }

  private static final class Match extends StoppableRegex {
    Match(String name, ExprList args) {
      super(name, args);
    }

    @Override
    NodeValue eval(Node text, List<NodeValue> args, AtomicBoolean stopped) {
      return NodeValue.booleanReturn(matcher(text, args, 2, stopped).find());
    }

    @Override
    public Expr copy(ExprList args) {
      return new Match(getFunctionSymbol().getSymbol(), args);
    }
  }

  private static final class Replacement extends StoppableRegex {
    Replacement(String name, ExprList args) {
      super(name, args);
    }

    @Override
    NodeValue eval(Node text, List<NodeValue> args, AtomicBoolean stopped) {
      Matcher matcher = matcher(text, args, 3, stopped);
      String replaced = replaceAll(matcher, string(args.get(2)).getLiteralLexicalForm());
      return NodeValue.makeNode(
          NodeFactory.createLiteral(
              replaced, text.getLiteralLanguage(), text.getLiteralDatatype()));
    }

    /**
     * Replaces all matches. An empty match counts only if it is the first, so that {@code .*}
     * matches a text once.
     */
    private static String replaceAll(Matcher matcher, String replacement) {
      StringBuilder replaced = new StringBuilder();
      try {
        for (boolean first = true; matcher.find(); first = false)
          if (first || matcher.end() > matcher.start()) {
            matcher.appendReplacement(replaced, replacement);
            StrictEngine.requireLength(replaced.length());
          }
        return matcher.appendTail(replaced).toString();
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException("not a replacement: " + replacement, e);
      }
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replacement(getFunctionSymbol().getSymbol(), args);
    }
  }

  /** A text that cannot be read once the query is stopped. */
  private record Text(String text, AtomicBoolean stopped) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (stopped != null && stopped.get()) throw new QueryCancelledException();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
