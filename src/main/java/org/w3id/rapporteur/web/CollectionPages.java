package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.FacetQueries;
import org.w3id.rapporteur.explore.FacetSelection;
import org.w3id.rapporteur.explore.FacetedCollection;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.query.ResultFormat;
import org.w3id.rapporteur.sparql.AnswerGraph;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Serves the collections, filtered by facets: {@code /recommendations?strength=should}. Every
 * selection has one address; with {@code .csv}, {@code .jsonld} or {@code .rq} before the question
 * mark it returns a table, linked data, or the query that finds it.
 */
final class CollectionPages implements Endpoint {
  static final int MEMBERS_A_PAGE = 50;
  private static final String PAGE = "page";
  private static final String QUERY = "application/sparql-query;charset=utf-8";

  private final RdfDataset graphs;
  private final QueryLibrary library;
  private final PageWriter pages;
  private final RdfWriter rdf;
  private final SitePaths addresses;

  CollectionPages(
      RdfDataset graphs,
      QueryLibrary library,
      PageWriter pages,
      RdfWriter rdf,
      SitePaths addresses) {
    this.graphs = graphs;
    this.library = library;
    this.pages = pages;
    this.rdf = rdf;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return collection(path).isPresent();
  }

  private static Optional<FacetedCollection> collection(String path) {
    return CollectionList.named(path.substring(1).replaceFirst("\\.(csv|jsonld|rq)$", ""));
  }

  @Override
  public Stream<Listing> listings() {
    Map<String, String> files =
        Map.of("csv", "text/csv", "jsonld", RdfSyntax.JSONLD.mediaType(), "rq", QUERY);
    return CollectionList.ALL.stream()
        .map(collection -> Listing.pageAndFiles("/" + collection.name(), files));
  }

  @Override
  public Response answer(Request request) {
    FacetedCollection collection = collection(request.path()).orElseThrow();
    Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
    String suffix = request.path().substring(collection.name().length() + 1);
    List<String> page = suffix.isEmpty() ? parameters.remove(PAGE) : null;
    FacetSelection selection = choice(collection, parameters);
    FacetQueries queries = new FacetQueries(selection, library.page(collection.name()).query());
    String query = selection.query();
    if (!given(parameters).equals(given(query)) || page != null && page.size() > 1)
      return Response.redirect(308, request.path() + (query.isEmpty() ? "" : "?" + query));
    return switch (suffix) {
      case ".csv" -> csv(queries, collection);
      case ".jsonld" -> jsonLd(queries, collection);
      case ".rq" ->
          Response.of(QUERY, written(queries, selection).getBytes(StandardCharsets.UTF_8));
      default ->
          page(
              queries, selection, page == null ? "1" : page.get(0), pages.locale(request.locale()));
    };
  }

  private FacetSelection choice(
      FacetedCollection collection, Map<String, List<String>> parameters) {
    try {
      return FacetSelection.of(collection, parameters, addresses.own());
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(e.getMessage());
    }
  }

  private static List<String> given(Map<String, List<String>> parameters) {
    List<String> given = new ArrayList<>();
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value -> given.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return given;
  }

  private static List<String> given(String query) {
    return query.isEmpty()
        ? List.of()
        : List.of(query.replace("/", "%2F").replace(":", "%3A").split("&"));
  }

  private Response csv(FacetQueries queries, FacetedCollection collection) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ResultFormat.CSV.write(QueryResult.of(queries.rows(), graphs), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named(Response.of(ResultFormat.CSV.mediaType(), out.toByteArray()), collection, "csv");
  }

  private Response jsonLd(FacetQueries queries, FacetedCollection collection) {
    List<Triple> triples = described(queries.description());
    List<Quad> quads = RdfWriter.quads(Quad.defaultGraphNodeGenerated, triples);
    byte[] json = rdf.write(quads, RdfSyntax.JSONLD);
    return named(Response.of(RdfSyntax.JSONLD.mediaType(), json), collection, "jsonld");
  }

  private static Response named(Response response, FacetedCollection collection, String suffix) {
    return response.with(
        "Content-Disposition", "inline; filename=\"" + collection.name() + "." + suffix + "\"");
  }

  private List<Triple> described(Query query) {
    return graphs.construct(query, Map.of(), made -> AnswerGraph.of(made).find().toList());
  }

  /** Returns the query of all rows, with the address of its page as a comment. */
  private String written(FacetQueries queries, FacetSelection selection) {
    String query = selection.query();
    String page = selection.collection().name() + (query.isEmpty() ? "" : "?" + query);
    return "# " + addresses.service().text() + page + "\n" + queries.rows();
  }

  private Response page(
      FacetQueries queries, FacetSelection selection, String number, PageLocale locale) {
    if (!number.matches("[1-9]\\d{0,6}"))
      throw ProblemException.badRequest(
          "page must be a number from 1 to 9999999, not " + number + ".");
    int page = Integer.parseInt(number);
    Rows counts = Rows.of(QueryResult.of(queries.counts(), graphs), locale);
    Rows rows =
        Rows.of(
            QueryResult.of(queries.page((page - 1) * MEMBERS_A_PAGE, MEMBERS_A_PAGE), graphs),
            locale);
    CollectionView view =
        CollectionView.of(selection, counts, rows, page, written(queries, selection), locale);
    if (page > view.pages())
      throw ProblemException.notFound(
          "There is no page " + page + "; the last is " + view.pages() + ".");
    String canonical = addresses.service().absolute(view.address(page));
    return Response.html(pages.fill("collection.jte", locale, Map.of("view", view)))
        .with("Link", "<" + canonical + ">; rel=\"canonical\"");
  }
}
