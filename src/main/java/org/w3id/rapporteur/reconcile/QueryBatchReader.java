package org.w3id.rapporteur.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.entities.EntityQuery;
import org.w3id.rapporteur.entities.EntityType;

/** Reads batches of queries in the form of each version of the API. */
final class QueryBatchReader {
  /** The most queries in a batch. */
  static final int MOST = 100;

  static final int MOST_CANDIDATES = 100;
  private static final int CANDIDATES = 10;
  private static final int MOST_CONDITIONS = 20;
  private static final int MOST_VALUES = 50;

  private static final Set<String> MEMBERS =
      Set.of("query", "type", "limit", "properties", "type_strict");
  private static final Set<String> MEMBERS_OF_1 =
      Set.of("conditions", "type", "limit", "lang", "dir");

  /** How version 0.2 combines several types. */
  private enum Strict {
    ANY,
    SHOULD,
    ALL
  }

  private enum MatchType {
    NAME,
    PROPERTY
  }

  private QueryBatchReader() {}

  /** Version 0.2: an object, of which each member is a query. */
  static Map<String, EntityQuery> read(LocatedJson batch) {
    Map<String, LocatedJson> members = batch.members();
    if (members.size() > MOST) throw batch.tooMany(members.size(), MOST);
    Map<String, EntityQuery> queries = new LinkedHashMap<>();
    members.forEach((key, each) -> queries.put(key, query(each)));
    return queries;
  }

  private static EntityQuery query(LocatedJson query) {
    known(query, MEMBERS);
    Optional<String> name = query.member("query").map(LocatedJson::text);
    List<EntityQuery.Condition> properties =
        query
            .member("properties")
            .map(each -> each.items(MOST_CONDITIONS))
            .orElse(List.of())
            .stream()
            .map(QueryBatchReader::property)
            .toList();
    if (name.isEmpty() && properties.isEmpty())
      throw query.problem("has neither query nor properties; give one of them");
    boolean all =
        query
            .member("type_strict")
            .map(each -> each.choice(Strict.class) == Strict.ALL)
            .orElse(false);
    List<EntityQuery.Condition> names =
        name.map(
                each ->
                    List.of(
                        new EntityQuery.Condition(
                            Optional.empty(), List.of(each), false, EntityQuery.Quantifier.ANY)))
            .orElse(List.of());
    return new EntityQuery(names, types(query), all, limit(query), properties);
  }

  private static EntityQuery.Condition property(LocatedJson property) {
    return new EntityQuery.Condition(
        Optional.of(property.demanded("pid").text()),
        values(property),
        false,
        EntityQuery.Quantifier.ANY);
  }

  /** Version 1.0-draft: an object with an array of queries. */
  static List<EntityQuery> readVersion1(LocatedJson batch) {
    List<EntityQuery> queries = new ArrayList<>();
    for (LocatedJson each : batch.demanded("queries").items(MOST)) queries.add(queryOf1(each));
    return queries;
  }

  private static EntityQuery queryOf1(LocatedJson query) {
    known(query, MEMBERS_OF_1);
    List<LocatedJson> conditions = query.demanded("conditions").items(MOST_CONDITIONS);
    if (conditions.isEmpty()) throw query.demanded("conditions").problem("is empty");
    query.member("lang").ifPresent(LocatedJson::text);
    query.member("type").ifPresent(LocatedJson::text);
    List<EntityQuery.Condition> names = new ArrayList<>();
    List<EntityQuery.Condition> properties = new ArrayList<>();
    for (LocatedJson each : conditions) {
      EntityQuery.Condition condition = condition(each);
      (condition.property().isEmpty() ? names : properties).add(condition);
    }
    return new EntityQuery(names, types(query), false, limit(query), properties);
  }

  private static EntityQuery.Condition condition(LocatedJson condition) {
    MatchType type = condition.demanded("matchType").choice(MatchType.class);
    Optional<String> property =
        type == MatchType.PROPERTY
            ? Optional.of(condition.demanded("pid").text())
            : Optional.empty();
    return new EntityQuery.Condition(
        property,
        values(condition),
        condition.member("required").map(LocatedJson::truth).orElse(false),
        condition
            .member("matchQuantifier")
            .map(each -> each.choice(EntityQuery.Quantifier.class))
            .orElse(EntityQuery.Quantifier.ANY));
  }

  private static void known(LocatedJson query, Set<String> members) {
    query
        .members()
        .forEach(
            (name, member) -> {
              if (!members.contains(name)) throw member.problem("is unknown");
            });
  }

  private static List<String> values(LocatedJson condition) {
    return condition.demanded("v").oneOrMore(MOST_VALUES).stream()
        .map(LocatedJson::quoted)
        .toList();
  }

  private static List<String> types(LocatedJson query) {
    return query.member("type").map(each -> each.oneOrMore(MOST_VALUES)).orElse(List.of()).stream()
        .map(LocatedJson::text)
        .filter(type -> !type.isEmpty())
        .map(EntityType::typeNamed)
        .toList();
  }

  private static int limit(LocatedJson query) {
    return query.member("limit").map(each -> each.positive(MOST_CANDIDATES)).orElse(CANDIDATES);
  }
}
