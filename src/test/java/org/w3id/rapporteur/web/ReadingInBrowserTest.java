package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The report as it is read in a browser, and on paper. */
class ReadingInBrowserTest {
  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
  void pagesOfTheTextAreSoundAndAccessible(int width, String scheme) {
    List<String> complaints = new ArrayList<>();
    for (String page :
        List.of("", "/section/II.A", "/para/12", "/para/63/a", "/recommendation/9")) {
      Browser.show(REPORT + page, width, scheme);
      complaints.addAll(Browser.complaints(width, page, Browser.ALL_RULES));
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void wordsLeadToTheirNoteAndTheNoteBackByKeyboard() {
    Browser.show(REPORT, Browser.WIDE, "light");
    ChromeDriver browser = Browser.get();
    WebElement words = browser.findElement(By.cssSelector("#para-8 .r-words a[href^='#n']"));
    words.sendKeys(Keys.ENTER);
    WebElement note = browser.findElement(By.cssSelector("#para-8 .r-notes :target"));
    assertThat(note.getText()).isEqualTo("should not");
    note.sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector("#para-8 .r-words :target"))).isEqualTo(words);
  }

  @Test
  void wordsAndTheirNoteAreShownTogetherWhileOneHasTheFocus() {
    Browser.show(REPORT, Browser.WIDE, "light");
    ChromeDriver browser = Browser.get();
    By shown = By.className("r-mate");
    assertThat(browser.findElements(shown)).isEmpty();
    WebElement words = browser.findElement(By.cssSelector("#para-7 a[href$='/article/8']"));
    browser.executeScript("arguments[0].focus()", words);
    assertThat(browser.findElements(shown).stream().map(WebElement::getText))
        .containsExactly(words.getText(), "SOM-PROTOCOL article 8");
    browser.executeScript(
        "arguments[0].focus()", browser.findElement(By.cssSelector("#para-8 .r-margin a")));
    assertThat(browser.findElements(shown)).isEmpty();
  }

  @Test
  void onPaperThereIsTheTextAndItsAddressesAlone() {
    Browser.show(REPORT, Browser.WIDE, "light");
    ChromeDriver browser = Browser.get();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      for (WebElement element : browser.findElements(By.cssSelector("nav, button, form, .r-notes")))
        assertThat(element.isDisplayed()).as(element.getDomProperty("outerHTML")).isFalse();
      WebElement words = browser.findElement(By.cssSelector("#para-8 .r-words a"));
      assertThat(words.getCssValue("text-decoration-line")).isEqualTo("none");
      assertThat(words.getCssValue("font-weight")).isEqualTo("400");
      assertThat(browser.findElement(By.cssSelector("#para-8")).getText())
          .startsWith("8\nConsistent");
      assertThat(browser.findElement(By.className("r-cite")).getText())
          .contains("https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6")
          .contains("undocs.org/CTOC/COP/WG.7/2015/6");
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }
}
