package org.w3id.rapporteur.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Describes what a page shows in terms of schema.org, for search engines. The page contains it as a
 * block of data, which browsers do not run.
 */
public final class SchemaOrg {
  private static final String CONTEXT = "https://schema.org";
  static final String TYPE = "@type";
  private static final String ID = "@id";

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
  String thing(
      String iri,
      String path,
      String name,
      List<Crumb> crumbs,
      RdfDataset graphs,
      PageLocale locale) {
    JsonObject said =
        graphs.read(
            () ->
                SchemaThing.of(NodeFactory.createURI(iri), graphs, locale.english())
                    .described(name));
    String called = said.getString("name");
    return block(
        said,
        page(path, called, locale)
            .add("mainEntity", Json.createObjectBuilder().add(ID, iri))
            .add("breadcrumb", crumbs(path, called, crumbs, locale))
            .build());
  }

  /** Describes a page at a fixed path. */
  String page(String path, PageLocale locale) {
    return path.equals("/")
        ? block(site().add("potentialAction", search()).build())
        : block(page(path, TypeNames.capital(path.substring(1)), locale).build());
  }

  private JsonObjectBuilder page(String path, String name, PageLocale locale) {
    return object("WebPage", absolute(path))
        .add("url", absolute(path))
        .add("name", name)
        .add("inLanguage", locale.language().tag())
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

  private JsonObjectBuilder crumbs(
      String path, String name, List<Crumb> crumbs, PageLocale locale) {
    List<Crumb> way = new ArrayList<>(List.of(new Crumb("/", locale.translated("Home"))));
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

  static JsonObjectBuilder object(String type, String id) {
    return Json.createObjectBuilder().add(TYPE, type).add(ID, id);
  }

  private String absolute(String path) {
    return addresses.absolute(path);
  }

  /** Describes a page of this site of which only the title is known. */
  public static String ofTitle(String title, PageLocale locale) {
    return block(
        Json.createObjectBuilder()
            .add(TYPE, "WebPage")
            .add("name", title)
            .add("inLanguage", locale.language().tag())
            .add(
                "isPartOf",
                object("WebSite", locale.request().site() + "/")
                    .add("name", "Rapporteur")
                    .add("url", locale.request().site() + "/"))
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
}
