package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.changes.ChangeFilter;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.changes.lucene.IndexedChanges;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
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

  private final FeedData data;
  private final IndexedChanges changes;
  private final Locations locations;

  /**
   * A feed.
   *
   * @param path without its first slash
   * @param page the path of the web page with the same content, without its first slash
   */
  record Feed(String path, String title, String page, ChangeFilter filter) {}

  public AtomFeeds(FeedData data) {
    this.data = data;
    this.changes = data.changes().changes();
    this.locations = data.locations();
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  @Override
  public Stream<Listing> listings() {
    Stream<String> bodies =
        data.changes().records().bodies().stream()
            .filter(body -> hasReports(NodeFactory.createURI(body)))
            .flatMap(body -> locations.address(body).stream())
            .filter(body -> body.isOf("body"))
            .map(Address::toString);
    return Stream.of(Stream.of(ALL), ThingKind.withFeeds().stream().map(ThingKind::plural), bodies)
        .flatMap(names -> names)
        .map(name -> Listing.file(FOLDER + name + ENDING, AtomDocument.MEDIA_TYPE));
  }

  @Override
  public Response answer(Request request) {
    return data.reading(
        () -> {
          Feed feed = feed(request.path());
          ListPage<ThingChange> page =
              ListPage.of(
                  changes.count(feed.filter()),
                  PAGE,
                  request,
                  Set.of(),
                  from -> changes.newest(feed.filter(), from, PAGE));
          AtomDocument document = new AtomDocument(locations, this::texts);
          byte[] xml = document.write(feed, page, lastUpdated(feed));
          return Response.of(AtomDocument.MEDIA_TYPE + ";charset=utf-8", xml);
        });
  }

  private EntryText texts(String report) {
    return new EntryText(data.graphOf(report), locations);
  }

  /**
   * The time of the newest change; without changes that of the dataset's last change, or else of
   * the program's release.
   */
  private Instant lastUpdated(Feed feed) {
    return changes.newest(feed.filter(), 0, 1).stream()
        .findFirst()
        .map(ThingChange::when)
        .or(data::changed)
        .orElseGet(AtomDocument::released);
  }

  private Feed feed(String path) {
    String name =
        path.endsWith(ENDING)
            ? path.substring(FOLDER.length(), path.length() - ENDING.length())
            : "";
    if (name.equals(ALL))
      return new Feed(
          path.substring(1),
          "everything new and changed",
          LIST,
          ChangeFilter.ofFeed(ChangeFilter.EVERYTHING));
    if (name.startsWith(BODY)) return ofBody(path, name);
    ThingKind kind = ThingKind.ofFeed(name).orElseThrow(() -> none(path));
    String page =
        Set.of(ThingKind.REPORT, ThingKind.RECOMMENDATION).contains(kind) ? kind.plural() : LIST;
    return new Feed(
        path.substring(1),
        "new and changed " + kind.plural(),
        page,
        ChangeFilter.ofFeed(kind.plural()));
  }

  private Feed ofBody(String path, String name) {
    String symbol = name.substring(BODY.length());
    Node body = locations.node(Address.thing("body", symbol));
    if (!hasReports(body)) throw none(path);
    return new Feed(
        path.substring(1),
        new EntryText(data.graph(), locations).name(body),
        "doc/" + name,
        ChangeFilter.ofFeed(ChangeFilter.feedOf(body.getURI())));
  }

  private boolean hasReports(Node body) {
    return data.graphs()
        .find(Node.ANY, Node.ANY, Reused.dcterms("creator"), body)
        .anyMatch(
            work ->
                data.graphs().contains(Node.ANY, work.getSubject(), RDF.type.asNode(), Rap.Report));
  }

  private static ProblemException none(String path) {
    return ProblemException.notFound("Unknown feed: " + path + ".");
  }
}
