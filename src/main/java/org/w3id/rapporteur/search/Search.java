package org.w3id.rapporteur.search;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * The search: a page and JSON at {@code /search}, JSON alone at {@code /search.json}, suggestions
 * while typing at {@code /search/suggest}, and its OpenSearch description for browsers at {@code
 * /opensearch.xml}.
 */
public final class Search implements Endpoint {
  private static final String PATH = "/search";
  private static final String JSON_PATH = PATH + ".json";
  private static final String SUGGEST = PATH + "/suggest";
  private static final String DESCRIPTION = "/opensearch.xml";
  private static final Set<String> PATHS = Set.of(PATH, JSON_PATH, SUGGEST, DESCRIPTION);

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String SUGGESTIONS = "application/x-suggestions+json";

  /** The most characters of a search text: three times the longest title of a treaty. */
  public static final int LONGEST = 300;

  private static final int MOST_PAGES = 500;
  private static final int SUGGESTED = 8;

  private final Searcher searching;
  private final SearchRenderer renderer;
  private final ServiceUrl service;

  /**
   * @param service the URL of this service
   */
  public Search(CurrentIndex currentIndex, ServiceUrl service, SearchRenderer renderer) {
    this.searching = new Searcher(currentIndex);
    this.service = service;
    this.renderer = renderer;
  }

  @Override
  public boolean has(String path) {
    return PATHS.contains(path);
  }

  /** Of texts to search for there is no end. */
  @Override
  public boolean isKept(String path) {
    return path.equals(DESCRIPTION);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(
        Listing.page(PATH), Listing.file(DESCRIPTION, "application/opensearchdescription+xml"));
  }

  @Override
  public Response answer(Request request) {
    return switch (request.path()) {
      case DESCRIPTION ->
          Response.of("application/opensearchdescription+xml", bytes(description()));
      case SUGGEST -> suggestions(request);
      case JSON_PATH -> json(JSON, SearchJson.results(results(request), service));
      default -> chosen(request);
    };
  }

  private Response chosen(Request request) {
    String form =
        request
            .accept()
            .choose(List.of(HTML, JSON))
            .orElseThrow(
                () ->
                    new ProblemException(
                        406,
                        "Not Acceptable",
                        "Not available in that format. Available: " + HTML + ", " + JSON + "."));
    if (form.equals(JSON))
      return json(JSON, SearchJson.results(results(request), service)).with("Vary", "Accept");
    String page =
        text(request).isBlank()
            ? renderer.beginning(request.locale())
            : renderer.results(results(request), request.locale());
    return Response.html(page).with("Vary", "Accept");
  }

  private SearchResults results(Request request) {
    Optional<Category> category =
        request
            .parameter("kind")
            .filter(key -> !key.isEmpty())
            .map(key -> Category.of(key).orElseThrow(() -> bad("Unknown kind: " + key + ".")));
    int page = page(request);
    SearchResults results = searching.results(text(request), category, page);
    if (page > 1 && page > results.pages())
      throw ProblemException.notFound("The results have no page %d.".formatted(page));
    return results;
  }

  private Response suggestions(Request request) {
    String typed = text(request);
    return json(
        SUGGESTIONS,
        SearchJson.suggestions(typed, searching.suggestions(typed, SUGGESTED), service));
  }

  private static String text(Request request) {
    String text = request.parameter("q").orElse("");
    if (text.length() > LONGEST) throw bad("q is longer than %d characters.".formatted(LONGEST));
    return text.strip();
  }

  private static int page(Request request) {
    String page = request.parameter("page").orElse("1");
    if (!page.matches("[1-9][0-9]{0,2}") || Integer.parseInt(page) > MOST_PAGES)
      throw bad("page must be a number from 1 to %d.".formatted(MOST_PAGES));
    return Integer.parseInt(page);
  }

  private static ProblemException bad(String detail) {
    return ProblemException.badRequest(detail);
  }

  private static Response json(String mediaType, JsonValue json) {
    return Response.of(mediaType, bytes(json + "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Source: OpenSearch 1.1 Draft 6. */
  private String description() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Rapporteur</ShortName>
          <Description>Reports of intergovernmental meetings: texts, names, symbols, articles</Description>
          <Url type="text/html" template="{base}search?q={searchTerms}&amp;page={startPage?}"/>
          <Url type="application/json" template="{base}search.json?q={searchTerms}&amp;page={startPage?}"/>
          <Url type="application/x-suggestions+json" rel="suggestions" template="{base}search/suggest?q={searchTerms}"/>
          <Image type="image/svg+xml">{base}favicon.svg</Image>
          <Language>*</Language>
          <InputEncoding>UTF-8</InputEncoding>
        </OpenSearchDescription>
        """
        .replace("{base}", service.text());
  }
}
