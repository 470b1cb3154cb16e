package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Each kind of page in a real browser, wide and narrow, light and dark: no console message, no axe
 * violation, nothing wider than the window.
 *
 * <p>{@code -Dscreenshots=write} leaves a picture of every page in {@code target/screenshots}, and
 * writes {@code docs/screenshot.png}, which the README shows.
 */
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final boolean PHOTOGRAPHS = "write".equals(System.getProperty("screenshots"));

  /** What the dark colours can break. */
  private static final Map<String, Object> COLOUR_RULES =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  static final Map<String, String> PAGES = pages();

  private static Map<String, String> pages() {
    String report = "/doc/CTOC/COP/WG.7/2015/6";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("about", "/about");
    pages.put("feeds", "/feeds");
    pages.put("harvesting", "/harvesting");
    pages.put("reports", "/reports");
    pages.put("report", report);
    pages.put("section", report + "/section/II.A");
    pages.put("paragraph", report + "/para/12");
    pages.put("item", report + "/para/63/a");
    pages.put("recommendation", report + "/recommendation/9");
    pages.put("provision", report + "/recommendation/12/provision/1");
    pages.put("doubt", report + "/para/63/document/CTOC/COP/WG.4/2015/1");
    pages.put("session", "/doc/session/CTOC/COP/WG.7/3");
    pages.put("body", "/doc/body/CTOC/COP/WG.7");
    pages.put("parent-body", "/doc/body/CTOC/COP");
    pages.put("organization", "/doc/organization/EU");
    pages.put("unknown", "/doc/organization/economic-community-of-central-africa-states");
    pages.put("suggested", "/doc/organization/ECCAS");
    pages.put("system", "/doc/system/SLTD");
    pages.put("programme", "/doc/programme/2030-AGENDA");
    pages.put("state", "/doc/state/CZE");
    pages.put("former-state", "/doc/state/SUN");
    pages.put("person", report + "/person/ignacio-baylina-ruiz");
    pages.put("instrument", "/doc/instrument/UNTOC");
    pages.put("article", "/doc/instrument/UNTOC/article/16");
    pages.put("resolution", "/doc/resolution/CTOC/COP/7/1");
    pages.put("document", "/doc/CTOC/COP/WG.7/2015/2/Add.1");
    pages.put("concept", "/doc/strength/should");
    pages.put("graph", "/doc/graph/CTOC/COP/WG.7/2015/6");
    pages.put("text", report + "/en/text/63297444faa0");
    pages.put("expression", report + "/en");
    pages.put("recommendations", "/recommendations");
    pages.put("recommendations-chosen", "/recommendations?strength=must&topic=crime");
    pages.put("recommendations-none", "/recommendations?strength=must&topic=nothing");
    pages.put("participations", "/participations");
    pages.put("statements", "/statements?capacity=signatory");
    pages.put("charts", "/charts");
    pages.put("compare", "/compare?a=CTOC/COP/WG.7/2015/6&b=CTOC/COP/WG.7/2015/6");
    pages.put("states", "/states");
    pages.put("instruments", "/instruments");
    pages.put("topics", "/topics");
    pages.put("topic", "/doc/topic/smuggling-of-migrants");
    pages.put("topic-of-none", "/doc/topic/firearms-trafficking");
    pages.put("topic-scheme", "/doc/topic");
    pages.put("scheme", "/doc/strength");
    pages.put("search", "/search");
    pages.put("found", "/search?q=smugling+of+migrants");
    pages.put("found-name", "/search?q=%D8%A5%D8%B3%D8%A8%D8%A7%D9%86%D9%8A%D8%A7");
    pages.put("found-nothing", "/search?q=zzyzx");
    pages.put("queries", "/queries");
    pages.put("query", "/queries/recommendations");
    pages.put("sparql", "/sparql");
    pages.put("sparql-answer", "/sparql?query=SELECT+*+WHERE+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+20");
    pages.put("ontology", "/ontology");
    pages.put("dataset", "/dataset");
    pages.put("not-found", "/nothing");
    return pages;
  }

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
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
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

  @Test
  void photographsTheReportForTheReadme() throws IOException {
    assumeTrue(PHOTOGRAPHS, "written with -Dscreenshots=write");
    Browser.show(PAGES.get("report") + "#para-12", Browser.WIDE, "light");
    photograph(Path.of("docs"), "screenshot.png", false);
  }

  /** The form of facets leads to the choice's one address, and what it finds is as counted. */
  @Test
  void facetsNarrowDownByKeyboard() {
    Browser.show("/recommendations", Browser.WIDE, "light");
    ChromeDriver browser = Browser.get();
    WebElement may = browser.findElement(By.cssSelector("input[name=strength][value=may]"));
    String count = may.findElement(By.xpath("../span[@class='r-count']")).getText();
    may.sendKeys(Keys.SPACE, Keys.ENTER);
    assertThat(browser.getCurrentUrl()).endsWith("/recommendations?strength=may");
    assertThat(browser.findElement(By.id("found")).getText()).startsWith(count + " ");
    browser.findElement(By.cssSelector(".r-chosen a")).sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).endsWith("/recommendations");
  }

  /**
   * @param whole the page to its end; else what fits the window
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
