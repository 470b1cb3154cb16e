package org.w3id.rapporteur.search;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.w3id.rapporteur.address.ServiceUrl;

/** Writes search results as JSON. */
final class SearchJson {
  private SearchJson() {}

  /** The results, in the form that {@code docs/search.md} describes. */
  static JsonObject results(SearchResults results, ServiceUrl service) {
    JsonObjectBuilder json = JSON.createObjectBuilder().add("query", results.asked());
    results.corrected().ifPresent(each -> json.add("corrected", each));
    results.category().ifPresent(each -> json.add("kind", each.key()));
    json.add("partly", results.partly())
        .add("total", results.total())
        .add("page", results.page())
        .add("pages", results.pages());
    if (results.page() > 1) json.add("previous", json(results.onPage(results.page() - 1), service));
    if (results.page() < results.pages())
      json.add("next", json(results.onPage(results.page() + 1), service));
    JsonArrayBuilder kinds = JSON.createArrayBuilder();
    results
        .counts()
        .forEach(
            (category, count) ->
                kinds.add(
                    JSON.createObjectBuilder()
                        .add("kind", category.key())
                        .add("label", category.plural())
                        .add("count", count)
                        .add("url", json(results.in(category), service))));
    JsonArrayBuilder found = JSON.createArrayBuilder();
    for (SearchResult each : results.found()) found.add(found(each, service));
    return json.add("kinds", kinds).add("results", found).build();
  }

  private static String json(String address, ServiceUrl service) {
    return service.local(address.replaceFirst("^/search", "/search.json"));
  }

  private static JsonObject found(SearchResult found, ServiceUrl service) {
    SearchableThing thing = found.thing();
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("id", thing.iri())
            .add("url", service.local(thing.path()))
            .add("kind", thing.category().key())
            .add("label", thing.label())
            .add("context", thing.context());
    if (found.snippet().isEmpty()) return json.build();
    JsonArrayBuilder snippet = JSON.createArrayBuilder();
    for (SearchResult.Bit bit : found.snippet())
      snippet.add(JSON.createObjectBuilder().add("text", bit.text()).add("match", bit.marked()));
    return json.add("snippet", snippet).add("language", found.language()).build();
  }

  /**
   * The text typed, then the names, descriptions and addresses of the things found. Source:
   * OpenSearch Suggestions 1.1.
   */
  static JsonArray suggestions(String typed, List<SearchResult> found, ServiceUrl service) {
    JsonArrayBuilder names = JSON.createArrayBuilder();
    JsonArrayBuilder descriptions = JSON.createArrayBuilder();
    JsonArrayBuilder addresses = JSON.createArrayBuilder();
    for (SearchResult each : found) {
      names.add(each.thing().label());
      descriptions.add(description(each));
      addresses.add(service.local(each.thing().path()));
    }
    return JSON.createArrayBuilder().add(typed).add(names).add(descriptions).add(addresses).build();
  }

  private static String description(SearchResult found) {
    SearchableThing thing = found.thing();
    StringBuilder description = new StringBuilder(thing.category().singular());
    if (found.isOtherName()) description.append(" · ").append(found.words());
    else if (!thing.context().isEmpty()) description.append(" · ").append(thing.context());
    return description.toString();
  }
}
