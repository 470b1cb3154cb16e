package org.w3id.rapporteur.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.entities.Entities;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;

/** Reads from the graphs the things that can be found, with their words. */
final class IndexContentReader {
  private static final String QUERY = "search";
  private static final String ONTOLOGY = Prefixes.vocabularies().get("rap");
  private static final Comparator<TextStatement> ORDER =
      Comparator.comparing((TextStatement statement) -> statement.property().getURI())
          .thenComparing(statement -> statement.words().toString());

  /** The properties that count as references to a thing. */
  private static final List<String> POINTING =
      List.of(
          "rap:cited",
          "rap:mentioned",
          "rap:speaker",
          "eli-dl:had_participant_organization",
          "dcterms:subject");

  private final RdfDataset graphs;
  private final QueryLibrary library;
  private final Entities entities;
  private final Base base;
  private final BinaryOperator<String> days;

  /**
   * @param base the part of addresses before {@code id/}, with its final slash
   * @param days formats a span of days, from its first and last day in ISO 8601
   */
  IndexContentReader(
      RdfDataset graphs,
      QueryLibrary library,
      Entities entities,
      String base,
      BinaryOperator<String> days) {
    this.days = days;
    this.graphs = graphs;
    this.library = library;
    this.entities = entities;
    this.base = new Base(base);
  }

  IndexContent content() {
    Collection<Entity> named = entities.all();
    return graphs.read(() -> new IndexContent(things(named), statements(), references()));
  }

  private Map<SearchableThing, Set<String>> things(Collection<Entity> named) {
    Map<String, SearchableThing> things = new LinkedHashMap<>();
    Map<String, Set<String>> subjects = new HashMap<>();
    for (Entity entity : named) things.put(entity.iri(), thing(entity));
    for (List<String> row : library.page(QUERY).run(graphs, Map.of()).cells()) {
      String iri = row.get(0);
      if (!hasPage(iri)) continue;
      Category category = Category.of(row.get(1)).orElseThrow();
      String context = context(row.get(3), row.get(5), row.get(6));
      things.put(iri, new SearchableThing(iri, path(iri), category, row.get(2), context));
      subjects.computeIfAbsent(iri, each -> new LinkedHashSet<>()).add(row.get(4));
    }
    for (NamedQuery query : library.queries()) things.put(query.name(), thing(query));
    Map<SearchableThing, Set<String>> all = new LinkedHashMap<>();
    things
        .values()
        .forEach(each -> all.put(each, subjects.getOrDefault(each.iri(), Set.of(each.iri()))));
    return all;
  }

  private String context(String place, String start, String end) {
    if (start.isEmpty()) return place;
    return place.isEmpty() ? days.apply(start, end) : place + ", " + days.apply(start, end);
  }

  private SearchableThing thing(Entity entity) {
    Category category = Category.of(entity.kind());
    String context =
        switch (category) {
          case TOPIC -> "";
          case ARTICLE, DOCUMENT -> entity.description();
          default ->
              entity.values(SKOS.notation.getURI()).stream()
                  .filter(Node::isLiteral)
                  .findFirst()
                  .map(Node::getLiteralLexicalForm)
                  .orElse("");
        };
    String told = context.equals(entity.kind().label()) ? "" : context;
    return new SearchableThing(entity.iri(), path(entity.iri()), category, entity.name(), told);
  }

  private SearchableThing thing(NamedQuery query) {
    String path = "/queries/" + query.name();
    return new SearchableThing(
        base.iri() + path.substring(1), path, Category.QUERY, query.summary(), query.name());
  }

  /**
   * Whether the thing has a page here. The data of other publishers may describe things without
   * one.
   */
  private boolean hasPage(String iri) {
    return iri.startsWith(ONTOLOGY) || base.isOurs(iri);
  }

  private String path(String iri) {
    return iri.startsWith(ONTOLOGY)
        ? "/ontology#" + iri.substring(ONTOLOGY.length())
        : "/doc/" + base.path(iri).orElseThrow();
  }

  /** The statements by subject; one that is in several graphs is listed once. */
  private Map<String, List<TextStatement>> statements() {
    Map<String, Set<TextStatement>> statement = new TreeMap<>();
    for (String property : TextRole.ofProperties().keySet()) {
      graphs
          .find(Node.ANY, Node.ANY, NodeFactory.createURI(property), Node.ANY)
          .forEach(quad -> add(quad, statement));
    }
    Map<String, List<TextStatement>> sorted = new LinkedHashMap<>();
    statement.forEach((subject, all) -> sorted.put(subject, all.stream().sorted(ORDER).toList()));
    return sorted;
  }

  private static void add(Quad quad, Map<String, Set<TextStatement>> statement) {
    if (!quad.getSubject().isURI() || !isWords(quad.getObject())) return;
    statement
        .computeIfAbsent(quad.getSubject().getURI(), each -> new LinkedHashSet<>())
        .add(new TextStatement(quad.getSubject(), quad.getPredicate(), quad.getObject()));
  }

  /** Whether it is text, not a number or date. */
  private static boolean isWords(Node object) {
    return object.isLiteral()
        && (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)
            || !object.getLiteralLanguage().isEmpty());
  }

  private Map<String, Integer> references() {
    Map<String, Integer> references = new HashMap<>();
    for (String property : POINTING) {
      graphs
          .find(Node.ANY, Node.ANY, NodeFactory.createURI(TextRole.expanded(property)), Node.ANY)
          .forEach(quad -> references.merge(quad.getObject().toString(), 1, Integer::sum));
    }
    return references;
  }
}
