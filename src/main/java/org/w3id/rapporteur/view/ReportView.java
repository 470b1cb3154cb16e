package org.w3id.rapporteur.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

/** A published report, read from its graph. What the graph does not state is empty. */
public final class ReportView {
  private static final Node REALIZED_BY = Reused.eli("is_realized_by");

  private final GraphResource report;
  private ReportText text;

  private ReportView(GraphResource report) {
    this.report = report;
  }

  /**
   * Reads what is asked for when it is asked for. The graph must stay readable, as within a
   * transaction.
   */
  public static ReportView of(Graph graph, Node report) {
    return new ReportView(new GraphResource(graph, report));
  }

  /** Reads the whole graph at once; it is not needed afterwards. */
  public static ReportView copy(Graph graph, Node report) {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return of(copy, report);
  }

  /** Returns the report that a graph is of; the first by address if it has the texts of several. */
  public static Optional<ReportView> in(Graph graph) {
    return graph.find(Node.ANY, REALIZED_BY, Node.ANY).toList().stream()
        .map(triple -> triple.getSubject())
        .min(Comparator.comparing(Node::toString))
        .map(report -> of(graph, report));
  }

  public GraphResource thing() {
    return report;
  }

  // Masthead

  public Optional<String> symbol() {
    return report.text(Reused.dcterms("identifier"));
  }

  public Optional<Words> title() {
    return report.words(Reused.dcterms("title")).stream().findFirst();
  }

  /** Returns the body whose report it is. */
  public Optional<GraphResource> body() {
    return bodies().stream().findFirst();
  }

  public List<GraphResource> bodies() {
    return report.all(Reused.dcterms("creator"));
  }

  /** Returns the session that the report is of. */
  public Optional<SessionView> session() {
    return sessions().stream().findFirst();
  }

  public List<SessionView> sessions() {
    return report.whose(Reused.eliDl("recorded_in_a_realization_of")).stream()
        .map(SessionView::new)
        .toList();
  }

  /** Returns the document's own date, in ISO 8601. */
  public Optional<String> issued() {
    return report.text(Reused.dcterms("issued"));
  }

  /** Returns the day on which the session adopted the report, in ISO 8601. */
  public Optional<String> adopted() {
    return report.whose(Rap.adopted).stream()
        .flatMap(adoption -> adoption.text(Reused.eliDl("activity_date")).stream())
        .findFirst();
  }

  /** Returns the language as the end of its address in the EU's authority: {@code eng}. */
  public Optional<String> languageCode() {
    return expressions().stream()
        .flatMap(expression -> expression.one(Reused.eli("language")).stream())
        .map(authority -> authority.iri().substring(authority.iri().lastIndexOf('/') + 1))
        .map(code -> code.toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** Returns the editions of the report, one a language. */
  public List<GraphResource> expressions() {
    return report.all(REALIZED_BY);
  }

  /** Returns the address of the document at its publisher. */
  public Optional<GraphResource> original() {
    return report.one(RDFS.seeAlso.asNode());
  }

  public Optional<String> editorialNote() {
    return report.text(Reused.skos("editorialNote"));
  }

  // Text and parts

  /** Returns the normalised text. */
  public ReportText text() {
    if (text == null) text = ReportText.of(this);
    return text;
  }

  /** Returns the report as sections with their paragraphs, and the lines outside them. */
  public Division divisions() {
    return Division.of(text().parts());
  }

  /** Returns sections in the order of their addresses. */
  public List<PartView> sections() {
    return parts(Rap.Section);
  }

  /** Returns paragraphs in the order of their addresses. */
  public List<PartView> paragraphs() {
    return parts(Rap.Paragraph);
  }

  /** Returns the items of all paragraphs, in the order of their addresses. */
  public List<PartView> items() {
    return parts(Rap.ListItem);
  }

  private List<PartView> parts(Node type) {
    return GraphResource.ofType(report.graph(), type).stream().map(PartView::new).toList();
  }

  // Facts

  /** Returns the facts of a type, such as {@link Rap#Citation}, in the order of their addresses. */
  public List<FactView> facts(Node type) {
    return GraphResource.ofType(report.graph(), type).stream().map(FactView::new).toList();
  }

  public List<FactView> recommendations() {
    return facts(Rap.Recommendation);
  }
}
