package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.NamedQuery;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.QueryResult;
import org.w3id.rapporteur.store.ResultFormat;

/** The queries kept for readers: an index, and for each a form, its answer, and files of it. */
final class QueryPages implements Part {
  private static final String INDEX = "/queries";
  private static final List<ResultFormat> FILES =
      List.of(ResultFormat.CSV, ResultFormat.TSV, ResultFormat.JSON, ResultFormat.XML);

  private final DatasetGraph graphs;
  private final QueryLibrary library;
  private final PageWriter pages;
  private final Addresses addresses;

  QueryPages(DatasetGraph graphs, QueryLibrary library, PageWriter pages, Addresses addresses) {
    this.graphs = graphs;
    this.library = library;
    this.pages = pages;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return path.equals(INDEX) || path.startsWith(INDEX + "/");
  }

  @Override
  public Reply answer(Request request) {
    if (request.path().equals(INDEX))
      return Reply.html(pages.fill("queries.jte", library.queries()));
    String name = request.path().substring(INDEX.length() + 1);
    if (name.isEmpty()) return Reply.redirect(308, INDEX);
    for (ResultFormat format : FILES) {
      String suffix = "." + format;
      if (name.endsWith(suffix))
        return file(find(name.substring(0, name.length() - suffix.length())), format, request);
    }
    NamedQuery query = find(name);
    QueryResult result = run(query, request);
    return Reply.html(
        pages.fill(
            "query.jte",
            new QueryView(query, values(request), result.columns(), Rows.of(result, addresses))));
  }

  private NamedQuery find(String name) {
    return library.queries().stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(404, "Not Found", "There is no query called " + name + "."));
  }

  private QueryResult run(NamedQuery query, Request request) {
    try {
      return query.run(graphs, values(request));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(400, "Bad Request", e.getMessage());
    }
  }

  /** A field left empty in the form is a parameter not given. */
  private static Map<String, String> values(Request request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .parameters()
        .forEach(
            (name, given) -> {
              if (!given.get(0).isEmpty()) values.put(name, given.get(0));
            });
    return values;
  }

  private Reply file(NamedQuery query, ResultFormat format, Request request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(run(query, request), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.of(format.mediaType(), out.toByteArray())
        .with("Content-Disposition", "inline; filename=\"" + query.name() + "." + format + "\"");
  }
}
