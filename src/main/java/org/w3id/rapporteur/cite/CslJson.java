package org.w3id.rapporteur.cite;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a citation for processors of the Citation Style Language. Source: its schema {@code
 * csl-data.json}.
 */
final class CslJson {
  private CslJson() {}

  static String of(Citation citation) {
    JsonObjectBuilder item = JSON.createObjectBuilder().add("id", citation.key());
    item.add("type", "report");
    if (!citation.author().isEmpty()) item.add("author", body(citation.author()));
    add(item, "title", citation.title());
    add(item, "number", citation.number());
    add(item, "publisher", citation.publisher());
    if (citation.issued().isPresent())
      item.add("issued", dates(citation.issued().stream().toList()));
    else citation.year().ifPresent(year -> item.add("issued", parts(List.of(List.of(year)))));
    Citation.Meeting meeting = citation.meeting();
    List<LocalDate> days =
        Stream.of(meeting.start(), meeting.end()).flatMap(day -> day.stream()).distinct().toList();
    if (!days.isEmpty()) item.add("event-date", dates(days));
    add(item, "event-place", meeting.place());
    add(item, "note", citation.place());
    add(item, "language", citation.language());
    add(item, "URL", citation.address());
    return JSON.createArrayBuilder().add(item).build() + "\n";
  }

  private static void add(JsonObjectBuilder item, String name, String value) {
    if (!value.isEmpty()) item.add(name, value);
  }

  /** Returns a body's name, which is not split into family and given name. */
  private static JsonArrayBuilder body(String name) {
    return JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("literal", name));
  }

  private static JsonObjectBuilder dates(List<LocalDate> days) {
    return parts(
        days.stream()
            .map(day -> List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
            .toList());
  }

  private static JsonObjectBuilder parts(List<List<Integer>> dates) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    dates.forEach(date -> all.add(JSON.createArrayBuilder(date)));
    return JSON.createObjectBuilder().add("date-parts", all);
  }
}
