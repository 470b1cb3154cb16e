package org.w3id.rapporteur.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.w3id.rapporteur.graph.Addresses;

/** Reads a query file. An error in its header or its SPARQL is reported with file and line. */
final class QueryFile {
  /** The place in Jena's message; for lexical errors Jena gives it nowhere else. */
  private static final Pattern PLACE = Pattern.compile("[Ll]ine (?<line>\\d+), column");

  private static final Pattern PARAMETER = Pattern.compile("[?$]_(?<name>\\w+)");

  private final String file;
  private final String text;
  private final QueryHeader header;
  private final Addresses addresses;

  private QueryFile(String file, String text, Addresses addresses) {
    this.file = file;
    this.addresses = addresses;
    this.text = text;
    this.header = QueryHeader.parse(file, text);
  }

  /**
   * @param file the file's name in error messages
   * @param addresses of the reports that can be the query's parameters
   * @throws BrokenQueryException if the header or the query is wrong
   */
  static NamedQuery parse(String name, String file, String text, Addresses addresses) {
    return new QueryFile(file, text, addresses).named(name);
  }

  private NamedQuery named(String name) {
    Query query = select();
    Map<String, QueryParameter> parameters = parameters();
    checkUse(query);
    return new NamedQuery(
        name,
        header.text("summary"),
        header.text("description"),
        tags(),
        List.copyOf(parameters.values()),
        defaults(parameters),
        expectation(),
        header.entries("indexed").stream()
            .map(entry -> new NamedQuery.Indexed(entry.name(), entry.value()))
            .toList(),
        text,
        query);
  }

  private Query select() {
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      if (query.isSelectType()) return query;
      throw new BrokenQueryException(file, 1, "not a SELECT query");
    } catch (QueryException e) {
      Matcher place = PLACE.matcher(e.getMessage());
      int line = place.find() ? Integer.parseInt(place.group("line")) : 1;
      throw new BrokenQueryException(file, line, e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private Map<String, QueryParameter> parameters() {
    Map<String, QueryParameter> parameters = new LinkedHashMap<>();
    for (QueryHeader.Entry entry : header.entries("params"))
      parameters.put(
          entry.name(),
          at(entry, () -> QueryParameter.parse(entry.name(), entry.value(), addresses)));
    for (QueryHeader.Entry entry : header.entries("values")) {
      QueryParameter parameter = known(entry, parameters, "values");
      parameters.put(
          entry.name(), at(entry, () -> parameter.with(AllowedValues.parse(entry.value()))));
    }
    return parameters;
  }

  private QueryParameter known(
      QueryHeader.Entry entry, Map<String, QueryParameter> parameters, String what) {
    QueryParameter parameter = parameters.get(entry.name());
    if (parameter != null) return parameter;
    throw new BrokenQueryException(
        file, entry.line(), what + " for an unknown parameter: " + entry.name());
  }

  private List<String> tags() {
    String tags = header.text("tags");
    return tags.isEmpty() ? List.of() : Stream.of(tags.split(",")).map(String::strip).toList();
  }

  /**
   * Checks that declared and used parameters are the same. A parsed query has no comments, so every
   * match is a use.
   */
  private void checkUse(Query query) {
    Set<String> used = new LinkedHashSet<>();
    PARAMETER.matcher(query.toString()).results().forEach(found -> used.add(found.group(1)));
    for (QueryHeader.Entry entry : header.entries("params"))
      if (!used.remove(entry.name()))
        throw new BrokenQueryException(file, entry.line(), "?_" + entry.name() + " is not used");
    if (!used.isEmpty())
      throw new BrokenQueryException(file, 1, "no params entry for " + String.join(", ", used));
  }

  private Map<String, String> defaults(Map<String, QueryParameter> parameters) {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (QueryHeader.Entry entry : header.entries("defaults")) {
      QueryParameter parameter = known(entry, parameters, "a default");
      at(entry, () -> parameter.term(entry.value()));
      List<String> written = parameter.choices().written();
      if (parameter.choices().areAll() && !written.isEmpty() && !written.contains(entry.value()))
        throw new BrokenQueryException(
            file, entry.line(), entry.value() + " is not one of " + String.join(", ", written));
      defaults.put(entry.name(), entry.value());
    }
    return defaults;
  }

  private Expectation expectation() {
    OptionalInt rows = OptionalInt.empty();
    List<List<String>> first = new ArrayList<>();
    for (QueryHeader.Entry entry : header.entries("expects")) {
      if (entry.name().equals("rows") && entry.value().matches("\\d{1,9}"))
        rows = OptionalInt.of(Integer.parseInt(entry.value()));
      else if (entry.name().equals("row")) first.add(Expectation.row(entry.value()));
      else
        throw new BrokenQueryException(
            file, entry.line(), "expected “rows” with a number, or “row” with cells");
    }
    return new Expectation(rows, first);
  }

  private <T> T at(QueryHeader.Entry entry, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new BrokenQueryException(file, entry.line(), e.getMessage());
    }
  }
}
