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
import org.w3id.rapporteur.http.Content;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * The reconciliation service, which tables are matched by. Sources: Reconciliation Service API 0.2
 * and 1.0-draft.
 *
 * <p>{@code /reconcile} is the endpoint of version 0.2, {@code /reconcile/1.0-draft} that of
 * 1.0-draft, whose routes stand behind {@code /reconcile} too. What does not differ is shared.
 */
public final class Reconciliation implements Part {
  static final String PATH = "/reconcile";
  private static final String DRAFT = "/1.0-draft";
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final Set<String> POST = Set.of("POST");
  private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

  /** Drafts call it by either name. */
  private static final Set<String> MATCH = Set.of("/match", "/reconcile");

  private static final Set<String> READ_ROUTES =
      Set.of(
          "/suggest/entity", "/suggest/type", "/suggest/property", "/preview", "/extend/propose");

  private static final int SUGGESTIONS = 10;
  private static final int MOST_SUGGESTIONS = 100;
  private static final int LONGEST_NUMBER = 6;
  private static final int LONGEST_PREFIX = 1_000;
  private static final int MOST_NAMES_SHOWN = 6;

  /** What may be shown in frames of other people's pages. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

  private final Entities entities;
  private final Manifest manifest;
  private final Dress dress;

  /**
   * A service over the entities as they are when it is asked.
   *
   * @param base what stands before {@code id/} in the data, with its final slash
   */
  public Reconciliation(Entities entities, String base, Dress dress) {
    this.entities = entities;
    this.manifest = new Manifest(base);
    this.dress = dress;
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

  @Override
  public Reply answer(Request request) {
    return switch (route(request.path())) {
      case "" -> endpoint(request);
      case "/preview" -> preview(request);
      case "/extend" -> posted(request, new Extension(index(), body(request)).version1());
      case "/extend/propose" -> json(request, proposal(request));
      case "/suggest/entity" -> json(request, Answers.entities(entities(request)));
      case "/suggest/type" -> json(request, Answers.types(page(request, types(request))));
      case "/suggest/property" ->
          json(
              request,
              Answers.properties(page(request, index().properties().beginning(prefix(request)))));
      default -> posted(request, matched(body(request)));
    };
  }

  private Reply endpoint(Request request) {
    Optional<String> queries = request.parameter("queries");
    Optional<String> extend = request.parameter("extend");
    if (!isDraft(request.path()) && queries.isPresent() && extend.isPresent())
      throw bad("Send either queries or extend, not both.");
    if (!isDraft(request.path()) && queries.isPresent())
      return answered(request, matched02(Located.parse("queries", queries.get())));
    if (!isDraft(request.path()) && extend.isPresent())
      return answered(
          request, new Extension(index(), Located.parse("extend", extend.get())).version02());
    if (request.method().equals("POST")) {
      if (request.content().mediaType().equals(JSON))
        return posted(request, matched(body(request)));
      throw bad(
          "Send a form with queries or extend, as version 0.2 of the API has it; or JSON, as 1.0-draft, to "
              + PATH
              + "/match.");
    }
    if (request.accept().prefersPagesTo(JSON))
      return Reply.html(guide(request)).with("Vary", "Accept");
    JsonObject said = isDraft(request.path()) ? manifest.version1() : manifest.version02();
    return json(request, said).with("Vary", "Accept");
  }

  /** What is asked once is not kept, in whatever way it is asked. */
  private static Reply answered(Request request, JsonObject json) {
    return request.method().equals("POST") ? posted(request, json) : json(request, json);
  }

  private static Reply posted(Request request, JsonObject json) {
    return json(request, json).with("Cache-Control", "no-store");
  }

  private static Reply json(Request request, JsonObject json) {
    accept(request, JSON);
    return Reply.of(JSON, (json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void accept(Request request, String mediaType) {
    if (request.accept().qualityOf(mediaType) == 0)
      throw new ProblemException(
          406, "Not Acceptable", "This is to be had as " + mediaType + " alone.");
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(400, "Bad Request", detail);
  }

  private static Located body(Request request) {
    Content content = request.content();
    if (!content.mediaType().equals(JSON))
      throw new ProblemException(
          415, "Unsupported Media Type", "Send " + JSON + ", and say so in Content-Type.");
    return Located.parse("body", content.text());
  }

  private JsonObject matched02(Located batch) {
    Map<String, Query> queries = Queries.read(batch);
    Matching matching = new Matching(index());
    Map<String, List<Candidate>> results = new LinkedHashMap<>();
    queries.forEach((key, query) -> results.put(key, matching.candidates(query)));
    return Answers.version02(results);
  }

  private JsonObject matched(Located batch) {
    List<Query> queries = Queries.readVersion1(batch);
    Matching matching = new Matching(index());
    List<List<Candidate>> results = new ArrayList<>();
    for (Query query : queries) results.add(matching.candidates(query));
    return Answers.version1(results);
  }

  private Index index() {
    return entities.index();
  }

  private List<Entity> entities(Request request) {
    String prefix = prefix(request);
    List<String> types =
        request.parameter("type").filter(type -> !type.isEmpty()).stream()
            .map(Kind::typeNamed)
            .toList();
    Query wanted = new Query(List.of(), types, false, 1, List.of());
    if (prefix.isBlank())
      return page(request, index().entities().stream().filter(wanted::isOfType).toList());
    Set<Entity> found = new java.util.LinkedHashSet<>(index().beginning(prefix, wanted::isOfType));
    Query.Condition name =
        new Query.Condition(Optional.empty(), List.of(prefix), false, Query.Quantifier.ANY);
    new Matching(index())
        .candidates(new Query(List.of(name), types, false, MOST_SUGGESTIONS, List.of()))
        .forEach(each -> found.add(each.entity()));
    return page(request, List.copyOf(found));
  }

  private static List<Kind> types(Request request) {
    String folded = Spelling.fold(prefix(request));
    return Arrays.stream(Kind.values())
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
      throw bad("prefix is more than %,d characters long.".formatted(LONGEST_PREFIX));
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
      throw bad(name + " is no number from 0 to 999999.");
    return Integer.parseInt(given);
  }

  private JsonObject proposal(Request request) {
    String type = request.parameter("type").orElse("");
    int limit = number(request, "limit", MOST_SUGGESTIONS);
    List<Kind> kinds =
        Arrays.stream(Kind.values())
            .filter(kind -> type.isEmpty() || isOf(kind, Kind.typeNamed(type)))
            .toList();
    return Answers.proposal(
        type, limit, index().properties().of(kinds).stream().limit(limit).toList());
  }

  private static boolean isOf(Kind kind, String type) {
    return kind.iri().equals(type) || kind.broader().filter(wide -> isOf(wide, type)).isPresent();
  }

  private Reply preview(Request request) {
    String id = request.parameter("id").orElseThrow(() -> bad("Say of what, as ?id=state/ESP."));
    Entity entity =
        index()
            .entity(id)
            .orElseThrow(
                () -> new ProblemException(404, "Not Found", "There is no entity " + id + "."));
    accept(request, HTML);
    List<Preview.Word> names =
        entity.values(SKOS.prefLabel.getURI()).stream()
            .filter(Node::isLiteral)
            .map(node -> new Preview.Word(node.getLiteralLexicalForm(), node.getLiteralLanguage()))
            .filter(word -> !word.text().equals(entity.name()))
            .limit(MOST_NAMES_SHOWN)
            .toList();
    String page =
        dress.preview(
            new Preview(
                "/id/" + entity.id(),
                entity.kind().label(),
                entity.name(),
                entity.description(),
                names));
    return Reply.html(page).with("Content-Security-Policy", FRAMED);
  }

  private String guide(Request request) {
    String asked = request.parameter("name").orElse("");
    if (asked.length() > LONGEST_PREFIX)
      throw bad("name is more than %,d characters long.".formatted(LONGEST_PREFIX));
    String type = request.parameter("type").orElse("");
    Map<Kind, Integer> sizes = new TreeMap<>();
    index().entities().forEach(each -> sizes.merge(each.kind(), 1, Integer::sum));
    List<Guide.Row> kinds =
        sizes.entrySet().stream()
            .map(each -> new Guide.Row(each.getKey().id(), each.getKey().label(), each.getValue()))
            .toList();
    return dress.guide(
        new Guide(
            manifest.base() + PATH.substring(1),
            asked,
            type,
            kinds,
            asked.isBlank() ? List.of() : tried(asked, type).toList()));
  }

  private Stream<Guide.Found> tried(String asked, String type) {
    Query.Condition name =
        new Query.Condition(Optional.empty(), List.of(asked), false, Query.Quantifier.ANY);
    List<String> types = type.isEmpty() ? List.of() : List.of(Kind.typeNamed(type));
    return new Matching(index())
        .candidates(new Query(List.of(name), types, false, SUGGESTIONS, List.of())).stream()
            .map(
                each ->
                    new Guide.Found(
                        "/doc/" + each.id(),
                        each.entity().name(),
                        each.entity().description(),
                        String.valueOf(each.score()),
                        each.match()));
  }
}
