package org.w3id.rapporteur.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * One thing in terms of schema.org, with what the queries of its {@link SchemaType} find.
 *
 * <p>Text is in English or of no language, except alternate names. Linked things have their type
 * and name.
 */
final class SchemaThing {
  /** Most values of a term; the RDF has all. */
  private static final int MOST_VALUES = 50;

  private static final Node NAME = NodeFactory.createURI("https://schema.org/name");
  private static final Node STATED_IN = NodeFactory.createURI(AddressNames.expand("rap:statedIn"));
  private static final Node A = RDF.type.asNode();
  private static final Node TRUE = NodeValue.TRUE.asNode();
  private static final Var THING = Var.alloc("thing");
  private static final String ALTERNATE_NAME = "alternateName";

  private final Node thing;
  private final SchemaType type;
  private final RdfDataset graphs;
  private final PageLocale locale;
  private final Graph found = GraphFactory.createDefaultGraph();

  private SchemaThing(Node thing, SchemaType type, RdfDataset graphs, PageLocale locale) {
    this.thing = thing;
    this.type = type;
    this.graphs = graphs;
    this.locale = locale;
    for (Query query : type.queries()) graphs.construct(query, Map.of(THING, thing), this::keep);
  }

  private Graph keep(Iterator<Triple> triples) {
    triples.forEachRemaining(found::add);
    return found;
  }

  static SchemaThing of(Node thing, RdfDataset graphs, PageLocale locale) {
    return new SchemaThing(thing, SchemaType.of(types(thing, graphs)), graphs, locale);
  }

  private static Set<String> types(Node thing, RdfDataset graphs) {
    Set<String> types =
        graphs
            .find(Quad.defaultGraphIRI, thing, A, Node.ANY)
            .map(quad -> quad.getObject().toString())
            .collect(Collectors.toCollection(HashSet::new));
    if (graphs.contains(Quad.defaultGraphIRI, thing, STATED_IN, Node.ANY))
      types.add(AddressNames.expand(SchemaType.FACT));
    return types;
  }

  /**
   * Describes the thing.
   *
   * @param fallback its name, if the graphs have none
   */
  JsonObject described(String fallback) {
    String name = name(thing).orElse(fallback);
    JsonObjectBuilder said = SchemaOrg.object(type.term(), thing.getURI()).add("name", name);
    locale
        .addresses()
        .name(thing.getURI())
        .ifPresent(
            known -> said.add("url", locale.addresses().absolute(SitePaths.DOCUMENT + known)));
    Map<String, Set<JsonValue>> values = values();
    Optional.ofNullable(values.get(ALTERNATE_NAME))
        .ifPresent(names -> names.remove(Json.createValue(name)));
    values.forEach((term, all) -> add(said, term, all));
    return said.build();
  }

  /** Returns the values of each term, in alphabetical order. */
  private Map<String, Set<JsonValue>> values() {
    List<Triple> triples = found.find(thing, Node.ANY, Node.ANY).toList();
    triples.sort(Comparator.comparing(triple -> triple.getObject().toString()));
    Map<String, Set<JsonValue>> values = new TreeMap<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(A) || triple.getPredicate().equals(NAME)) continue;
      String term = term(triple.getPredicate());
      Optional.of(triple.getObject())
          .filter(value -> term.equals(ALTERNATE_NAME) || !isForeign(value))
          .flatMap(this::value)
          .ifPresent(
              value -> values.computeIfAbsent(term, any -> new LinkedHashSet<>()).add(value));
    }
    return values;
  }

  /** Returns a value as JSON; empty for a blank node without a name. */
  private Optional<JsonValue> value(Node value) {
    if (value.equals(TRUE)) return Optional.of(JsonValue.TRUE);
    if (value.isLiteral()) return Optional.of(Json.createValue(value.getLiteralLexicalForm()));
    Optional<String> itsType = objects(value, A).map(SchemaThing::term).findFirst();
    return value.isBlank()
        ? itsType.flatMap(of -> unlinked(value, of))
        : itsType
            .map(of -> linked(value, of))
            .or(() -> Optional.of(Json.createValue(value.getURI())));
  }

  private Optional<JsonValue> unlinked(Node value, String itsType) {
    return name(value)
        .map(
            name ->
                Json.createObjectBuilder().add(SchemaOrg.TYPE, itsType).add("name", name).build());
  }

  /** A file of a dataset has a complete description, so that the dataset's page is enough. */
  private JsonValue linked(Node value, String itsType) {
    String fallback = AddressNames.of(value.getURI(), locale);
    return itsType.equals(SchemaType.FILE.term())
        ? new SchemaThing(value, SchemaType.FILE, graphs, locale).described(fallback)
        : SchemaOrg.object(itsType, value.getURI())
            .add("name", name(value).orElse(fallback))
            .build();
  }

  private Optional<String> name(Node named) {
    return objects(named, NAME)
        .filter(name -> name.isLiteral() && !isForeign(name))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return Iter.asStream(found.find(subject, property, Node.ANY)).map(Triple::getObject);
  }

  private static void add(JsonObjectBuilder said, String term, Set<JsonValue> values) {
    if (values.size() == 1) said.add(term, values.iterator().next());
    if (values.size() < 2) return;
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.stream().limit(MOST_VALUES).forEach(array::add);
    said.add(term, array);
  }

  /** Returns a term of schema.org without its namespace. */
  private static String term(Node term) {
    return term.getURI().substring(term.getURI().lastIndexOf('/') + 1);
  }

  /** Whether this is text in a language other than English. */
  private static boolean isForeign(Node value) {
    return value.isLiteral()
        && !value.getLiteralLanguage().isEmpty()
        && !value.getLiteralLanguage().equals("en");
  }
}
