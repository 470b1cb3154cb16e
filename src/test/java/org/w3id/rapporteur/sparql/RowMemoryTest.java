package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowMemoryTest {
  /** A sixth of this, one megabyte, is the limit of one query. */
  private static final long BYTES = 6_000_000;

  private static final int LENGTH = 500;
  private static final int MANY = 2_000;

  private final RowMemory.Kept kept = new RowMemory(BYTES).open().keep();

  private static Binding row(Node value) {
    return BindingFactory.binding(Var.alloc("x"), value);
  }

  static List<Function<String, Node>> values() {
    return List.of(
        NodeFactory::createLiteralString,
        text -> NodeFactory.createURI("urn:" + text),
        NodeFactory::createBlankNode,
        text -> NodeFactory.createLiteralLang("x", text),
        text -> NodeFactory.createLiteralDT("x", new BaseDatatype("urn:" + text)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aTextIsCountedWhereverItStands(Function<String, Node> made) {
    assertThatCode(
            () -> IntStream.range(0, MANY).forEach(i -> kept.row(row(made.apply("x" + i % 10)))))
        .doesNotThrowAnyException();
    kept.giveBack();
    assertThatThrownBy(
            () ->
                IntStream.range(0, MANY)
                    .forEach(i -> kept.row(row(made.apply("x".repeat(LENGTH) + i)))))
        .isInstanceOf(OverlargeQueryException.class);
  }

  @Test
  void oneValueOfManyRowsIsCountedOnce() {
    Node shared = NodeFactory.createLiteralString("x".repeat(LENGTH));
    assertThatCode(() -> IntStream.range(0, MANY).forEach(i -> kept.row(row(shared))))
        .doesNotThrowAnyException();
  }

  @Test
  void aTextThatGrowsIsCountedEachTime() {
    Node shared = NodeFactory.createLiteralString("x".repeat(LENGTH));
    assertThatThrownBy(() -> IntStream.range(0, MANY).forEach(i -> kept.added(shared)))
        .isInstanceOf(OverlargeQueryException.class);
  }

  @Test
  void theTextsOfTriplesAreCounted() {
    Node node = NodeFactory.createURI("urn:x");
    assertThatThrownBy(
            () ->
                IntStream.range(0, MANY)
                    .mapToObj(i -> NodeFactory.createLiteralString("x".repeat(LENGTH) + i))
                    .forEach(text -> kept.triple(Triple.create(node, node, text))))
        .isInstanceOf(OverlargeQueryException.class);
  }
}
