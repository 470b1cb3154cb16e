package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.ParameterValue;
import org.w3id.rapporteur.query.ParameterValues;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryParameter;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.query.ResultFormat;
import org.w3id.rapporteur.store.Store;

/**
 * Serves the named queries: an index, and for each query a form with its answer, also as files.
 * Below {@code /queries/values} are files of the possible values of parameters.
 */
final class QueryPages implements Endpoint {
  static final List<ResultFormat> FILES =
      List.of(ResultFormat.CSV, ResultFormat.TSV, ResultFormat.JSON, ResultFormat.XML);

  private static final String INDEX = "/queries";
  private static final String VALUES = "values/";

  private final Store store;
  private final QueryLibrary library;
  private final ParameterValues choices;
  private final PageWriter pages;
  private final ResourceLookup resources;

  QueryPages(Store store, QueryLibrary library, PageWriter pages, ResourceLookup resources) {
    this.store = store;
    this.library = library;
    this.choices = new ParameterValues(store, library);
    this.pages = pages;
    this.resources = resources;
  }

  @Override
  public boolean has(String path) {
    return path.equals(INDEX) || path.startsWith(INDEX + "/");
  }

  @Override
  public Stream<Listing> listings() {
    Map<String, String> files = new LinkedHashMap<>();
    for (ResultFormat format : FILES) files.put(format.toString(), format.mediaType());
    Stream<String> names =
        Stream.concat(
            library.queries().stream().map(NamedQuery::name),
            library.valueNames().stream().map(name -> VALUES + name));
    return Stream.concat(
        Stream.of(Listing.page(INDEX)),
        names.map(name -> Listing.pageAndFiles(INDEX + "/" + name, files)));
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(INDEX))
      return Response.html(
          pages.fill(
              "queries.jte",
              pages.locale(request.locale()),
              Map.of("index", QueryIndex.of(library))));
    String name = request.path().substring(INDEX.length() + 1);
    for (ResultFormat format : FILES) {
      String suffix = "." + format;
      if (name.endsWith(suffix))
        return file(find(name.substring(0, name.length() - suffix.length())), format, request);
    }
    return page(find(name), name, request);
  }

  private Response page(NamedQuery query, String name, Request request) {
    Map<String, String> values = values(query, request);
    QueryResult result = query.runWith(NamedQueryTable.hidden(), store.dataset(), values);
    Map<String, List<ParameterValue>> lists = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters())
      lists.put(parameter.name(), choices.of(parameter));
    PageLocale locale = pages.locale(request.locale());
    NamedQueryTable answer = NamedQueryTable.of(result, query.columns(), locale, resources::exists);
    return Response.html(
        pages.fill(
            "query.jte",
            locale,
            Map.of("view", new QueryView(query, name, values, lists, answer))));
  }

  private NamedQuery find(String name) {
    if (name.startsWith(VALUES) && library.valueNames().contains(name.substring(VALUES.length())))
      return library.values(name.substring(VALUES.length()));
    return library.queries().stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.notFound("Unknown query " + name + "; see the list of queries."));
  }

  /**
   * Returns the values for the query; an empty field means no value, even if there is a default.
   */
  private Map<String, String> values(NamedQuery query, Request request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .parameters()
        .forEach(
            (name, given) -> {
              boolean saysSomething = !given.get(0).isEmpty() || query.defaults().containsKey(name);
              if (saysSomething) values.put(name, given.get(0));
            });
    try {
      return choices.checked(query, values);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(sentence(e.getMessage()));
    }
  }

  private static String sentence(String message) {
    return TypeNames.capital(message) + ".";
  }

  private Response file(NamedQuery query, ResultFormat format, Request request) {
    QueryResult result = query.run(store.dataset(), values(query, request));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.of(format.mediaType(), out.toByteArray())
        .with("Content-Disposition", "inline; filename=\"" + query.name() + "." + format + "\"");
  }
}
