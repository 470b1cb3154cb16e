package org.w3id.rapporteur.graph.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.rio.RDFFormat;

/** A syntax of RDF, with its name on the command line, its file suffix and its media type. */
public enum RdfSyntax {
  TURTLE("Turtle", "turtle", "ttl", "text/turtle", RDFFormat.TURTLE),
  JSONLD("JSON-LD", "jsonld", "jsonld", "application/ld+json", RDFFormat.JSONLD),
  NTRIPLES("N-Triples", "ntriples", "nt", "application/n-triples", RDFFormat.NTRIPLES),
  NQUADS("N-Quads", "nquads", "nq", "application/n-quads", RDFFormat.NQUADS),
  TRIG("TriG", "trig", "trig", "application/trig", RDFFormat.TRIG),
  RDFXML("RDF/XML", "rdfxml", "rdf", "application/rdf+xml", RDFFormat.RDFXML);

  private final String title;
  private final String label;
  private final String suffix;
  private final String mediaType;
  private final RDFFormat format;

  RdfSyntax(String title, String label, String suffix, String mediaType, RDFFormat format) {
    this.title = title;
    this.label = label;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** The syntax that {@code --to} names. */
  public static Optional<RdfSyntax> named(String label) {
    return Arrays.stream(values()).filter(syntax -> syntax.label.equals(label)).findFirst();
  }

  /** The syntax whose files end in {@code .suffix}. */
  public static Optional<RdfSyntax> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(syntax -> syntax.suffix.equals(suffix)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(RdfSyntax::label).toList();
  }

  /** The usual name of the syntax: {@code N-Triples}. */
  public String title() {
    return title;
  }

  public String label() {
    return label;
  }

  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The value of the {@code Content-Type} header; it states the encoding of {@code text/} types.
   */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  /**
   * Whether the syntax names the graph of each triple; the others contain the union of the graphs.
   */
  public boolean namesGraphs() {
    return this == NQUADS || this == TRIG;
  }

  /** Whether the syntax can shorten addresses by prefixes. */
  boolean hasPrefixes() {
    return this != NQUADS && this != NTRIPLES;
  }

  /** The syntax's IRI in the W3C's list of formats, for descriptions of datasets and services. */
  public Node formatAddress() {
    String name = this == NQUADS ? "N-Quads" : this == RDFXML ? "RDF_XML" : title;
    return NodeFactory.createURI("http://www.w3.org/ns/formats/" + name);
  }

  RDFFormat format() {
    return format;
  }
}
