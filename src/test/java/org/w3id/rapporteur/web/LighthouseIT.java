package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lighthouse gives the most visited pages full marks, except for speed, which varies. */
@Tag("thorough")
@Timeout(300)
class LighthouseIT {
  private static final NodePackage LIGHTHOUSE = new NodePackage("lighthouse", "13.5.0");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "report",
        "paragraph",
        "recommendation",
        "state",
        "search",
        "sparql",
        "queries",
        "query"
      })
  void givesFullMarks(String page) throws Exception {
    Path answer = folder.resolve("answer.json");
    NodePackage.run(
        Map.of("CHROME_PATH", "/usr/bin/chromium"),
        List.of(
            "node",
            LIGHTHOUSE.folder().resolve("cli/index.js").toString(),
            TestSite.url(EveryPage.PAGES.get(page)),
            "--quiet",
            "--only-categories=accessibility,best-practices,seo",
            "--chrome-flags=--headless --no-sandbox",
            "--output=json",
            "--output-path=" + answer));
    try (JsonReader reader = Json.createReader(Files.newInputStream(answer))) {
      JsonObject found = reader.readObject();
      assertThat(found.getJsonObject("categories")).hasSize(3);
      assertThat(faults(found)).isEmpty();
    }
  }

  private static List<String> faults(JsonObject found) {
    List<String> faults = new ArrayList<>();
    for (String name : found.getJsonObject("categories").keySet()) {
      JsonObject category = found.getJsonObject("categories").getJsonObject(name);
      if (category.getJsonNumber("score").doubleValue() < 1) faults.add(name);
    }
    if (faults.isEmpty()) return faults;
    for (String name : found.getJsonObject("audits").keySet()) {
      JsonObject audit = found.getJsonObject("audits").getJsonObject(name);
      boolean isScored = !audit.isNull("score");
      if (isScored && audit.getJsonNumber("score").doubleValue() < 1) faults.add(name);
    }
    return faults;
  }
}
