package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Atom feeds of new, changed and withdrawn things: {@code /feeds/all.atom}, one for each kind as
 * {@code /feeds/recommendations.atom}, and one for each body that reports, {@code
 * /feeds/body/CTOC/COP/WG.7.atom}. Further pages are at {@code ?page=2} and so on.
 */
public final class AtomFeeds implements Endpoint {
  private static final String FOLDER = "/feeds/";
  private static final String ENDING = ".atom";
  private static final String ALL = "all";
  private static final String BODY = "body/";
  private static final String LIST = "feeds";
  private static final int PAGE = 100;

  private final ChangeHistoryBuilder builder;
  private final Locations locations;

  /**
   * A feed.
   *
   * @param path without its first slash
   * @param page the path of the web page with the same content, without its first slash
   */
  record Feed(String path, String title, String page, Predicate<ChangeHistory.Event> takes) {}

  public AtomFeeds(ChangeHistoryBuilder builder) {
    this.builder = builder;
    this.locations = builder.locations();
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  @Override
  public Stream<Listing> listings() {
    Stream<String> bodies =
        GraphResource.ofType(builder.graph(), Rap.Report).stream()
            .flatMap(report -> report.all(Reused.dcterms("creator")).stream())
            .distinct()
            .flatMap(body -> locations.address(body.iri()).stream())
            .filter(body -> body.isOf("body"))
            .map(Address::toString);
    return Stream.of(Stream.of(ALL), ThingKind.withFeeds().stream().map(ThingKind::plural), bodies)
        .flatMap(names -> names)
        .map(name -> Listing.file(FOLDER + name + ENDING, AtomDocument.MEDIA_TYPE));
  }

  @Override
  public Response answer(Request request) {
    ChangeHistory history = builder.history();
    return builder.reading(
        () -> {
          Feed feed = feed(request.path());
          List<ChangeHistory.Event> events =
              history.events().stream().filter(feed.takes()).toList();
          ListPage<ChangeHistory.Event> page = ListPage.of(events, PAGE, request, Set.of());
          AtomDocument document = new AtomDocument(locations, this::texts);
          byte[] xml = document.write(feed, page, lastUpdated(events, history));
          return Response.of(AtomDocument.MEDIA_TYPE + ";charset=utf-8", xml);
        });
  }

  private EntryText texts(String report) {
    return new EntryText(builder.graphOf(report), locations);
  }

  /**
   * The time of the newest event; without events that of the dataset's last change, or else of the
   * program's release.
   */
  private static Instant lastUpdated(List<ChangeHistory.Event> events, ChangeHistory history) {
    return events.stream()
        .findFirst()
        .map(ChangeHistory.Event::when)
        .or(history::changed)
        .orElseGet(AtomDocument::released);
  }

  private Feed feed(String path) {
    String name =
        path.endsWith(ENDING)
            ? path.substring(FOLDER.length(), path.length() - ENDING.length())
            : "";
    if (name.equals(ALL))
      return new Feed(
          path.substring(1), "everything new and changed", LIST, event -> event.kind().hasFeed());
    if (name.startsWith(BODY)) return ofBody(path, name);
    ThingKind kind = ThingKind.ofFeed(name).orElseThrow(() -> none(path));
    String page =
        Set.of(ThingKind.REPORT, ThingKind.RECOMMENDATION).contains(kind) ? kind.plural() : LIST;
    return new Feed(
        path.substring(1),
        "new and changed " + kind.plural(),
        page,
        event -> event.kind() == kind || isWithdrawal(event));
  }

  /** Whether a report was withdrawn, and with it all things of every kind below it. */
  private static boolean isWithdrawal(ChangeHistory.Event event) {
    return event instanceof ChangeHistory.Gone && event.kind() == ThingKind.REPORT;
  }

  private Feed ofBody(String path, String name) {
    String symbol = name.substring(BODY.length());
    Graph all = builder.graph();
    GraphResource body = new GraphResource(all, locations.node(Address.thing("body", symbol)));
    Set<String> reports =
        body.whose(Reused.dcterms("creator")).stream()
            .filter(work -> work.is(Rap.Report))
            .map(GraphResource::iri)
            .collect(Collectors.toSet());
    if (reports.isEmpty()) throw none(path);
    return new Feed(
        path.substring(1),
        new EntryText(all, locations).name(body),
        "doc/" + name,
        event ->
            event.kind().hasFeed()
                && (event instanceof ChangeHistory.Dated dated
                    ? reports.contains(dated.report())
                    : isOfBody(event.iri(), symbol)));
  }

  /** Whether a withdrawn thing was a session or document of the body, or of a body below it. */
  private boolean isOfBody(String iri, String symbol) {
    Optional<Root> root = locations.address(iri).map(Address::root);
    return root.filter(thing -> thing instanceof Root.Document || thing instanceof Root.Session)
        .filter(thing -> thing.key().startsWith(symbol + "/"))
        .isPresent();
  }

  private static ProblemException none(String path) {
    return ProblemException.notFound("Unknown feed: " + path + ".");
  }
}
