package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each kind of page in a real browser, wide and narrow, light and dark: no console message, no axe
 * violation, nothing wider than the window.
 *
 * <p>{@code -Dscreenshots=write} leaves a picture of every page in {@code target/screenshots}, and
 * writes those in {@code docs/pages}, which the documentation shows.
 */
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final boolean PHOTOGRAPHS = "write".equals(System.getProperty("screenshots"));

  /** The rules that dark colours can break. */
  private static final Map<String, Object> COLOUR_RULES =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  @ParameterizedTest
  @CsvSource({"1280, light", "360, dark"})
  void everyPageIsSoundAndAccessible(int width, String scheme) throws IOException {
    look(width, scheme, Browser.ALL_RULES);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"1280, dark", "360, light"})
  void everyPageIsSoundInTheOtherLight(int width, String scheme) throws IOException {
    look(width, scheme, scheme.equals("light") ? Browser.ALL_RULES : COLOUR_RULES);
  }

  private static void look(int width, String scheme, Map<String, Object> rules) throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Map.Entry<String, String> page : EveryPage.PAGES.entrySet()) {
      Browser.show(page.getValue(), width, scheme);
      if (PHOTOGRAPHS) {
        photograph(SCREENSHOTS, page.getKey() + "-" + width + "-" + scheme + ".png", true);
      }
      for (String complaint : Browser.complaints(width, page.getKey(), rules)) {
        complaints.add(page.getKey() + ": " + complaint);
      }
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "report",
        "recommendation",
        "recommendations-chosen",
        "found",
        "state",
        "charts",
        "sparql-chart"
      })
  void photographsPagesForTheDocumentation(String page) throws IOException {
    assumeTrue(PHOTOGRAPHS, "written with -Dscreenshots=write");
    String place = page.equals("report") ? "#para-12" : "";
    Browser.show(EveryPage.PAGES.get(page) + place, Browser.WIDE, "light");
    photograph(Path.of("docs", "pages"), page + ".png", false);
  }

  /**
   * @param whole whether to show the whole page, or only what fits the window
   */
  private static void photograph(Path folder, String name, boolean whole) throws IOException {
    Map<String, Object> shot =
        Browser.get()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    byte[] picture = Base64.getDecoder().decode((String) shot.get("data"));
    Files.write(Files.createDirectories(folder).resolve(name), picture);
  }
}
