package org.w3id.rapporteur.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.web.SchemaTerms.Kind;
import org.w3id.rapporteur.web.SchemaTerms.Mapping;

/**
 * Describes what a page shows in terms of schema.org, for search engines. The page contains it as a
 * block of data, which browsers do not run.
 */
public final class SchemaOrg {
  private static final String CONTEXT = "https://schema.org";
  private static final String TYPE = "@type";
  private static final String ID = "@id";

  /** Most parts or names of a thing; the RDF has all. */
  private static final int MOST_VALUES = 50;

  private static final List<String> NAMES =
      List.of("skos:prefLabel", "foaf:name", "dcterms:title", "rdfs:label");

  private final SitePaths addresses;

  SchemaOrg(SitePaths addresses) {
    this.addresses = addresses;
  }

  /**
   * Describes the page of a thing.
   *
   * @param name of the thing, if the graphs have none
   * @param crumbs the breadcrumbs, without the page itself
   */
  String thing(String iri, String path, String name, List<Crumb> crumbs, DatasetGraph graphs) {
    Node thing = NodeFactory.createURI(iri);
    JsonObject said =
        Txn.calculateRead(graphs, () -> new Reader(graphs).whole(thing, name)).build();
    String called = said.getString("name");
    return block(
        said,
        page(path, called)
            .add("mainEntity", Json.createObjectBuilder().add(ID, iri))
            .add("breadcrumb", crumbs(path, called, crumbs))
            .build());
  }

  /** Describes a page at a fixed path. */
  String page(String path) {
    return path.equals("/")
        ? block(site().add("potentialAction", search()).build())
        : block(page(path, TypeNames.capital(path.substring(1))).build());
  }

  private JsonObjectBuilder page(String path, String name) {
    return object("WebPage", absolute(path))
        .add("url", absolute(path))
        .add("name", name)
        .add("inLanguage", PageLocale.now().language().tag())
        .add("isPartOf", site());
  }

  private JsonObjectBuilder site() {
    return object("WebSite", addresses.service().text())
        .add("name", "Rapporteur")
        .add("url", addresses.service().text());
  }

  private JsonObjectBuilder search() {
    return Json.createObjectBuilder()
        .add(TYPE, "SearchAction")
        .add(
            "target",
            Json.createObjectBuilder()
                .add(TYPE, "EntryPoint")
                .add("urlTemplate", absolute("/search") + "?q={search_term_string}"))
        .add("query-input", "required name=search_term_string");
  }

  private JsonObjectBuilder crumbs(String path, String name, List<Crumb> crumbs) {
    List<Crumb> way = new ArrayList<>(List.of(new Crumb("/", PageLocale.translated("Home"))));
    way.addAll(crumbs);
    way.add(new Crumb(path, name));
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (int i = 0; i < way.size(); i++)
      steps.add(
          Json.createObjectBuilder()
              .add(TYPE, "ListItem")
              .add("position", i + 1)
              .add("name", way.get(i).label())
              .add("item", absolute(way.get(i).href())));
    return Json.createObjectBuilder().add(TYPE, "BreadcrumbList").add("itemListElement", steps);
  }

  private static JsonObjectBuilder object(String type, String id) {
    return Json.createObjectBuilder().add(TYPE, type).add(ID, id);
  }

  private String absolute(String path) {
    return addresses.absolute(path);
  }

  /** Describes a page of this site of which only the title is known. */
  public static String ofTitle(String title) {
    return block(
        Json.createObjectBuilder()
            .add(TYPE, "WebPage")
            .add("name", title)
            .add("inLanguage", PageLocale.now().language().tag())
            .add(
                "isPartOf",
                object("WebSite", PageLocale.now().site() + "/")
                    .add("name", "Rapporteur")
                    .add("url", PageLocale.now().site() + "/"))
            .build());
  }

  /** Returns JSON escaped for a page, so that nothing in it ends the block or begins another. */
  private static String block(JsonObject... things) {
    JsonArrayBuilder graph = Json.createArrayBuilder();
    for (JsonObject thing : things) graph.add(thing);
    return Json.createObjectBuilder()
        .add("@context", CONTEXT)
        .add("@graph", graph)
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  /** Reads the properties of things from the graphs. */
  private final class Reader {
    private final DatasetGraph graphs;

    Reader(DatasetGraph graphs) {
      this.graphs = graphs;
    }

    JsonObjectBuilder whole(Node thing, String name) {
      Set<String> types =
          objects(thing, RDF.type.asNode()).stream()
              .map(Node::toString)
              .collect(Collectors.toSet());
      Kind kind = SchemaTerms.of(types, !objects(thing, property("rap:statedIn")).isEmpty());
      String called = name(thing).orElse(name);
      JsonObjectBuilder said = object(kind.term(), thing.toString()).add("name", called);
      addresses
          .name(thing.toString())
          .ifPresent(known -> said.add("url", absolute(SitePaths.DOCUMENT + known)));
      Map<String, Set<JsonValue>> values = new LinkedHashMap<>();
      for (Mapping mapping : SchemaTerms.mappings(kind))
        values
            .computeIfAbsent(mapping.term(), term -> new LinkedHashSet<>())
            .addAll(values(thing, mapping));
      values.getOrDefault("alternateName", Set.of()).remove(Json.createValue(called));
      values.forEach((term, all) -> add(said, term, all));
      if (kind.term().equals("Dataset")) said.add("isAccessibleForFree", true);
      return said;
    }

    private static void add(JsonObjectBuilder said, String term, Collection<JsonValue> values) {
      if (values.size() == 1) said.add(term, values.iterator().next());
      else if (!values.isEmpty()) said.add(term, array(values));
    }

    private static JsonArray array(Collection<JsonValue> values) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      values.stream().limit(MOST_VALUES).forEach(array::add);
      return array.build();
    }

    private List<JsonValue> values(Node thing, Mapping mapping) {
      boolean isInverse = mapping.property().startsWith("^");
      Node property = property(mapping.property().substring(isInverse ? 1 : 0));
      return (isInverse ? subjects(property, thing) : objects(thing, property))
          .stream().flatMap(value -> value(value, mapping).stream()).toList();
    }

    private Optional<JsonValue> value(Node value, Mapping mapping) {
      return switch (mapping.form()) {
        case WORDS -> words(value).filter(words -> isEnglish(value)).map(Json::createValue);
        case ANY_WORDS -> words(value).map(Json::createValue);
        case ADDRESS -> address(value).map(Json::createValue);
        case PLACE ->
            words(value)
                .map(
                    words ->
                        Json.createObjectBuilder()
                            .add(TYPE, mapping.as())
                            .add("name", words)
                            .build());
        case THING ->
            address(value)
                .map(
                    iri ->
                        object(mapping.as(), iri)
                            .add(
                                "name",
                                name(value).orElseGet(() -> AddressNames.of(iri, addresses)))
                            .build());
        case WHOLE ->
            address(value).map(iri -> whole(value, AddressNames.of(iri, addresses)).build());
      };
    }

    private static Optional<String> words(Node value) {
      return value.isLiteral() ? Optional.of(value.getLiteralLexicalForm()) : Optional.empty();
    }

    private static boolean isEnglish(Node value) {
      return value.getLiteralLanguage().isEmpty() || value.getLiteralLanguage().equals("en");
    }

    private static Optional<String> address(Node value) {
      return value.isURI() ? Optional.of(value.getURI()) : Optional.empty();
    }

    private Optional<String> name(Node thing) {
      return NAMES.stream()
          .flatMap(naming -> objects(thing, property(naming)).stream())
          .filter(value -> value.isLiteral() && isEnglish(value))
          .map(Node::getLiteralLexicalForm)
          .findFirst();
    }

    private List<Node> objects(Node subject, Node property) {
      List<Node> found = new ArrayList<>();
      graphs
          .find(Quad.defaultGraphIRI, subject, property, Node.ANY)
          .forEachRemaining(quad -> found.add(quad.getObject()));
      found.sort((one, other) -> one.toString().compareTo(other.toString()));
      return found;
    }

    private List<Node> subjects(Node property, Node object) {
      List<Node> found = new ArrayList<>();
      graphs
          .find(Quad.defaultGraphIRI, Node.ANY, property, object)
          .forEachRemaining(quad -> found.add(quad.getSubject()));
      found.sort((one, other) -> one.toString().compareTo(other.toString()));
      return found;
    }

    private static Node property(String name) {
      return NodeFactory.createURI(AddressNames.expand(name));
    }
  }
}
