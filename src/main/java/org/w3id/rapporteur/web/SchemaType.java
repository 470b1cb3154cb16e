package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A type of schema.org, and the queries that describe a {@code ?thing} of it in terms of
 * schema.org. They are in {@code src/main/resources/web/schema-org}.
 *
 * @param type ours or reused, with its prefix
 * @param term the type in schema.org
 * @param files the queries for things of this type
 */
record SchemaType(String type, String term, List<String> files) {
  /** The type of what has {@code rap:statedIn}, whatever its other types. */
  static final String FACT = "rap:Fact";

  /** A file of a dataset. */
  static final SchemaType FILE =
      new SchemaType("dcat:Distribution", "DataDownload", "distribution");

  /** Describes every thing. */
  private static final String EVERY = "thing";

  /** If several fit a thing, the first applies. To describe more types, add a line. */
  static final List<SchemaType> ALL =
      List.of(
          new SchemaType("rap:Report", "Report", "report"),
          new SchemaType("rap:Section", "CreativeWork", "section"),
          new SchemaType("rap:Paragraph", "CreativeWork", "paragraph"),
          new SchemaType("rap:ListItem", "CreativeWork", "paragraph"),
          new SchemaType("rap:Recommendation", "CreativeWork", "recommendation"),
          new SchemaType("rap:NormalisedText", "DigitalDocument", "text"),
          new SchemaType("rap:Session", "Event", "session"),
          new SchemaType("rap:Sitting", "Event", "sitting"),
          new SchemaType("rap:State", "Country"),
          new SchemaType("rap:Body", "GovernmentOrganization", "organization"),
          new SchemaType("rap:Organization", "Organization", "organization"),
          new SchemaType("rap:RegionalGroup", "Organization"),
          new SchemaType("rap:Programme", "Project"),
          new SchemaType("foaf:Person", "Person"),
          new SchemaType("eli:LegalResource", "Legislation", "treaty"),
          new SchemaType("eli:LegalResourceSubdivision", "Legislation", "article"),
          new SchemaType("dcat:Dataset", "Dataset", "dataset"),
          FILE,
          new SchemaType("dcat:Catalog", "DataCatalog"),
          new SchemaType("void:Dataset", "Dataset", "dataset"),
          new SchemaType("skos:ConceptScheme", "DefinedTermSet"),
          new SchemaType("skos:Concept", "DefinedTerm", "concept"),
          new SchemaType(FACT, "Quotation", "fact"),
          new SchemaType("eli:Work", "CreativeWork", "document"));

  private static final SchemaType ANY = new SchemaType("", "Thing");

  private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

  private SchemaType(String type, String term, String... files) {
    this(type, term, Stream.concat(Stream.of(EVERY), Stream.of(files)).toList());
  }

  /**
   * Returns the type of a thing in schema.org.
   *
   * @param types of the thing, as IRIs
   */
  static SchemaType of(Set<String> types) {
    return ALL.stream()
        .filter(each -> types.contains(AddressNames.expand(each.type())))
        .findFirst()
        .orElse(ANY);
  }

  List<Query> queries() {
    return files.stream().map(file -> PARSED.computeIfAbsent(file, SchemaType::parse)).toList();
  }

  private static Query parse(String file) {
    try (InputStream in = SchemaType.class.getResourceAsStream("/web/schema-org/" + file + ".rq")) {
      return QueryFactory.create(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), Syntax.syntaxSPARQL_11);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
