package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * Atom feeds of what came, changed and went: {@code /feeds/all.atom}, one of each kind such as
 * {@code /feeds/recommendations.atom}, and one of each body that reports, {@code
 * /feeds/body/CTOC/COP/WG.7.atom}. What is not on the first page is on {@code ?page=2} and so on.
 */
public final class AtomFeeds implements Part {
  private static final String FOLDER = "/feeds/";
  private static final String ENDING = ".atom";
  private static final String ALL = "all";
  private static final String BODY = "body/";
  private static final String LIST = "feeds";
  private static final int PAGE = 100;

  private final Chronicler chronicler;
  private final Locations locations;

  /**
   * A feed.
   *
   * @param path without its first slash
   * @param page for people, without its first slash
   */
  record Feed(String path, String title, String page, Predicate<Chronicle.Event> takes) {}

  public AtomFeeds(Chronicler chronicler) {
    this.chronicler = chronicler;
    this.locations = chronicler.locations();
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  @Override
  public Reply answer(Request request) {
    Chronicle chronicle = chronicler.chronicle();
    return chronicler.reading(
        () -> {
          Feed feed = feed(request.path());
          List<Chronicle.Event> events = chronicle.events().stream().filter(feed.takes()).toList();
          Pages<Chronicle.Event> page = Pages.of(events, PAGE, request, Set.of());
          AtomDocument document = new AtomDocument(locations, chronicler::said);
          byte[] xml = document.write(feed, page, lastUpdated(events, chronicle));
          return Reply.of(AtomDocument.MEDIA_TYPE + ";charset=utf-8", xml);
        });
  }

  /** A feed in which nothing is yet was last changed with the dataset, or with the program. */
  private static Instant lastUpdated(List<Chronicle.Event> events, Chronicle chronicle) {
    return events.stream()
        .findFirst()
        .map(Chronicle.Event::when)
        .or(chronicle::changed)
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
    Kind kind = Kind.ofFeed(name).orElseThrow(() -> none(path));
    String page = Set.of(Kind.REPORT, Kind.RECOMMENDATION).contains(kind) ? kind.feed() : LIST;
    return new Feed(
        path.substring(1),
        "new and changed " + kind.feed(),
        page,
        event -> event.kind() == kind || isWithdrawal(event));
  }

  /** With a report goes all that stands below it, of every kind. */
  private static boolean isWithdrawal(Chronicle.Event event) {
    return event instanceof Chronicle.Gone && event.kind() == Kind.REPORT;
  }

  private Feed ofBody(String path, String name) {
    String symbol = name.substring(BODY.length());
    Node body = locations.node(Address.thing("body", symbol));
    Set<String> reports =
        chronicler.said().subjects(Reused.dcterms("creator"), body).stream()
            .filter(work -> chronicler.said().objects(work, RDF.type.asNode()).contains(Rap.Report))
            .map(Node::toString)
            .collect(Collectors.toSet());
    if (reports.isEmpty()) throw none(path);
    return new Feed(
        path.substring(1),
        new Telling(chronicler.said(), locations).name(body),
        "doc/" + name,
        event ->
            event.kind().hasFeed()
                && (event instanceof Chronicle.Dated dated
                    ? reports.contains(dated.report())
                    : isOfBody(event.iri(), symbol)));
  }

  /** Whether a thing that is no more was a session or document of the body, or of one below it. */
  private boolean isOfBody(String iri, String symbol) {
    Optional<Root> root = locations.address(iri).map(Address::root);
    return root.filter(thing -> thing instanceof Root.Document || thing instanceof Root.Session)
        .filter(thing -> thing.key().startsWith(symbol + "/"))
        .isPresent();
  }

  private static ProblemException none(String path) {
    return new ProblemException(404, "Not Found", "There is no feed at " + path + ".");
  }
}
