package org.w3id.rapporteur.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads batches of queries in the form of each version. */
final class Queries {
  /** The most in a batch. */
  static final int MOST = 100;

  static final int MOST_CANDIDATES = 100;
  private static final int CANDIDATES = 10;
  private static final int MOST_CONDITIONS = 20;
  private static final int MOST_VALUES = 50;

  private static final Set<String> MEMBERS =
      Set.of("query", "type", "limit", "properties", "type_strict");
  private static final Set<String> MEMBERS_OF_1 =
      Set.of("conditions", "type", "limit", "lang", "dir");

  /** What version 0.2 does with several types. */
  private enum Strict {
    ANY,
    SHOULD,
    ALL
  }

  private enum MatchType {
    NAME,
    PROPERTY
  }

  private Queries() {}

  /** Version 0.2: an object, of which each member is a query. */
  static Map<String, Query> read(Located batch) {
    Map<String, Located> members = batch.members();
    if (members.size() > MOST) throw batch.tooMany(members.size(), MOST);
    Map<String, Query> queries = new LinkedHashMap<>();
    members.forEach((key, each) -> queries.put(key, query(each)));
    return queries;
  }

  private static Query query(Located query) {
    known(query, MEMBERS);
    Optional<String> name = query.member("query").map(Located::text);
    List<Query.Condition> properties =
        query
            .member("properties")
            .map(each -> each.items(MOST_CONDITIONS))
            .orElse(List.of())
            .stream()
            .map(Queries::property)
            .toList();
    if (name.isEmpty() && properties.isEmpty())
      throw query.problem("has neither query nor properties");
    boolean all =
        query
            .member("type_strict")
            .map(each -> each.choice(Strict.class) == Strict.ALL)
            .orElse(false);
    List<Query.Condition> names =
        name.map(
                each ->
                    List.of(
                        new Query.Condition(
                            Optional.empty(), List.of(each), false, Query.Quantifier.ANY)))
            .orElse(List.of());
    return new Query(names, types(query), all, limit(query), properties);
  }

  private static Query.Condition property(Located property) {
    return new Query.Condition(
        Optional.of(property.demanded("pid").text()),
        values(property),
        false,
        Query.Quantifier.ANY);
  }

  /** Version 1.0-draft: an object with an array of queries. */
  static List<Query> readVersion1(Located batch) {
    List<Query> queries = new ArrayList<>();
    for (Located each : batch.demanded("queries").items(MOST)) queries.add(queryOf1(each));
    return queries;
  }

  private static Query queryOf1(Located query) {
    known(query, MEMBERS_OF_1);
    List<Located> conditions = query.demanded("conditions").items(MOST_CONDITIONS);
    if (conditions.isEmpty()) throw query.demanded("conditions").problem("is empty");
    query.member("lang").ifPresent(Located::text);
    query.member("type").ifPresent(Located::text);
    List<Query.Condition> names = new ArrayList<>();
    List<Query.Condition> properties = new ArrayList<>();
    for (Located each : conditions) {
      Query.Condition condition = condition(each);
      (condition.property().isEmpty() ? names : properties).add(condition);
    }
    return new Query(names, types(query), false, limit(query), properties);
  }

  private static Query.Condition condition(Located condition) {
    MatchType type = condition.demanded("matchType").choice(MatchType.class);
    Optional<String> property =
        type == MatchType.PROPERTY
            ? Optional.of(condition.demanded("pid").text())
            : Optional.empty();
    return new Query.Condition(
        property,
        values(condition),
        condition.member("required").map(Located::truth).orElse(false),
        condition
            .member("matchQuantifier")
            .map(each -> each.choice(Query.Quantifier.class))
            .orElse(Query.Quantifier.ANY));
  }

  private static void known(Located query, Set<String> members) {
    query
        .members()
        .forEach(
            (name, member) -> {
              if (!members.contains(name)) throw member.problem("is not foreseen");
            });
  }

  private static List<String> values(Located condition) {
    return condition.demanded("v").oneOrMore(MOST_VALUES).stream().map(Located::said).toList();
  }

  private static List<String> types(Located query) {
    return query.member("type").map(each -> each.oneOrMore(MOST_VALUES)).orElse(List.of()).stream()
        .map(Located::text)
        .filter(type -> !type.isEmpty())
        .map(Kind::typeNamed)
        .toList();
  }

  private static int limit(Located query) {
    return query.member("limit").map(each -> each.positive(MOST_CANDIDATES)).orElse(CANDIDATES);
  }
}
