package org.w3id.rapporteur.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.SearchTerms;
import org.w3id.rapporteur.search.TextRole;
import org.w3id.rapporteur.search.TextStatement;

/** The words of one graph as a text index of Jena, read-only. */
final class GraphText implements TextIndex {
  private static final int MOST = 10_000;
  private static final EntityDefinition DEFINITION = definition();

  private final SearchIndex index;
  private final Graph graph;

  /** The last question and its answer: a query repeats its question for each intermediate row. */
  private List<Object> asked = List.of();

  private List<TextHit> answer = List.of();

  GraphText(SearchIndex index, Graph graph) {
    this.index = index;
    this.graph = graph;
  }

  private static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition("subject", "text");
    for (String property : TextRole.ofProperties().keySet())
      definition.set(property, NodeFactory.createURI(property));
    definition.setLangField("language");
    definition.setCacheQueries(false);
    return definition;
  }

  @Override
  public EntityDefinition getDocDef() {
    return DEFINITION;
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String text,
      String graphName,
      String language,
      int limit,
      String highlight) {
    List<String> names = properties.stream().map(Resource::getURI).toList();
    Optional<Node> of = Optional.ofNullable(subject).filter(Node::isURI);
    String said = Optional.ofNullable(language).orElse("");
    int most = limit < 0 ? MOST : Math.min(limit, MOST);
    List<Object> question = List.of(names, of, text, said, most);
    if (!question.equals(asked)) {
      answer = query(of, names, text, said, most);
      asked = question;
    }
    return answer;
  }

  private List<TextHit> query(
      Optional<Node> subject, List<String> properties, String text, String language, int most) {
    return index
        .statements(SearchTerms.parse(text), subject, properties, language, this::isHere, most)
        .stream()
        .map(GraphText::hit)
        .toList();
  }

  private boolean isHere(TextStatement statement) {
    return graph.contains(statement.subject(), statement.property(), statement.words());
  }

  private static TextHit hit(SearchIndex.Hit hit) {
    TextStatement statement = hit.statement();
    return new TextHit(
        statement.subject(), hit.score(), statement.words(), null, statement.property());
  }

  // Overloads that Jena's property function does not call

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String text,
      String graphName,
      String language,
      int limit,
      String highlight) {
    return query(
        NodeFactory.createURI(subject), properties, text, graphName, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String text,
      String graphName,
      String language,
      int limit,
      String highlight) {
    return query(Node.ANY, properties, text, graphName, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graphName, String language, int limit, String highlight) {
    Resource only = org.apache.jena.rdf.model.ResourceFactory.createResource(property.getURI());
    return query(Node.ANY, List.of(only), text, graphName, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graphName, String language, int limit) {
    return query(property, text, graphName, language, limit, "");
  }

  @Override
  public List<TextHit> query(Node property, String text, String graphName, String language) {
    return query(property, text, graphName, language, MOST);
  }

  @Override
  public Map<String, Node> get(String subject) {
    throw new UnsupportedOperationException("the index finds words, not entities");
  }

  // The index changes only with the graphs

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the index is read-only");
  }

  @Override
  public void close() {}
}
