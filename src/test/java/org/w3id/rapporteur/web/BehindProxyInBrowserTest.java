package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The requests of scripts on a site below a path of its host. */
class BehindProxyInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static ProxiedSite site;
  private static TestProxy proxy;

  @BeforeAll
  static void start() {
    site = ProxiedSite.start();
    proxy = site.proxy();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static ChromeDriver open(String path) {
    Browser.show(proxy.url() + path, Browser.WIDE, "light");
    return Browser.get();
  }

  private static WebDriverWait waiting() {
    return new WebDriverWait(Browser.get(), PATIENCE);
  }

  @Test
  void aSuggestionLeadsBelowThePath() {
    ChromeDriver browser = open("about");
    WebElement box = browser.findElement(By.cssSelector("header input[name=q]"));
    box.sendKeys("Swazi");
    waiting().until(ExpectedConditions.attributeToBe(box, "aria-expanded", "true"));
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    waiting().until(ExpectedConditions.urlToBe(proxy.url() + "doc/state/SWZ"));
    assertThat(Browser.complaints(Browser.WIDE, "suggestion", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void theEditorChecksAndAsksBelowThePath() {
    ChromeDriver browser = open("sparql");
    waiting().until(ExpectedConditions.visibilityOfElementLocated(By.className("CodeMirror")));
    browser.executeScript(
        "document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])",
        "SELECT ?a { VALUES ?a { 42 } }");
    browser.findElement(By.cssSelector("#ask button")).click();
    waiting()
        .until(ExpectedConditions.textToBe(By.cssSelector("#answer tbody td:last-child"), "42"));
    assertThat(browser.getCurrentUrl()).startsWith(proxy.url() + "sparql?");
    assertThat(Browser.complaints(Browser.WIDE, "editor", Browser.ALL_RULES)).isEmpty();
  }
}
