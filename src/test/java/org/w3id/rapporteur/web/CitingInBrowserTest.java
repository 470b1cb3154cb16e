package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** From a paragraph in its report to its citation, copied or as a file. */
class CitingInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";
  private static final String CITATION = "CTOC/COP/WG.7/2015/6, para. 12. https://";

  private static ChromeDriver report() {
    Browser.show(REPORT + "#para-12", Browser.WIDE, "light");
    return Browser.get();
  }

  private static void arriveAt(String path) {
    new WebDriverWait(Browser.get(), PATIENCE)
        .until(browser -> browser.getCurrentUrl().equals(TestSite.url(path)));
  }

  private static WebElement active() {
    return Browser.get().switchTo().activeElement();
  }

  /** Moves with the Tab key, from the place in the address, as a reader without a mouse does. */
  private static void tabTo(String name) {
    for (int i = 0; i < 20 && !name.equals(active().getAccessibleName()); i++)
      active().sendKeys(Keys.TAB);
    assertThat(active().getAccessibleName()).isEqualTo(name);
  }

  /** Returns the content of the clipboard, which only the page in front may read. */
  private static String clipboard() {
    return (String)
        Browser.get()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "navigator.clipboard.readText().then(done, e => done('' + e))");
  }

  private static void grant(String... permissions) {
    Browser.get()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("origin", TestSite.url(""), "permissions", List.of(permissions)));
  }

  @Test
  void aParagraphIsCitedByKeyboard() {
    ChromeDriver browser = report();
    grant("clipboardReadWrite", "clipboardSanitizedWrite");
    tabTo("Cite paragraph 12");
    active().sendKeys(Keys.ENTER);
    arriveAt(REPORT + "/para/12#cite");
    tabTo("Copy this citation");
    active().sendKeys(Keys.ENTER);
    WebElement told = browser.findElement(By.cssSelector(".r-cite [role=status]"));
    new WebDriverWait(browser, PATIENCE).until(each -> told.getText().equals("Copied"));
    assertThat(clipboard()).startsWith("Working Group on the Smuggling of").contains(CITATION);
    assertThat(Browser.complaints(Browser.WIDE, "citation", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void aParagraphIsCitedByMouseWithoutScript() {
    ChromeDriver browser = Browser.get();
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      report().findElement(By.cssSelector("[aria-label='Cite paragraph 12']")).click();
      arriveAt(REPORT + "/para/12#cite");
      assertThat(browser.findElement(By.className("r-citation")).getText()).contains(CITATION);
      assertThat(browser.findElements(By.cssSelector(".r-cite button"))).isEmpty();
      browser.findElement(By.linkText("Plain text")).click();
      arriveAt("/cite/CTOC/COP/WG.7/2015/6/para/12.txt");
      assertThat(browser.findElement(By.tagName("body")).getText()).contains(CITATION);
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
