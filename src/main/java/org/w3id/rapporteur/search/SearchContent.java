package org.w3id.rapporteur.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.entities.EntityReader;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Reads from the graphs what can be found. Use it in a read transaction.
 *
 * <p>Things of reports and of the vocabulary are rows of the queries {@code search} and {@code
 * search-terms}, each of which looks at few graphs. Other things are entities.
 */
public final class SearchContent {
  private static final String OF_REPORTS = "search";
  private static final String OF_VOCABULARY = "search-terms";
  private static final String ONTOLOGY = Prefixes.vocabularies().get("rap");

  private static final Comparator<TextStatement> ORDER =
      Comparator.comparing((TextStatement statement) -> statement.subject().getURI())
          .thenComparing(statement -> statement.property().getURI())
          .thenComparing(statement -> statement.words().toString());

  /** The properties that count as references to a thing. */
  private static final List<Node> POINTING =
      Stream.of(
              "rap:cited",
              "rap:mentioned",
              "rap:speaker",
              "eli-dl:had_participant_organization",
              "dcterms:subject")
          .map(term -> NodeFactory.createURI(TextRole.expanded(term)))
          .toList();

  /** The properties that join a graph's entry in the catalogue with its parts. */
  private static final List<Node> PARTS_OF_ENTRY =
      List.of(Reused.dcat("distribution"), Reused.voiD("dataDump"), Reused.prov("wasGeneratedBy"));

  /** The most graphs from which one thing is read. */
  private static final int MOST_GRAPHS = 20;

  private final RdfDataset graphs;
  private final RdfDataset outside;
  private final QueryLibrary library;
  private final EntityIndex entities;
  private final EntityReader entityReader;
  private final Base base;
  private final Node vocabulary;
  private final Node catalogue;
  private final BinaryOperator<String> days;

  /**
   * A thing that a query found.
   *
   * @param words the subjects whose texts belong to it
   */
  public record Row(SearchableThing thing, Set<String> words) {}

  /**
   * What a graph has that can be found.
   *
   * @param rows by the address of the thing
   * @param others the addresses of subjects with texts, and of entities, that are no rows and whose
   *     texts belong to none
   * @param references how many statements point to a thing, by its address
   */
  public record OfGraph(
      Map<String, Row> rows, Set<String> others, Map<String, Integer> references) {}

  /**
   * @param entities is brought up to date first
   * @param base the part of addresses before {@code id/}, with its final slash
   * @param days formats a span of days, from its first and last day in ISO 8601
   */
  public SearchContent(
      RdfDataset graphs,
      QueryLibrary library,
      EntityIndex entities,
      String base,
      BinaryOperator<String> days) {
    this.graphs = graphs;
    this.outside = graphs.only(Set.of());
    this.library = library;
    this.entities = entities;
    this.entityReader = new EntityReader(graphs, base);
    this.base = new Base(base);
    this.days = days;
    Addresses addresses = new Addresses(base);
    this.vocabulary = addresses.graph("vocabulary");
    this.catalogue = addresses.graph("catalogue");
  }

  /**
   * @param graph {@code Quad.defaultGraphIRI} for triples outside named graphs
   */
  public OfGraph of(Node graph) {
    Map<String, Row> rows = rows(Set.of(graph));
    rows.keySet().removeIf(iri -> isVocabularyAlone(iri, graph));
    Set<String> others = subjects(graph);
    others.addAll(entityReader.things(graph));
    others.addAll(entry(graph));
    rows.forEach(
        (iri, row) -> {
          others.remove(iri);
          others.removeAll(row.words());
        });
    return new OfGraph(rows, others, references(graph));
  }

  /** Whether a row comes from the vocabulary, which is read with each graph. */
  private boolean isVocabularyAlone(String iri, Node graph) {
    return quads(graph, NodeFactory.createURI(iri), Node.ANY, Node.ANY).findFirst().isEmpty();
  }

  private Stream<Quad> quads(Node graph, Node subject, Node property, Node object) {
    return (Quad.isDefaultGraph(graph) ? outside : graphs).find(graph, subject, property, object);
  }

  private Map<String, Row> rows(Set<Node> names) {
    Set<Node> read = new HashSet<>(names);
    read.add(vocabulary);
    read.remove(Quad.defaultGraphIRI);
    RdfDataset few = graphs.only(read);
    List<List<String>> cells = new ArrayList<>(library.page(OF_REPORTS).run(few, Map.of()).cells());
    boolean hasTerms =
        names.stream()
            .anyMatch(
                name ->
                    Stream.of(SKOS.inScheme, RDFS.isDefinedBy)
                        .anyMatch(
                            property ->
                                quads(name, Node.ANY, property.asNode(), Node.ANY)
                                    .findFirst()
                                    .isPresent()));
    if (hasTerms) cells.addAll(library.page(OF_VOCABULARY).run(few, Map.of()).cells());
    return rows(cells);
  }

  /** A thing may have several rows; the last in alphabetical order has its label. */
  private Map<String, Row> rows(List<List<String>> cells) {
    cells.sort(Comparator.comparing(row -> String.join("\n", row)));
    Map<String, Row> rows = new TreeMap<>();
    for (List<String> row : cells) {
      String iri = row.get(0);
      if (!hasPage(iri)) continue;
      Category category = Category.of(row.get(1)).orElseThrow();
      String context = context(row.get(3), row.get(5), row.get(6));
      Set<String> words = new LinkedHashSet<>();
      if (rows.containsKey(iri)) words.addAll(rows.get(iri).words());
      words.add(row.get(4));
      rows.put(
          iri, new Row(new SearchableThing(iri, path(iri), category, row.get(2), context), words));
    }
    return rows;
  }

  private String context(String place, String start, String end) {
    if (start.isEmpty()) return place;
    return place.isEmpty() ? days.apply(start, end) : place + ", " + days.apply(start, end);
  }

  /**
   * The rows of these things. A thing that several graphs describe is read from all of them.
   *
   * @param categories of things that were or are rows of these graphs
   * @param changed what the changed graphs have
   */
  public Map<String, Row> rows(Map<String, Category> categories, Map<Node, OfGraph> changed) {
    Map<String, Row> rows = new HashMap<>();
    Set<String> several = new HashSet<>();
    Set<Node> describingSeveral = new HashSet<>();
    categories.forEach(
        (iri, category) -> {
          List<Node> describing = describing(iri, category);
          if (describing.size() == 1 && changed.containsKey(describing.get(0))) {
            Row row = changed.get(describing.get(0)).rows().get(iri);
            if (row != null) rows.put(iri, row);
          } else if (!describing.isEmpty()) {
            several.add(iri);
            describingSeveral.addAll(describing);
          }
        });
    if (several.isEmpty()) return rows;
    rows(describingSeveral)
        .forEach(
            (iri, row) -> {
              if (several.contains(iri)) rows.put(iri, row);
            });
    return rows;
  }

  private List<Node> describing(String iri, Category category) {
    Node thing = NodeFactory.createURI(iri);
    Stream<Quad> quads =
        switch (category) {
          case CONCEPT -> graphs.find(Node.ANY, thing, SKOS.inScheme.asNode(), Node.ANY);
          case TERM -> graphs.find(Node.ANY, thing, RDFS.isDefinedBy.asNode(), Node.ANY);
          default -> graphs.find(Node.ANY, thing, RDF.type.asNode(), type(category));
        };
    return quads
        .map(quad -> Quad.isDefaultGraph(quad.getGraph()) ? Quad.defaultGraphIRI : quad.getGraph())
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .limit(MOST_GRAPHS)
        .toList();
  }

  private static Node type(Category category) {
    return switch (category) {
      case REPORT -> Rap.Report;
      case SECTION -> Rap.Section;
      case PARAGRAPH -> Rap.Paragraph;
      case RECOMMENDATION -> Rap.Recommendation;
      case SESSION -> Rap.Session;
      case ITEM -> Rap.AgendaItem;
      case PERSON -> FOAF.Person.asNode();
      default -> throw new IllegalArgumentException("not read from reports: " + category);
    };
  }

  /**
   * What is to be found at an address; empty if nothing is.
   *
   * @param row if it has one
   */
  public Optional<SearchBlock> block(String iri, Optional<Row> row) {
    if (row.isPresent()) return Optional.of(block(row.get()));
    Optional<Entity> entity = entities.entity(iri);
    if (entity.isPresent())
      return Optional.of(block(thing(entity.get()), statements(entity.get())));
    List<TextStatement> statements = statements(iri);
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(new SearchBlock(iri, Optional.empty(), false, Set.of(iri), statements));
  }

  private SearchBlock block(Row row) {
    List<TextStatement> statements =
        row.words().stream()
            .sorted()
            .flatMap(
                subject ->
                    entities
                        .entity(subject)
                        .map(SearchContent::statements)
                        .orElseGet(() -> statements(subject))
                        .stream())
            .toList();
    return new SearchBlock(
        row.thing().iri(), Optional.of(row.thing()), true, row.words(), statements);
  }

  private static SearchBlock block(SearchableThing thing, List<TextStatement> statements) {
    return new SearchBlock(thing.iri(), Optional.of(thing), false, Set.of(thing.iri()), statements);
  }

  /** The ready-made queries, which are in no graph. */
  public List<SearchBlock> queries() {
    return library.queries().stream()
        .map(
            query -> {
              SearchableThing thing = thing(query);
              return block(thing, statements(thing.iri()));
            })
        .toList();
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

  private Set<String> subjects(Node graph) {
    Set<String> subjects = new TreeSet<>();
    for (String property : TextRole.ofProperties().keySet())
      quads(graph, Node.ANY, NodeFactory.createURI(property), Node.ANY)
          .filter(quad -> isText(quad.getSubject(), quad.getObject()))
          .forEach(quad -> subjects.add(quad.getSubject().getURI()));
    return subjects;
  }

  /** A graph's entry and versions in the catalogue, which change with the graph. */
  private Set<String> entry(Node graph) {
    Set<String> entry = new TreeSet<>();
    if (!graph.isURI() || Quad.isDefaultGraph(graph)) return entry;
    entry.add(graph.getURI());
    for (Node property : PARTS_OF_ENTRY)
      graphs
          .find(catalogue, graph, property, Node.ANY)
          .map(Quad::getObject)
          .filter(Node::isURI)
          .forEach(part -> entry.add(part.getURI()));
    graphs
        .find(catalogue, Node.ANY, Reused.prov("specializationOf"), graph)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .forEach(version -> entry.add(version.getURI()));
    return entry;
  }

  /** The texts of a subject; one that is in several graphs is listed once. */
  private List<TextStatement> statements(String iri) {
    Node subject = NodeFactory.createURI(iri);
    return graphs
        .find(Node.ANY, subject, Node.ANY, Node.ANY)
        .filter(quad -> TextRole.ofProperties().containsKey(quad.getPredicate().getURI()))
        .filter(quad -> isText(subject, quad.getObject()))
        .map(quad -> new TextStatement(subject, quad.getPredicate(), quad.getObject()))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** The texts of an entity, however many graphs describe it. */
  private static List<TextStatement> statements(Entity entity) {
    Node subject = NodeFactory.createURI(entity.iri());
    List<TextStatement> statements = new ArrayList<>();
    for (String property : TextRole.ofProperties().keySet())
      for (Node value : entity.values(property))
        if (isText(subject, value))
          statements.add(new TextStatement(subject, NodeFactory.createURI(property), value));
    statements.sort(ORDER);
    return statements;
  }

  /** Whether it is text, not a number or date, and not about a blank node. */
  private static boolean isText(Node subject, Node object) {
    return subject.isURI()
        && object.isLiteral()
        && (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)
            || !object.getLiteralLanguage().isEmpty());
  }

  private Map<String, Integer> references(Node graph) {
    Map<String, Integer> references = new TreeMap<>();
    for (Node property : POINTING)
      quads(graph, Node.ANY, property, Node.ANY)
          .forEach(quad -> references.merge(quad.getObject().toString(), 1, Integer::sum));
    return references;
  }
}
