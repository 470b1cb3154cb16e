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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private final ChangeHistoryBuilder builder;
  private final Locations locations;

  public Informea(ChangeHistoryBuilder builder) {
    this.builder = builder;
    this.locations = builder.locations();
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
    ChangeHistory history = builder.history();
    return builder
        .reading(
            () ->
                request.path().equals(MEETINGS)
                    ? list(request, history, Set.of(ThingKind.SESSION), this::meeting)
                    : list(
                        request,
                        history,
                        Set.of(ThingKind.RECOMMENDATION, ThingKind.RESOLUTION),
                        this::decision))
        .with("Vary", "Accept");
  }

  private Response list(
      Request request,
      ChangeHistory history,
      Set<ThingKind> kinds,
      Function<ChangeHistory.Dated, JsonObject> written) {
    Optional<Instant> since = request.parameter(SINCE).map(Informea::time);
    List<ChangeHistory.Event> events =
        history.events().stream()
            .filter(event -> since.filter(event.when()::isBefore).isEmpty())
            .sorted(Comparator.comparing(ChangeHistory.Event::when))
            .toList();
    List<ChangeHistory.Dated> things = new ArrayList<>();
    JsonArrayBuilder deleted = JSON.createArrayBuilder();
    for (ChangeHistory.Event event : events) {
      boolean isOfKind = kinds.contains(event.kind());
      if (event instanceof ChangeHistory.Dated thing && isOfKind) things.add(thing);
      if (event instanceof ChangeHistory.Gone && (isOfKind || event.kind() == ThingKind.REPORT))
        deleted.add(deleted(event));
    }
    ListPage<ChangeHistory.Dated> page = ListPage.of(things, PAGE, request, Set.of(SINCE));
    JsonArrayBuilder value = JSON.createArrayBuilder();
    page.items().forEach(thing -> value.add(written.apply(thing)));
    Optional<String> next = next(request, page, since);
    JsonObjectBuilder json = JSON.createObjectBuilder().add("count", things.size());
    InformeaMeetings.add(json, "next", next);
    String text = json.add("value", value).add("deleted", deleted).build() + "\n";
    Response response = Response.of(MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
    return next.map(address -> response.with("Link", "<" + address + ">; rel=\"next\""))
        .orElse(response);
  }

  private JsonObject meeting(ChangeHistory.Dated thing) {
    return new InformeaMeetings(builder.graphOf(thing.report()), locations).of(thing);
  }

  private JsonObject decision(ChangeHistory.Dated thing) {
    return new InformeaDecisions(builder.graphOf(thing.report()), locations).of(thing);
  }

  private Optional<String> next(Request request, ListPage<?> page, Optional<Instant> since) {
    String list = locations.page(request.path().substring(1));
    String asked = since.map(time -> SINCE + "=" + escaped(time)).orElse("");
    return page.next().map(number -> ListPage.address(list, number, asked));
  }

  private static String escaped(Instant time) {
    return URLEncoder.encode(time.toString(), StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder deleted(ChangeHistory.Event event) {
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
