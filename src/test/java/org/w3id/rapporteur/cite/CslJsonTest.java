package org.w3id.rapporteur.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CslJsonTest {
  /** The fields of the schema of CSL data that a report can use, and what each may hold. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("id", "string"),
          Map.entry("type", "string"),
          Map.entry("author", "names"),
          Map.entry("title", "string"),
          Map.entry("number", "string"),
          Map.entry("publisher", "string"),
          Map.entry("issued", "date"),
          Map.entry("event-date", "date"),
          Map.entry("event-place", "string"),
          Map.entry("note", "string"),
          Map.entry("language", "string"),
          Map.entry("URL", "string"));

  private static JsonNode item(Citation citation) throws JsonProcessingException {
    JsonNode items = new ObjectMapper().readTree(CitationFormat.CSL.write(citation));
    assertThat(items.isArray()).isTrue();
    assertThat(items).hasSize(1);
    JsonNode item = items.get(0);
    item.fields().forEachRemaining(field -> check(field.getKey(), field.getValue()));
    assertThat(item.fieldNames()).toIterable().contains("id", "type");
    return item;
  }

  private static void check(String name, JsonNode value) {
    assertThat(FIELDS).containsKey(name);
    switch (FIELDS.get(name)) {
      case "names" ->
          value.forEach(
              each -> assertThat(each.fieldNames()).toIterable().containsExactly("literal"));
      case "date" -> {
        assertThat(value.fieldNames()).toIterable().containsExactly("date-parts");
        assertThat(value.get("date-parts").size()).isBetween(1, 2);
        value.get("date-parts").forEach(date -> assertThat(date.size()).isBetween(1, 3));
      }
      default -> assertThat(value.isTextual()).as(name).isTrue();
    }
  }

  @Test
  void aReportHasABodyAPublisherANumberAndItsMeeting() throws JsonProcessingException {
    JsonNode item = item(AwkwardCitations.known());
    assertThat(item.get("type").asText()).isEqualTo("report");
    assertThat(item.at("/author/0/literal").asText())
        .isEqualTo("Working Group on the Smuggling of Migrants");
    assertThat(item.get("publisher").asText()).isEqualTo("United Nations");
    assertThat(item.get("number").asText()).isEqualTo("CTOC/COP/WG.7/2015/6");
    assertThat(item.at("/issued/date-parts")).hasToString("[[2015]]");
    assertThat(item.at("/event-date/date-parts")).hasToString("[[2015,11,18],[2015,11,20]]");
    assertThat(item.get("event-place").asText()).isEqualTo("Vienna");
    assertThat(item.get("note").asText()).isEqualTo("para. 63 (a)");
    assertThat(item.get("URL").asText()).endsWith("/id/CTOC/COP/WG.7/2015/6/para/63/a");
  }

  @Test
  void aTitleIsAsPrinted() throws JsonProcessingException {
    JsonNode item = item(AwkwardCitations.awkward());
    assertThat(item.get("title").asText()).isEqualTo(AwkwardCitations.TITLE);
    assertThat(item.at("/author/0/literal").asText()).isEqualTo(AwkwardCitations.BODY);
    assertThat(item.at("/issued/date-parts")).hasToString("[[2016,1,5]]");
  }

  @Test
  void leavesOutWhatIsNotKnown() throws JsonProcessingException {
    assertThat(item(AwkwardCitations.unknown()).fieldNames())
        .toIterable()
        .isEqualTo(List.of("id", "type", "URL"));
  }
}
