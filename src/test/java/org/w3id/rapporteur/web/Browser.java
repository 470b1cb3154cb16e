package org.w3id.rapporteur.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser, one for all tests. Without Chromium, tests that need it are skipped, but not with
 * {@code CI=true}.
 */
final class Browser {
  static final int WIDE = 1280;
  static final int NARROW = 360;
  static final int HEIGHT = 900;

  /** Long, because a busy machine is not the fault of a page. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Accessibility up to WCAG 2.2 AA, and axe's best practices. */
  static final Map<String, Object> ALL_RULES =
      Map.of(
          "type",
          "tag",
          "values",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  private static final Path DRIVER =
      Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));

  /** Runs axe in the page itself: its own builder takes several times as long. */
  private static final String AXE =
      """
      const done = arguments[1];
      axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
          found => done(found.violations.flatMap(rule =>
              rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + rule.help))),
          failure => done(['axe failed: ' + failure]));
      """;

  private static Optional<ChromeDriver> running = Optional.empty();

  private Browser() {}

  /** Returns the browser, which starts on first use and ends with the tests. */
  static synchronized ChromeDriver get() {
    if (running.isEmpty()) {
      ChromeDriver started = start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
      running = Optional.of(started);
    }
    return running.get();
  }

  private static ChromeDriver start() {
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
    ChromeDriver browser = new ChromeDriver(service, options);
    browser.manage().timeouts().scriptTimeout(PATIENCE);
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", axeScript()));
    return browser;
  }

  private static String axeScript() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Opens a page.
   *
   * @param path of the test site; or a whole address
   * @param scheme {@code light} or {@code dark}
   */
  static void show(String path, int width, String scheme) {
    get()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                width,
                "height",
                HEIGHT,
                "deviceScaleFactor",
                1,
                "mobile",
                width == NARROW));
    get()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    get().get(path.startsWith("/") ? TestSite.url(path) : path);
  }

  /** Returns what is wrong with the page shown. */
  static List<String> complaints(int width, String page, Map<String, Object> rules) {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : get().manage().logs().get(LogType.BROWSER)) {
      boolean expected = page.equals("not-found") && entry.getMessage().contains("404");
      if (!expected) complaints.add(entry.getMessage());
    }
    List<?> violations = (List<?>) get().executeAsyncScript(AXE, rules);
    violations.forEach(violation -> complaints.add(violation.toString()));
    Object wide = get().executeScript("return document.documentElement.scrollWidth");
    if (((Number) wide).intValue() > width) complaints.add("wider than the window: " + wide);
    return complaints;
  }
}
