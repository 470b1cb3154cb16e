package org.w3id.rapporteur.graph.syntax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.io.output.StringBuilderWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.URIUtil;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * Writes Jena's quads with RDF4J, and JSON-LD with {@link JsonLdWriter}, whose shape RDF4J cannot
 * write.
 *
 * <p>The same quads give the same bytes in any order: they are sorted by graph, subject, predicate
 * ({@code rdf:type} first) and object. A syntax without graphs contains the union.
 */
public final class RdfWriter {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  /** Namespace to prefix. Only the prefixes in use are declared. */
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  /**
   * A writer that shortens addresses under this base.
   *
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  public RdfWriter(String base) {
    Prefixes.of(base).forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
  }

  /** The quads in this syntax, in UTF-8. A quad without a graph is in the default graph. */
  public byte[] write(Collection<Quad> quads, RdfSyntax syntax) {
    return write(quads, syntax, Optional.empty());
  }

  /**
   * The quads in this syntax, in UTF-8.
   *
   * @param root the thing that the quads describe; JSON-LD begins with it
   */
  public byte[] write(Collection<Quad> quads, RdfSyntax syntax, Optional<Node> root) {
    if (syntax == RdfSyntax.JSONLD) {
      Set<Triple> triples = new LinkedHashSet<>();
      quads.forEach(quad -> triples.add(quad.asTriple()));
      return JsonLdWriter.write(triples, root);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, 64 * quads.size()));
    write(List.of(quads), syntax, bytes);
    return bytes.toByteArray();
  }

  /**
   * Writes many graphs, with only one at a time in memory.
   *
   * @param graphs the quads of each graph, in the order to write them; iterated twice where the
   *     syntax has prefixes
   * @param syntax any but JSON-LD, whose tree needs all graphs at once
   */
  public void write(
      Iterable<? extends Collection<Quad>> graphs, RdfSyntax syntax, OutputStream out) {
    // Rio writes character by character, and other writers take a lock for each of them.
    StringBuilderWriter text = new StringBuilderWriter();
    RDFWriter writer = Rio.createWriter(syntax.format(), text);
    writer.setWriterConfig(settings());
    writer.startRDF();
    if (syntax.hasPrefixes()) {
      Map<String, String> used = new TreeMap<>();
      for (Collection<Quad> graph : graphs) notePrefixes(statements(graph, syntax), used);
      used.forEach((prefix, namespace) -> writer.handleNamespace(prefix, namespace));
    }
    for (Collection<Quad> graph : graphs) {
      statements(graph, syntax).forEach(writer::handleStatement);
      move(text, out);
    }
    writer.endRDF();
    move(text, out);
  }

  private static void move(StringBuilderWriter text, OutputStream out) {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.getBuilder().setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WriterConfig settings() {
    return new WriterConfig()
        // Without abbreviation, 05 and 5.0 are written as they were read.
        .set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false)
        .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
        .set(BasicWriterSettings.BASE_DIRECTIVE, false);
  }

  private static Set<Statement> statements(Collection<Quad> quads, RdfSyntax syntax) {
    Set<Statement> sorted = new TreeSet<>(ORDER);
    for (Quad quad : quads) {
      Resource subject = (Resource) value(quad.getSubject());
      IRI predicate = (IRI) value(quad.getPredicate());
      Value object = value(quad.getObject());
      sorted.add(
          syntax.namesGraphs() && !quad.isDefaultGraph() && quad.getGraph() != null
              ? VALUES.createStatement(
                  subject, predicate, object, (Resource) value(quad.getGraph()))
              : VALUES.createStatement(subject, predicate, object));
    }
    return sorted;
  }

  private static Value value(Node node) {
    if (node.isURI()) return VALUES.createIRI(node.getURI());
    if (node.isBlank())
      return VALUES.createBNode(node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? VALUES.createLiteral(
            node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
        : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
  }

  private static final Comparator<Statement> ORDER =
      Comparator.comparing(
              (Statement s) -> s.getContext() == null ? "" : s.getContext().stringValue())
          .thenComparing(s -> s.getSubject().stringValue())
          .thenComparing(
              s ->
                  s.getPredicate().stringValue().equals(TYPE) ? "" : s.getPredicate().stringValue())
          .thenComparing(s -> s.getObject().stringValue())
          .thenComparing(s -> s.getObject().toString());

  /**
   * @param used prefix to namespace
   */
  private void notePrefixes(Set<Statement> statements, Map<String, String> used) {
    for (Statement statement : statements) {
      note(statement.getSubject(), used);
      if (!statement.getPredicate().stringValue().equals(TYPE))
        note(statement.getPredicate(), used);
      note(statement.getObject(), used);
      note(statement.getContext(), used);
    }
  }

  private void note(Value value, Map<String, String> used) {
    if (value instanceof Literal literal) {
      if (literal.getLanguage().isEmpty()
          && !literal.getDatatype().getLocalName().equals("string")) {
        note(literal.getDatatype(), used);
      }
    } else if (value instanceof IRI iri) {
      String text = iri.stringValue();
      int end = URIUtil.getLocalNameIndex(text);
      String prefix = prefixes.get(text.substring(0, end));
      if (prefix != null) used.put(prefix, text.substring(0, end));
    }
  }

  /** The triples as quads of this graph. */
  public static List<Quad> quads(Node graph, Collection<Triple> triples) {
    return triples.stream().map(triple -> new Quad(graph, triple)).toList();
  }
}
