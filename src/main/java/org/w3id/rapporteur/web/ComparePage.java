package org.w3id.rapporteur.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Compares two reports: {@code /compare?a=CTOC/COP/WG.7/2015/6&b=…}; without them it is a form to
 * choose them.
 */
final class ComparePage implements Endpoint {
  static final String PATH = "/compare";
  private static final List<String> SIDES = List.of("a", "b");

  private final RdfDataset graphs;
  private final Scope scope;
  private final QueryLibrary library;
  private final PageWriter pages;
  private final SitePaths addresses;

  ComparePage(Store store, QueryLibrary library, PageWriter pages, SitePaths addresses) {
    this.graphs = store.dataset();
    this.scope = new Scope(store, addresses);
    this.library = library;
    this.pages = pages;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.page(PATH));
  }

  @Override
  public Response answer(Request request) {
    for (String name : request.parameters().keySet())
      if (!SIDES.contains(name))
        throw ProblemException.badRequest("Unknown parameter " + name + "; known: a, b.");
    PageLocale locale = pages.locale(request.locale());
    Rows reports = Rows.of(library.page("reports").run(graphs, Map.of()), locale);
    Map<String, String> chosen = new HashMap<>();
    for (String side : SIDES)
      request
          .parameter(side)
          .filter(report -> !report.isBlank())
          .ifPresent(report -> chosen.put(side, found(reports, report)));
    Rows rows = chosen.size() == SIDES.size() ? compared(chosen, locale) : Rows.none();
    return Response.html(
        pages.fill(
            "compare.jte",
            locale,
            Map.of(
                "view",
                new Comparison(
                    reports.distinct("report"),
                    chosen.getOrDefault("a", ""),
                    chosen.getOrDefault("b", ""),
                    rows))));
  }

  private Rows compared(Map<String, String> chosen, PageLocale locale) {
    String[] names = chosen.values().stream().map(this::name).toArray(String[]::new);
    return Rows.of(library.page("compare").run(scope.of(names), chosen), locale);
  }

  private String name(String report) {
    return addresses.name(report).orElseThrow();
  }

  private String found(Rows reports, String name) {
    String iri = addresses.idBase() + name;
    if (reports.where("report", iri).isEmpty())
      throw ProblemException.notFound("Unknown report " + name + "; see the list of reports.");
    return iri;
  }
}
