package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.catalogue.GraphStatistics;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * The terms that the query editor suggests: prefixes, and classes, properties and concepts with
 * their definitions and how often the data uses them. Terms without a prefix are left out.
 */
final class EditorTerms {
  private final Store store;
  private final QueryLibrary queries;
  private final SitePaths addresses;

  EditorTerms(Store store, QueryLibrary queries, SitePaths addresses) {
    this.store = store;
    this.queries = queries;
    this.addresses = addresses;
  }

  byte[] json() {
    RdfDataset graphs = store.dataset();
    GraphStatistics statistics =
        graphs.read(() -> GraphStatistics.of(graphs.graph(Quad.defaultGraphIRI).find()));
    Map<String, JsonObjectBuilder> terms = new LinkedHashMap<>();
    for (Row row :
        Rows.of(queries.page("editor-terms").run(graphs, Map.of()), PageLocale.english(addresses)))
      terms.computeIfAbsent(row.text("term"), iri -> described(iri, row));
    statistics.classes().forEach((iri, things) -> counted(terms, iri, "class", things));
    statistics
        .properties()
        .forEach((iri, property) -> counted(terms, iri, "property", property.triples()));
    terms.keySet().removeIf(iri -> addresses.compact(iri).equals(iri));
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

  private void counted(Map<String, JsonObjectBuilder> terms, String iri, String kind, long count) {
    terms.computeIfAbsent(iri, any -> named(iri, kind)).add("count", count);
  }

  private JsonObjectBuilder named(String iri, String kind) {
    return JSON.createObjectBuilder().add("name", addresses.compact(iri)).add("kind", kind);
  }

  private JsonObjectBuilder described(String iri, Row row) {
    JsonObjectBuilder term = named(iri, row.text("kind")).add("label", row.text("label"));
    return row.has("definition") ? term.add("definition", row.text("definition")) : term;
  }
}
