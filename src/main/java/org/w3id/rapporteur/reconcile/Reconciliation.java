package org.w3id.rapporteur.reconcile;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.entities.Candidate;
import org.w3id.rapporteur.entities.Entities;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityQuery;
import org.w3id.rapporteur.entities.EntityType;
import org.w3id.rapporteur.entities.NameIndex;
import org.w3id.rapporteur.entities.Spelling;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestBody;
import org.w3id.rapporteur.http.Response;

/**
 * The reconciliation service, which matches names in tables with entities. Sources: Reconciliation
 * Service API 0.2 and 1.0-draft.
 *
 * <p>{@code /reconcile} is the endpoint of version 0.2, {@code /reconcile/1.0-draft} that of
 * 1.0-draft, whose routes also work below {@code /reconcile}. Both share all that is the same.
 */
public final class Reconciliation implements Endpoint {
  static final String PATH = "/reconcile";
  private static final String DRAFT = "/1.0-draft";
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final Set<String> POST = Set.of("POST");
  private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

  /** Drafts of version 1.0 use either name. */
  private static final Set<String> MATCH = Set.of("/match", "/reconcile");

  private static final Set<String> READ_ROUTES =
      Set.of(
          "/suggest/entity", "/suggest/type", "/suggest/property", "/preview", "/extend/propose");

  private static final int SUGGESTIONS = 10;
  private static final int MOST_SUGGESTIONS = 100;
  private static final int LONGEST_NUMBER = 6;
  private static final int LONGEST_PREFIX = 1_000;
  private static final int MOST_NAMES_SHOWN = 6;

  /** The policy of previews, which pages of other sites may show in frames. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

  private final Entities entities;
  private final Manifest manifest;
  private final ReconciliationRenderer renderer;

  /**
   * Creates the service over the current entities.
   *
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public Reconciliation(
      Entities entities, String base, ServiceUrl service, ReconciliationRenderer renderer) {
    this.entities = entities;
    this.manifest = new Manifest(new Base(base), service);
    this.renderer = renderer;
  }

  @Override
  public boolean has(String path) {
    if (!path.equals(PATH) && !path.startsWith(PATH + "/")) return false;
    String route = route(path);
    return route.isEmpty()
        || route.equals("/extend")
        || MATCH.contains(route)
        || READ_ROUTES.contains(route);
  }

  private static String route(String path) {
    String route = path.substring(PATH.length());
    return isDraft(path) ? route.substring(DRAFT.length()) : route;
  }

  private static boolean isDraft(String path) {
    return path.equals(PATH + DRAFT) || path.startsWith(PATH + DRAFT + "/");
  }

  @Override
  public Set<String> methods(String path) {
    String route = route(path);
    if (route.isEmpty()) return isDraft(path) ? READ : BOTH;
    return READ_ROUTES.contains(route) ? READ : POST;
  }

  /** Of names to look for there is no end. */
  @Override
  public boolean isKept(String path) {
    return false;
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.page(PATH), Listing.page(PATH + DRAFT));
  }

  @Override
  public Response answer(Request request) {
    return switch (route(request.path())) {
      case "" -> endpoint(request);
      case "/preview" -> preview(request);
      case "/extend" -> posted(request, new DataExtension(index(), body(request)).version1());
      case "/extend/propose" -> json(request, proposal(request));
      case "/suggest/entity" -> json(request, ReconciliationJson.entities(entities(request)));
      case "/suggest/type" ->
          json(request, ReconciliationJson.types(page(request, types(request))));
      case "/suggest/property" ->
          json(
              request,
              ReconciliationJson.properties(
                  page(request, index().properties().beginning(prefix(request)))));
      default -> posted(request, matched(body(request)));
    };
  }

  private Response endpoint(Request request) {
    Optional<String> queries = request.parameter("queries");
    Optional<String> extend = request.parameter("extend");
    if (!isDraft(request.path()) && queries.isPresent() && extend.isPresent())
      throw bad("Send either queries or extend, not both.");
    if (!isDraft(request.path()) && queries.isPresent())
      return answered(request, matched02(LocatedJson.parse("queries", queries.get())));
    if (!isDraft(request.path()) && extend.isPresent())
      return answered(
          request,
          new DataExtension(index(), LocatedJson.parse("extend", extend.get())).version02());
    if (request.method().equals("POST")) {
      if (request.content().mediaType().equals(JSON))
        return posted(request, matched(body(request)));
      throw bad(
          "Send a form with queries or extend (API version 0.2), or JSON (1.0-draft) to "
              + PATH
              + "/match.");
    }
    if (request.accept().prefersPagesTo(JSON))
      return Response.html(servicePage(request)).with("Vary", "Accept");
    JsonObject said = isDraft(request.path()) ? manifest.version1() : manifest.version02();
    return json(request, said).with("Vary", "Accept");
  }

  /** Answers a query. Answers to POST are not cached. */
  private static Response answered(Request request, JsonObject json) {
    return request.method().equals("POST") ? posted(request, json) : json(request, json);
  }

  private static Response posted(Request request, JsonObject json) {
    return json(request, json).with("Cache-Control", "no-store");
  }

  private static Response json(Request request, JsonObject json) {
    accept(request, JSON);
    return Response.of(JSON, (json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void accept(Request request, String mediaType) {
    if (request.accept().qualityOf(mediaType) == 0)
      throw new ProblemException(
          406, "Not Acceptable", "Not available in that format. Available: " + mediaType + ".");
  }

  private static ProblemException bad(String detail) {
    return ProblemException.badRequest(detail);
  }

  private static LocatedJson body(Request request) {
    RequestBody body = request.content();
    if (!body.mediaType().equals(JSON))
      throw new ProblemException(
          415, "Unsupported Media Type", "Send " + JSON + " and state it in Content-Type.");
    return LocatedJson.parse("body", body.text());
  }

  private JsonObject matched02(LocatedJson batch) {
    Map<String, EntityQuery> queries = QueryBatchReader.read(batch);
    NameIndex index = index();
    Map<String, List<Candidate>> results = new LinkedHashMap<>();
    queries.forEach((key, query) -> results.put(key, index.candidates(query)));
    return ReconciliationJson.version02(results);
  }

  private JsonObject matched(LocatedJson batch) {
    List<EntityQuery> queries = QueryBatchReader.readVersion1(batch);
    NameIndex index = index();
    List<List<Candidate>> results = new ArrayList<>();
    for (EntityQuery query : queries) results.add(index.candidates(query));
    return ReconciliationJson.version1(results);
  }

  private NameIndex index() {
    return entities.index();
  }

  private List<Entity> entities(Request request) {
    String prefix = prefix(request);
    List<String> types =
        request.parameter("type").filter(type -> !type.isEmpty()).stream()
            .map(EntityType::typeNamed)
            .toList();
    EntityQuery wanted = EntityQuery.ofTypes(types);
    if (prefix.isBlank())
      return page(request, index().entities().stream().filter(wanted::isOfType).toList());
    Set<Entity> found = new java.util.LinkedHashSet<>(index().beginning(prefix, wanted::isOfType));
    index()
        .candidates(EntityQuery.named(prefix, types, MOST_SUGGESTIONS))
        .forEach(each -> found.add(each.entity()));
    return page(request, List.copyOf(found));
  }

  private static List<EntityType> types(Request request) {
    String folded = Spelling.fold(prefix(request));
    return Arrays.stream(EntityType.values())
        .filter(
            kind ->
                Spelling.fold(kind.label()).startsWith(folded)
                    || kind.id().startsWith(prefix(request))
                    || kind.iri().equals(prefix(request)))
        .toList();
  }

  private static String prefix(Request request) {
    String prefix = request.parameter("prefix").orElse("");
    if (prefix.length() > LONGEST_PREFIX)
      throw bad("prefix is longer than %,d characters.".formatted(LONGEST_PREFIX));
    return prefix;
  }

  private static <T> List<T> page(Request request, List<T> all) {
    int limit = Math.min(number(request, "limit", SUGGESTIONS), MOST_SUGGESTIONS);
    return all.stream().skip(number(request, "cursor", 0)).limit(limit).toList();
  }

  private static int number(Request request, String name, int otherwise) {
    String given = request.parameter(name).orElse("");
    if (given.isEmpty()) return otherwise;
    if (given.length() > LONGEST_NUMBER || !given.matches("[0-9]+"))
      throw bad(name + " must be a number from 0 to 999999.");
    return Integer.parseInt(given);
  }

  private JsonObject proposal(Request request) {
    String type = request.parameter("type").orElse("");
    int limit = number(request, "limit", MOST_SUGGESTIONS);
    List<EntityType> kinds =
        Arrays.stream(EntityType.values())
            .filter(kind -> type.isEmpty() || isOf(kind, EntityType.typeNamed(type)))
            .toList();
    return ReconciliationJson.proposal(
        type, limit, index().properties().of(kinds).stream().limit(limit).toList());
  }

  private static boolean isOf(EntityType kind, String type) {
    return kind.iri().equals(type) || kind.broader().filter(wide -> isOf(wide, type)).isPresent();
  }

  private Response preview(Request request) {
    String id =
        request
            .parameter("id")
            .orElseThrow(
                () -> bad("The parameter id is missing; give an entity, as ?id=state/ESP."));
    Entity entity =
        index()
            .entity(id)
            .orElseThrow(() -> ProblemException.notFound("Unknown entity: " + id + "."));
    accept(request, HTML);
    List<Preview.Word> names =
        entity.values(SKOS.prefLabel.getURI()).stream()
            .filter(Node::isLiteral)
            .map(node -> new Preview.Word(node.getLiteralLexicalForm(), node.getLiteralLanguage()))
            .filter(word -> !word.text().equals(entity.name()))
            .limit(MOST_NAMES_SHOWN)
            .toList();
    String page =
        renderer.preview(
            new Preview(
                "/id/" + entity.id(),
                entity.kind().label(),
                entity.name(),
                entity.description(),
                names),
            request.locale());
    return Response.html(page).with("Content-Security-Policy", FRAMED);
  }

  private String servicePage(Request request) {
    String asked = request.parameter("name").orElse("");
    if (asked.length() > LONGEST_PREFIX)
      throw bad("name is longer than %,d characters.".formatted(LONGEST_PREFIX));
    String type = request.parameter("type").orElse("");
    Map<EntityType, Integer> sizes = new TreeMap<>();
    index().entities().forEach(each -> sizes.merge(each.kind(), 1, Integer::sum));
    List<ServicePage.Row> kinds =
        sizes.entrySet().stream()
            .map(
                each ->
                    new ServicePage.Row(each.getKey().id(), each.getKey().label(), each.getValue()))
            .toList();
    return renderer.servicePage(
        new ServicePage(
            manifest.address(),
            asked,
            type,
            kinds,
            asked.isBlank() ? List.of() : tried(asked, type).toList()),
        request.locale());
  }

  private Stream<ServicePage.Example> tried(String asked, String type) {
    List<String> types = type.isEmpty() ? List.of() : List.of(EntityType.typeNamed(type));
    return index().candidates(EntityQuery.named(asked, types, SUGGESTIONS)).stream()
        .map(
            each ->
                new ServicePage.Example(
                    "/doc/" + each.id(),
                    each.entity().name(),
                    each.entity().description(),
                    String.valueOf(each.score()),
                    each.match()));
  }
}
