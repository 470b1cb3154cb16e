package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Maps our types and properties to terms of schema.org. To publish more of them, add a line. */
final class SchemaTerms {
  /** How a value is written. */
  enum Form {
    /** Text in English or of no language. */
    WORDS,
    /** Text in any language. */
    ANY_WORDS,
    ADDRESS,
    /** A thing that has a page here: its type, address and name. */
    THING,
    /** A thing that has only a name. */
    PLACE,
    /** A thing with all its mapped properties. */
    WHOLE
  }

  /**
   * @param property ours or reused, with its prefix; {@code ^} before it means its inverse
   * @param as the values' type in schema.org, if the form is one of things
   */
  record Mapping(String property, String term, Form form, String as) {
    static Mapping words(String property, String term) {
      return new Mapping(property, term, Form.WORDS, "");
    }

    static Mapping address(String property, String term) {
      return new Mapping(property, term, Form.ADDRESS, "");
    }

    static Mapping thing(String property, String term, String as) {
      return new Mapping(property, term, Form.THING, as);
    }
  }

  /**
   * @param type ours or reused, with its prefix
   */
  record Kind(String type, String term, List<Mapping> mappings) {
    Kind(String type, String term, Mapping... mappings) {
      this(type, term, List.of(mappings));
    }
  }

  /** Mappings for every thing. */
  private static final List<Mapping> ALL =
      List.of(
          Mapping.words("skos:notation", "identifier"),
          Mapping.words("dcterms:identifier", "identifier"),
          new Mapping("skos:prefLabel", "alternateName", Form.ANY_WORDS, ""),
          new Mapping("skos:altLabel", "alternateName", Form.ANY_WORDS, ""),
          Mapping.words("dcterms:alternative", "alternateName"),
          Mapping.words("skos:definition", "description"),
          Mapping.words("dcterms:description", "description"),
          Mapping.address("schema:sameAs", "sameAs"));

  private static final Mapping PART = Mapping.thing("eli:is_part_of", "isPartOf", "CreativeWork");
  private static final Mapping TEXT = Mapping.words("rap:text", "text");

  /** If several fit a thing, the first applies. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "rap:Report",
              "Report",
              Mapping.words("dcterms:identifier", "reportNumber"),
              Mapping.words("dcterms:title", "headline"),
              Mapping.thing("dcterms:creator", "creator", "Organization"),
              Mapping.thing("^eli-dl:recorded_in_a_realization_of", "about", "Event"),
              Mapping.address("rdfs:seeAlso", "isBasedOn"),
              Mapping.thing("^eli:is_part_of", "hasPart", "CreativeWork")),
          new Kind("rap:Section", "CreativeWork", PART, Mapping.words("eli:number", "position")),
          new Kind(
              "rap:Paragraph", "CreativeWork", PART, TEXT, Mapping.words("eli:number", "position")),
          new Kind(
              "rap:ListItem", "CreativeWork", PART, TEXT, Mapping.words("eli:number", "position")),
          new Kind(
              "rap:Recommendation",
              "CreativeWork",
              TEXT,
              Mapping.thing("rap:statedIn", "isPartOf", "CreativeWork"),
              Mapping.thing("dcterms:subject", "about", "DefinedTerm")),
          new Kind(
              "rap:NormalisedText",
              "DigitalDocument",
              Mapping.thing("^eli:is_embodied_by", "isBasedOn", "CreativeWork")),
          new Kind(
              "rap:Session",
              "Event",
              Mapping.words("eli-dl:activity_start_date", "startDate"),
              Mapping.words("eli-dl:activity_end_date", "endDate"),
              new Mapping("rap:place", "location", Form.PLACE, "Place"),
              Mapping.thing("rap:body", "organizer", "Organization"),
              Mapping.thing("eli-dl:recorded_in_a_realization_of", "recordedIn", "Report")),
          new Kind(
              "rap:Sitting",
              "Event",
              Mapping.words("eli-dl:activity_date", "startDate"),
              Mapping.thing("^eli-dl:consists_of", "superEvent", "Event")),
          new Kind("rap:State", "Country"),
          new Kind(
              "rap:Body",
              "GovernmentOrganization",
              Mapping.thing("org:subOrganizationOf", "parentOrganization", "Organization")),
          new Kind(
              "rap:Organization",
              "Organization",
              Mapping.thing("org:subOrganizationOf", "parentOrganization", "Organization")),
          new Kind("rap:RegionalGroup", "Organization"),
          new Kind("rap:Programme", "Project"),
          new Kind("foaf:Person", "Person"),
          new Kind(
              "eli:LegalResource",
              "Legislation",
              Mapping.words("skos:notation", "legislationIdentifier"),
              Mapping.words("eli:date_document", "legislationDate")),
          new Kind(
              "eli:LegalResourceSubdivision",
              "Legislation",
              Mapping.thing("eli:is_part_of", "isPartOf", "Legislation"),
              Mapping.words("eli:number", "position")),
          new Kind(
              "dcat:Dataset",
              "Dataset",
              Mapping.address("dcterms:license", "license"),
              Mapping.words("dcterms:issued", "datePublished"),
              Mapping.words("dcterms:modified", "dateModified"),
              Mapping.words("dcat:version", "version"),
              Mapping.words("dcat:keyword", "keywords"),
              Mapping.thing("dcterms:creator", "creator", "Organization"),
              Mapping.thing("dcterms:publisher", "publisher", "Organization"),
              Mapping.thing("^dcat:dataset", "includedInDataCatalog", "DataCatalog"),
              new Mapping("dcat:distribution", "distribution", Form.WHOLE, "DataDownload")),
          new Kind(
              "dcat:Distribution",
              "DataDownload",
              Mapping.address("dcat:downloadURL", "contentUrl"),
              Mapping.address("dcat:mediaType", "encodingFormat"),
              Mapping.words("dcat:byteSize", "contentSize"),
              Mapping.address("dcterms:license", "license")),
          new Kind("dcat:Catalog", "DataCatalog"),
          new Kind("void:Dataset", "Dataset", Mapping.address("dcterms:license", "license")),
          new Kind("skos:ConceptScheme", "DefinedTermSet"),
          new Kind(
              "skos:Concept",
              "DefinedTerm",
              Mapping.words("skos:notation", "termCode"),
              Mapping.thing("skos:inScheme", "inDefinedTermSet", "DefinedTermSet")),
          new Kind(
              "rap:Fact",
              "Quotation",
              Mapping.words("rap:quote", "text"),
              Mapping.thing("rap:statedIn", "isPartOf", "CreativeWork")),
          new Kind(
              "eli:Work",
              "CreativeWork",
              Mapping.thing("dcterms:creator", "creator", "Organization")));

  private static final Kind ANY = new Kind("", "Thing");

  private SchemaTerms() {}

  /**
   * Returns the kind of a thing.
   *
   * @param types as addresses
   * @param isFact whether it has {@code rap:statedIn}
   */
  static Kind of(Set<String> types, boolean isFact) {
    return KINDS.stream()
        .filter(
            kind ->
                types.contains(AddressNames.expand(kind.type()))
                    || isFact && kind.type().equals("rap:Fact"))
        .findFirst()
        .orElse(ANY);
  }

  /** Returns the mappings for a thing of this kind, in order. */
  static List<Mapping> mappings(Kind kind) {
    List<Mapping> mappings = new ArrayList<>(kind.mappings());
    mappings.addAll(ALL);
    return mappings;
  }
}
