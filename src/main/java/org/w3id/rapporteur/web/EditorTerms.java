package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.graph.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.QueryResult;
import org.w3id.rapporteur.store.Store;

/**
 * What an editor of queries can offer: prefixes, and classes, properties and concepts with what
 * they mean and how often the data has them.
 */
final class EditorTerms {
  private final Store store;
  private final QueryLibrary queries;
  private final Inventory inventory;
  private final Addresses addresses;

  EditorTerms(Store store, QueryLibrary queries, Inventory inventory, Addresses addresses) {
    this.store = store;
    this.queries = queries;
    this.inventory = inventory;
    this.addresses = addresses;
  }

  byte[] json() {
    Map<String, JsonObjectBuilder> terms = new LinkedHashMap<>();
    for (Row row : ask(queries.page("editor-terms").run(store.dataset(), Map.of())))
      if (isNamed(row)) terms.putIfAbsent(row.text("term"), described(row));
    for (Row row : ask(queries.page("partitions").run(inventory.graphs(), Map.of())))
      if (isNamed(row))
        terms
            .computeIfAbsent(row.text("term"), iri -> named(row))
            .add("count", row.number("count"));
    JsonArrayBuilder list = JSON.createArrayBuilder();
    terms.values().forEach(list::add);
    JsonObjectBuilder prefixes = JSON.createObjectBuilder();
    Prefixes.of(addresses.base()).forEach(prefixes::add);
    return JSON.createObjectBuilder()
        .add("prefixes", prefixes)
        .add("terms", list)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private Rows ask(QueryResult result) {
    return Rows.of(result, addresses);
  }

  /** Whether a prefix fits, so that it can be written without its whole IRI. */
  private boolean isNamed(Row row) {
    return !row.term("term").label().equals(row.text("term"));
  }

  private static JsonObjectBuilder named(Row row) {
    return JSON.createObjectBuilder()
        .add("name", row.term("term").label())
        .add("kind", row.text("kind"));
  }

  private static JsonObjectBuilder described(Row row) {
    JsonObjectBuilder term = named(row).add("label", row.text("label"));
    return row.has("definition") ? term.add("definition", row.text("definition")) : term;
  }
}
