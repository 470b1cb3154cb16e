package org.w3id.rapporteur.explore;

import java.util.List;
import java.util.Optional;

/** The list of all collections and their facets. Add new ones here. */
public final class CollectionList {
  private static final String NAMED =
      "OPTIONAL { ?value skos:prefLabel ?label FILTER (LANG(?label) = 'en') }";

  private static final String SYMBOL = "OPTIONAL { ?value dcterms:identifier ?label }";

  private static final String SESSION =
      """
      OPTIONAL { ?value rap:ordinal ?ordinal }
      OPTIONAL { ?value eli-dl:activity_start_date ?start }
      OPTIONAL { ?value rap:body/skos:prefLabel ?body FILTER (LANG(?body) = 'en') }
      BIND (STRLANG(CONCAT(STR(?body), COALESCE(CONCAT(', session ', STR(?ordinal)), ''),
                           COALESCE(CONCAT(' (', SUBSTR(STR(?start), 1, 4), ')'), '')), 'en') AS ?label)
      BIND (99999999 - xsd:integer(REPLACE(STR(?start), '-', '')) AS ?sort)""";

  private static final String ITEM =
      """
      OPTIONAL { ?value dcterms:title ?title }
      OPTIONAL { ?value skos:notation ?number }
      OPTIONAL { ?value rap:session ?session .
                 OPTIONAL { ?session rap:body/skos:prefLabel ?body FILTER (LANG(?body) = 'en') }
                 OPTIONAL { ?session rap:ordinal ?ordinal } }
      BIND (CONCAT(STR(?number), ' ', COALESCE(STR(?title), '')) AS ?plain)
      BIND (COALESCE(STRLANG(?plain, LANG(?title)), ?plain) AS ?label)
      BIND (STRLANG(CONCAT(STR(?body), COALESCE(CONCAT(', session ', STR(?ordinal)), '')), 'en') AS ?within)""";

  private static final String SECTION =
      """
      OPTIONAL { ?value eli:number ?number }
      OPTIONAL { ?value dcterms:title ?title }
      OPTIONAL { ?value rap:inReport ?whole . ?whole dcterms:identifier ?within }
      BIND (CONCAT(STR(?number), ' ', COALESCE(STR(?title), '')) AS ?plain)
      BIND (COALESCE(STRLANG(?plain, LANG(?title)), ?plain) AS ?label)""";

  private static final String RANKED =
      NAMED + " OPTIONAL { ?value rap:rank ?rank BIND (100 - ?rank AS ?sort) }";

  private static final String TREATY =
      NAMED.replace("?label", "?long")
          + " OPTIONAL { ?value skos:notation ?key } BIND (COALESCE(?long, ?key) AS ?label)";

  private static final String ARTICLE =
      """
      OPTIONAL { ?value eli:number ?number }
      OPTIONAL { ?value skos:prefLabel ?title FILTER (LANG(?title) = 'en') }
      OPTIONAL { ?value eli:is_part_of/skos:notation ?within }
      BIND (STRLANG(CONCAT('article ', STR(?number), COALESCE(CONCAT(' ', STR(?title)), '')), 'en') AS ?label)""";

  private static final String AGENT =
      """
      OPTIONAL { ?value skos:prefLabel ?called FILTER (LANG(?called) = 'en') }
      OPTIONAL { ?value foaf:name ?personName }
      BIND (COALESCE(?called, STR(?personName)) AS ?label)""";

  /** The works that a provision cites, or its paragraph where the citation is in no provision. */
  private static final String CITED =
      "?provision rap:provisionOf ?recommendation ;"
          + " (rap:provisionOf/rap:statedIn)?/eli:cites/eli:is_part_of* ?value . ";

  /** Sorts by the place of the words in the text. */
  private static final String PLACE =
      "OPTIONAL { ?item rap:evidence/oa:hasSelector/oa:start ?place }";

  private static final FacetedCollection RECOMMENDATIONS =
      new FacetedCollection(
          "recommendations",
          "Recommendations",
          "recommendation",
          "Each numbered recommendation, with the strength of its provisions. Strength ranks the"
              + " wording, not legal force.",
          "recommendation",
          List.of("work", "order"),
          "?recommendation a rap:Recommendation .",
          sorting("recommendation"),
          "?recommendation (rap:statedIn|^rap:provisionOf)? ?thing .",
          List.of(
              new Facet(
                  "strength",
                  "Strength",
                  "Of a provision, as are addressee and citations: one provision has all that is chosen of them.",
                  "strength/",
                  "?provision rap:provisionOf ?recommendation ; rap:strength ?value .",
                  RANKED),
              new Facet(
                  "addressee",
                  "Addressee",
                  "",
                  "addressee/",
                  "?provision rap:provisionOf ?recommendation ; rap:addressee ?value .",
                  NAMED),
              new Facet(
                  "topic",
                  "Topic",
                  "A topic includes those below it.",
                  "topic/",
                  "?recommendation dcterms:subject/skos:broader* ?value .",
                  NAMED),
              new Facet(
                  "instrument",
                  "Instrument cited",
                  "",
                  "instrument/",
                  CITED + "?value a eli:LegalResource .",
                  TREATY),
              new Facet(
                  "article",
                  "Article cited",
                  "",
                  "instrument/",
                  CITED + "?value eli:is_part_of/rdf:type eli:LegalResource .",
                  ARTICLE),
              new Facet(
                  "body",
                  "Body",
                  "",
                  "body/",
                  "?recommendation rap:inReport/dcterms:creator ?value .",
                  NAMED),
              new Facet(
                  "report", "Report", "", "", "?recommendation rap:inReport ?value .", SYMBOL),
              new Facet(
                  "section",
                  "Section",
                  "",
                  "",
                  "?recommendation rap:statedIn/eli:is_part_of ?value . ?value a rap:Section .",
                  SECTION)));

  private static final FacetedCollection PARTICIPATIONS =
      new FacetedCollection(
          "participations",
          "Participations",
          "participation",
          "Who took part in a session: States, organizations and persons, in the capacity or role"
              + " that the report states.",
          "participation",
          List.of("work", "order", "place"),
          "?participation a rap:Participation .",
          sorting("participation") + PLACE.replace("?item", "?participation"),
          "BIND (?participation AS ?thing)",
          List.of(
              new Facet(
                      "capacity",
                      "Capacity",
                      "A capacity includes those below it.",
                      "capacity/",
                      "?participation rap:capacity/skos:broader* ?value .",
                      NAMED)
                  .orNotStated(
                      "?participation eli-dl:had_participant_organization ?present"
                          + " FILTER NOT EXISTS { ?participation rap:capacity ?held }"),
              new Facet(
                  "role",
                  "Role",
                  "",
                  "role/",
                  "?participation eli-dl:participation_role ?value .",
                  NAMED),
              new Facet(
                  "participant",
                  "Participant",
                  "States, organizations and persons.",
                  "state/",
                  "?participation"
                      + " eli-dl:had_participant_organization|eli-dl:had_participant_person ?value .",
                  AGENT),
              new Facet(
                  "region",
                  "Regional group",
                  "The one in which a Member State counts at the United Nations.",
                  "organization/",
                  "?participation eli-dl:had_participant_organization/rap:regionalGroup ?value .",
                  NAMED),
              new Facet(
                  "instrument",
                  "Treaty",
                  "The one that the capacity is under.",
                  "instrument/",
                  "?participation rap:capacityUnder ?value .",
                  TREATY),
              new Facet(
                  "body",
                  "Body",
                  "",
                  "body/",
                  "?participation ^eli-dl:had_participation/rap:body ?value .",
                  NAMED),
              new Facet(
                  "session",
                  "Session",
                  "",
                  "session/",
                  "?value eli-dl:had_participation ?participation .",
                  SESSION),
              new Facet(
                  "report", "Report", "", "", "?participation rap:inReport ?value .", SYMBOL)));

  private static final FacetedCollection STATEMENTS =
      new FacetedCollection(
          "statements",
          "Statements",
          "statement",
          "Who took the floor, for which State, body or group. Several agenda items mean one or more"
              + " of these, not each.",
          "statement",
          List.of("work", "order", "place"),
          "?statement a rap:Statement ; rap:speaker ?speaker .",
          sorting("statement") + PLACE.replace("?item", "?statement"),
          "BIND (?statement AS ?thing)",
          List.of(
              new Facet(
                  "item",
                  "Agenda item",
                  "Perhaps among others.",
                  "session/",
                  "?statement rap:underItems ?value .",
                  ITEM),
              new Facet(
                      "capacity",
                      "Capacity",
                      "A capacity includes those below it.",
                      "capacity/",
                      "?statement rap:capacity/skos:broader* ?value .",
                      NAMED)
                  .orNotStated(
                      "?statement rap:speaker ?present"
                          + " FILTER NOT EXISTS { ?statement rap:capacity ?held }"),
              new Facet(
                  "speaker",
                  "Speaker",
                  "The State, body or group spoken for.",
                  "state/",
                  "?statement rap:speaker ?value .",
                  AGENT),
              new Facet(
                  "region",
                  "Regional group",
                  "The one in which a Member State counts at the United Nations.",
                  "organization/",
                  "?statement rap:speaker/rap:regionalGroup ?value .",
                  NAMED),
              new Facet(
                  "body", "Body", "", "body/", "?statement rap:session/rap:body ?value .", NAMED),
              new Facet(
                  "session", "Session", "", "session/", "?statement rap:session ?value .", SESSION),
              new Facet("report", "Report", "", "", "?statement rap:inReport ?value .", SYMBOL)));

  public static final List<FacetedCollection> ALL =
      List.of(RECOMMENDATIONS, PARTICIPATIONS, STATEMENTS);

  private CollectionList() {}

  /** Sorts by report and paragraph. */
  private static String sorting(String item) {
    return "?" + item + " rap:inReport ?work ; rap:statedIn ?stated . ?stated rap:order ?order . ";
  }

  public static Optional<FacetedCollection> named(String name) {
    return ALL.stream().filter(collection -> collection.name().equals(name)).findFirst();
  }
}
