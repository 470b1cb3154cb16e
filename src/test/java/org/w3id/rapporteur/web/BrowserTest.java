package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Each kind of page in a real browser, wide and narrow, light and dark: no console message, no axe
 * violation, nothing wider than the window.
 *
 * <p>{@code -Dscreenshots=write} leaves a picture of every page in {@code target/screenshots}, and
 * writes {@code docs/screenshot.png}, which the README shows. Where there is no Chromium the tests
 * are skipped, but not with {@code CI=true}.
 */
class BrowserTest {
  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  private static final Path DRIVER =
      Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  private static final boolean PHOTOGRAPHS = "write".equals(System.getProperty("screenshots"));

  /** Accessibility up to WCAG 2.2 AA, and what the makers of axe advise beyond. */
  private static final Map<String, Object> ALL_RULES =
      Map.of(
          "type",
          "tag",
          "values",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  /** What the dark colours can break. */
  private static final Map<String, Object> COLOUR_RULES =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  /** Asked of the page itself: axe's own builder takes several times as long. */
  private static final String AXE =
      """
      const done = arguments[1];
      axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
          found => done(found.violations.flatMap(rule =>
              rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + rule.help))),
          failure => done(['axe failed: ' + failure]));
      """;

  static final Map<String, String> PAGES = pages();
  private static ChromeDriver browser;

  private static Map<String, String> pages() {
    String report = "/doc/CTOC/COP/WG.7/2015/6";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("about", "/about");
    pages.put("feeds", "/feeds");
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

  @BeforeAll
  static void start() throws IOException {
    boolean here = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!here && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI=true needs " + CHROMIUM + " and " + DRIVER);
    }
    String notice =
        "No " + CHROMIUM + " with " + DRIVER + ": pages are not looked at in a browser.";
    if (!here) System.err.println(notice);
    assumeTrue(here, notice);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    browser = new ChromeDriver(service, options);
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", axeScript()));
  }

  private static String axeScript() throws IOException {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) browser.quit();
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
  void everyPageIsSoundAndAccessible(int width, String scheme) throws IOException {
    List<String> complaints = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      show(page.getValue(), width, scheme);
      if (PHOTOGRAPHS) {
        photograph(SCREENSHOTS, page.getKey() + "-" + width + "-" + scheme + ".png", true);
      }
      Map<String, Object> rules = scheme.equals("light") ? ALL_RULES : COLOUR_RULES;
      for (String complaint : complaints(width, page.getKey(), rules)) {
        complaints.add(page.getKey() + ": " + complaint);
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void photographsTheReportForTheReadme() throws IOException {
    assumeTrue(PHOTOGRAPHS, "written with -Dscreenshots=write");
    show(PAGES.get("report") + "#para-12", WIDE, "light");
    photograph(Path.of("docs"), "screenshot.png", false);
  }

  /** The form of facets leads to the choice's one address, and what it finds is as counted. */
  @Test
  void facetsNarrowDownByKeyboard() {
    show("/recommendations", WIDE, "light");
    WebElement may = browser.findElement(By.cssSelector("input[name=strength][value=may]"));
    String count = may.findElement(By.xpath("../span[@class='r-count']")).getText();
    may.sendKeys(Keys.SPACE, Keys.ENTER);
    assertThat(browser.getCurrentUrl()).endsWith("/recommendations?strength=may");
    assertThat(browser.findElement(By.id("found")).getText()).startsWith(count + " ");
    browser.findElement(By.cssSelector(".r-chosen a")).sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).endsWith("/recommendations");
  }

  private static void show(String path, int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width == NARROW));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.get(TestSite.url(path));
  }

  /** What is wrong with the page shown. */
  private static List<String> complaints(int width, String page, Map<String, Object> rules) {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      boolean expected = page.equals("not-found") && entry.getMessage().contains("404");
      if (!expected) complaints.add(entry.getMessage());
    }
    List<?> violations = (List<?>) browser.executeAsyncScript(AXE, rules);
    violations.forEach(violation -> complaints.add(violation.toString()));
    Object wide = browser.executeScript("return document.documentElement.scrollWidth");
    if (((Number) wide).intValue() > width) complaints.add("wider than the window: " + wide);
    return complaints;
  }

  /**
   * @param whole the page to its end; else what fits the window
   */
  private static void photograph(Path folder, String name, boolean whole) throws IOException {
    Map<String, Object> shot =
        browser.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    byte[] picture = Base64.getDecoder().decode((String) shot.get("data"));
    Files.write(Files.createDirectories(folder).resolve(name), picture);
  }
}
