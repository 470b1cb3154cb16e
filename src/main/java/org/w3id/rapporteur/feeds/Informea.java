package org.w3id.rapporteur.feeds;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.rapporteur.changes.ChangeFilter;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.changes.lucene.IndexedChanges;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Meetings and decisions with the fields of InforMEA: {@code /informea/meetings.json} and {@code
 * /informea/decisions.json}.
 *
 * <p>They are sorted by the time of their update, the earliest first. Clients get only later
 * updates with {@code ?updatedSince=2026-11-24T00:00:00Z}.
 */
public final class Informea implements Endpoint {
  private static final String FOLDER = "/informea/";
  private static final String MEETINGS = FOLDER + "meetings.json";
  private static final String DECISIONS = FOLDER + "decisions.json";
  private static final String SINCE = "updatedSince";
  private static final String MEDIA_TYPE = "application/json";
  private static final int PAGE = 100;

  private final FeedData data;
  private final IndexedChanges changes;
  private final Locations locations;

  public Informea(FeedData data) {
    this.data = data;
    this.changes = data.changes().changes();
    this.locations = data.locations();
  }

  @Override
  public boolean has(String path) {
    return path.equals(MEETINGS) || path.equals(DECISIONS);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(MEETINGS, DECISIONS).map(path -> Listing.file(path, MEDIA_TYPE));
  }

  @Override
  public Response answer(Request request) {
    if (request.accept().qualityOf(MEDIA_TYPE) == 0)
      throw new ProblemException(
          406, "Not Acceptable", "Not available in that format. Available: " + MEDIA_TYPE + ".");
    return data.reading(
            () ->
                request.path().equals(MEETINGS)
                    ? list(request, Set.of(ThingKind.SESSION), this::meeting)
                    : list(
                        request,
                        Set.of(ThingKind.RECOMMENDATION, ThingKind.RESOLUTION),
                        this::decision))
        .with("Vary", "Accept");
  }

  private Response list(
      Request request, Set<ThingKind> kinds, Function<ThingChange.Dated, JsonObject> written) {
    Optional<Instant> since = request.parameter(SINCE).map(Informea::time);
    ChangeFilter filter = ChangeFilter.published(kinds, since);
    int all = changes.count(filter);
    ListPage<ThingChange.Dated> page =
        ListPage.of(all, PAGE, request, Set.of(SINCE), from -> part(filter, from));
    JsonArrayBuilder deleted = JSON.createArrayBuilder();
    withdrawn(kinds, since).forEach(gone -> deleted.add(deleted(gone)));
    JsonArrayBuilder value = JSON.createArrayBuilder();
    page.items().forEach(thing -> value.add(written.apply(thing)));
    Optional<String> next = next(request, page, since);
    JsonObjectBuilder json = JSON.createObjectBuilder().add("count", all);
    InformeaMeetings.add(json, "next", next);
    String text = json.add("value", value).add("deleted", deleted).build() + "\n";
    Response response = Response.of(MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
    return next.map(address -> response.with("Link", "<" + address + ">; rel=\"next\""))
        .orElse(response);
  }

  private List<ThingChange.Dated> part(ChangeFilter filter, int from) {
    return changes.earliest(filter, from, PAGE).stream()
        .map(ThingChange.Dated.class::cast)
        .toList();
  }

  /** The things withdrawn, and the reports with which others were withdrawn. */
  private List<ThingChange> withdrawn(Set<ThingKind> kinds, Optional<Instant> since) {
    Set<ThingKind> andReports = new HashSet<>(kinds);
    andReports.add(ThingKind.REPORT);
    ChangeFilter filter = ChangeFilter.withdrawn(andReports, since);
    return changes.earliest(filter, 0, changes.count(filter));
  }

  private JsonObject meeting(ThingChange.Dated thing) {
    return new InformeaMeetings(data.graphOf(thing.report()), locations).of(thing);
  }

  private JsonObject decision(ThingChange.Dated thing) {
    return new InformeaDecisions(data.graphOf(thing.report()), locations).of(thing);
  }

  private Optional<String> next(Request request, ListPage<?> page, Optional<Instant> since) {
    String list = locations.page(request.path().substring(1));
    String asked = since.map(time -> SINCE + "=" + escaped(time)).orElse("");
    return page.next().map(number -> ListPage.address(list, number, asked));
  }

  private static String escaped(Instant time) {
    return URLEncoder.encode(time.toString(), StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder deleted(ThingChange event) {
    return JSON.createObjectBuilder()
        .add("id", event.iri())
        .add("updated", event.when().toString());
  }

  /** Parses a time, or a day, which means its beginning. */
  private static Instant time(String given) {
    try {
      return given.length() == "2026-11-24".length()
          ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(given);
    } catch (DateTimeException e) {
      throw ProblemException.badRequest(
          SINCE + " must be a day or a time in UTC, as 2026-11-24 or 2026-11-24T00:00:00Z.");
    }
  }
}
