package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader chooses another language, and reads on in it. */
class LanguagesInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Restores English, which other tests read. */
  @AfterEach
  void forget() {
    Browser.get().manage().deleteAllCookies();
  }

  private static String attribute(String name) {
    String value = Browser.get().findElement(By.tagName("html")).getDomAttribute(name);
    return value == null ? "" : value;
  }

  private static void choose(String ownName, String tag) {
    Browser.get().findElement(By.linkText(ownName)).click();
    new WebDriverWait(Browser.get(), PATIENCE).until(browser -> attribute("lang").equals(tag));
  }

  @Test
  void aLanguageTakenByHandStaysOnTheNextPage() {
    Browser.show("/recommendations?strength=should", Browser.WIDE, "light");
    choose("Français", "fr");
    assertThat(Browser.get().getCurrentUrl())
        .isEqualTo(TestSite.url("/recommendations?strength=should&lang=fr"));
    assertThat(Browser.get().findElement(By.tagName("h1")).getText()).isEqualTo("Recommandations");
    Browser.get().findElement(By.linkText("États")).click();
    new WebDriverWait(Browser.get(), PATIENCE)
        .until(browser -> browser.getCurrentUrl().equals(TestSite.url("/states")));
    assertThat(attribute("lang")).isEqualTo("fr");
    choose("English", "en");
    assertThat(attribute("dir")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/doc/state/ESP",
        "/doc/session/CTOC/COP/WG.7/3",
        "/doc/CTOC/COP/WG.7/2015/6",
        "/recommendations?strength=should",
        "/charts",
        "/search?q=smuggling",
        "/queries/agenda"
      })
  void arabicReadsFromTheRightAndFits(String path) {
    String asked = path + (path.contains("?") ? "&" : "?") + "lang=ar";
    for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
      Browser.show(asked, width, "light");
      assertThat(attribute("dir")).isEqualTo("rtl");
      Map<?, ?> head =
          (Map<?, ?>)
              Browser.get()
                  .executeScript(
                      "const box = document.querySelector('.r-mark').getBoundingClientRect();"
                          + "return {middle: (box.left + box.right) / 2};");
      assertThat(((Number) head.get("middle")).doubleValue())
          .as("the mark stands to the right")
          .isGreaterThan(width / 2.0);
      assertThat(Browser.complaints(width, asked, Browser.ALL_RULES)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "es", "fr"})
  void theOtherLanguagesFitToo(String tag) {
    for (String path : new String[] {"/", "/states", "/doc/instrument/SOM-PROTOCOL"}) {
      Browser.show(path + "?lang=" + tag, Browser.NARROW, "dark");
      assertThat(attribute("lang")).isEqualTo(tag);
      assertThat(Browser.complaints(Browser.NARROW, path, Browser.ALL_RULES)).isEmpty();
    }
  }
}
