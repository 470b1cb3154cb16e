package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.w3id.rapporteur.store.Store;

/** A researcher at work with two reports: filtering, downloading, comparing. */
class ExploringInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Store STORE = Store.inMemory();
  private static Server server;

  @BeforeAll
  static void start() {
    TestSite.publish(STORE);
    STORE.load(Path.of("src/test/resources/golden/CAC-COSP-WG.2-2014-5.nq"));
    server = TestSite.serve(STORE);
  }

  @AfterAll
  static void stop() {
    server.close();
    STORE.close();
  }

  @AfterEach
  void letScriptsRun() {
    scripts(true);
  }

  private static void scripts(boolean run) {
    Browser.get().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  private static ChromeDriver show(String path) {
    Browser.show(url(path), Browser.WIDE, "light");
    return Browser.get();
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private static List<String> lines(String url, String accept) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Accept", accept).build();
    return TestSite.send(request).body().lines().toList();
  }

  /** Opens the facet first if it is folded. */
  private static void choose(String facet, String value) {
    WebElement box =
        Browser.get().findElement(By.cssSelector("input[name=" + facet + "][value=" + value + "]"));
    if (!box.isDisplayed())
      box.findElement(By.xpath("ancestor::details/summary")).sendKeys(Keys.ENTER);
    box.sendKeys(Keys.SPACE, Keys.ENTER);
  }

  private static void arriveAt(String path) {
    new WebDriverWait(Browser.get(), PATIENCE)
        .until(browser -> browser.getCurrentUrl().equals(url(path)));
  }

  /** Waits until the page has an element with this text. */
  private static void await(String element, String beginning) {
    new WebDriverWait(Browser.get(), PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(
            browser ->
                browser.findElements(By.cssSelector(element)).stream()
                    .anyMatch(each -> each.getText().startsWith(beginning)));
  }

  /**
   * Three counts of a collection agree: on the page, in its export, and by its query at the
   * endpoint.
   */
  @ParameterizedTest
  @CsvSource({
    "recommendations, strength, may",
    "participations, capacity, signatory",
    "statements, capacity, signatory"
  })
  void whatIsExportedIsWhatIsShown(String collection, String facet, String value) {
    ChromeDriver browser = show("/" + collection);
    choose(facet, value);
    arriveAt("/" + collection + "?" + facet + "=" + value);
    String count = browser.findElement(By.id("found")).getText().replaceFirst(" .*", "");
    String csv = browser.findElement(By.cssSelector("main a[href*='.csv']")).getDomProperty("href");
    String query =
        browser.findElement(By.cssSelector("main a[href*='.rq']")).getDomProperty("href");
    List<String> rows = lines(csv, "text/csv");
    assertThat(rows).hasSize(Integer.parseInt(count) + 1);
    String exported = String.join("\n", lines(query, "application/sparql-query"));
    String asked = URLEncoder.encode(exported, StandardCharsets.UTF_8);
    assertThat(lines(url("/sparql?query=" + asked), "text/csv")).isEqualTo(rows);
    show("/sparql?query=" + asked);
    assertThat(browser.findElements(By.cssSelector("main tbody tr"))).hasSize(rows.size() - 1);
  }

  @Test
  void twoReportsAreComparedByForm() {
    ChromeDriver browser = show("/compare");
    new Select(browser.findElement(By.name("a"))).selectByValue("CTOC/COP/WG.7/2015/6");
    new Select(browser.findElement(By.name("b"))).selectByValue("CAC/COSP/WG.2/2014/5");
    browser.findElement(By.cssSelector("main form button")).sendKeys(Keys.ENTER);
    arriveAt("/compare?a=CTOC%2FCOP%2FWG.7%2F2015%2F6&b=CAC%2FCOSP%2FWG.2%2F2014%2F5");
    WebElement row = browser.findElement(By.xpath("//tr[th[contains(., 'Recommendations')]]"));
    assertThat(row.getText()).contains("41", "19");
    assertThat(Browser.complaints(Browser.WIDE, "compare", Browser.ALL_RULES)).isEmpty();
  }

  /** Reading, searching, filtering and querying work without a script. */
  @Test
  void noScriptIsNeeded() {
    scripts(false);
    ChromeDriver browser = show("/");
    WebElement box = browser.findElement(By.id("find"));
    box.sendKeys("smugling of migrants", Keys.ENTER);
    await(".r-found h2", "smuggling of migrants");
    browser.findElement(By.cssSelector(".r-found h2 a")).sendKeys(Keys.ENTER);
    await("h1", "Smuggling of migrants");
    show("/recommendations");
    choose("strength", "may");
    arriveAt("/recommendations?strength=may");
    browser.findElement(By.cssSelector("main ol a[href*=recommendation]")).sendKeys(Keys.ENTER);
    await("h1", "Recommendation");
    show("/sparql");
    WebElement query = browser.findElement(By.id("query"));
    query.clear();
    query.sendKeys("SELECT (41 + 1 AS ?sum) {}");
    query.submit();
    await("main tbody td", "42");
  }
}
