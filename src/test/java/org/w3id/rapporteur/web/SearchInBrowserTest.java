package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The search box and its suggestions, by keyboard. */
class SearchInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @BeforeEach
  void open() {
    Browser.show("/about", Browser.WIDE, "light");
  }

  private static WebElement box() {
    return Browser.get().findElement(By.cssSelector("header input[name=q]"));
  }

  private static List<WebElement> options() {
    return Browser.get().findElements(By.cssSelector("[role=option]"));
  }

  private static void type(String text) {
    box().sendKeys(text);
    new WebDriverWait(Browser.get(), PATIENCE).until(browser -> isExpanded());
  }

  private static boolean isExpanded() {
    return "true".equals(box().getDomAttribute("aria-expanded"));
  }

  private static String active() {
    String id = box().getDomAttribute("aria-activedescendant");
    return id == null ? "" : Browser.get().findElement(By.id(id)).getText();
  }

  private static void arriveAt(String path) {
    new WebDriverWait(Browser.get(), PATIENCE)
        .until(browser -> browser.getCurrentUrl().equals(TestSite.url(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "smugling, smuggling of migrants",
    "Swaziland, Eswatini",
    "إسبانيا, Spain",
    "article 18 of the Convention, 'UNTOC article 18, Mutual legal assistance'"
  })
  void whatIsTypedIsFound(String text, String first) {
    box().sendKeys(text, Keys.ENTER);
    new WebDriverWait(Browser.get(), PATIENCE)
        .until(browser -> browser.getCurrentUrl().contains("/search?q="));
    assertThat(Browser.get().findElement(By.cssSelector(".r-found h2")).getText()).isEqualTo(first);
    assertThat(box().getDomProperty("value")).isEqualTo(text);
    assertThat(Browser.complaints(Browser.WIDE, text, Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void arrowsGoThroughTheSuggestionsAndRound() {
    type("smuggl");
    assertThat(active()).isEmpty();
    int count = options().size();
    assertThat(count).isGreaterThan(2);
    box().sendKeys(Keys.ARROW_DOWN);
    assertThat(active()).startsWith("smuggling of migrants");
    assertThat(options().get(0).getDomAttribute("aria-selected")).isEqualTo("true");
    box().sendKeys(Keys.ARROW_UP);
    assertThat(active()).as("the text itself").isEmpty();
    box().sendKeys(Keys.ARROW_UP);
    assertThat(active()).isEqualTo(options().get(count - 1).getText());
    assertThat(options().get(0).getDomAttribute("aria-selected")).isEqualTo("false");
    box().sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    assertThat(active()).startsWith("smuggling of migrants");
    assertThat(Browser.complaints(Browser.WIDE, "suggestions", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void enterFollowsASuggestion() {
    type("Swazi");
    box().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    arriveAt("/doc/state/SWZ");
  }

  @Test
  void enterWithoutASuggestionChosenSearches() {
    type("Swazi");
    box().sendKeys(Keys.ENTER);
    arriveAt("/search?q=Swazi");
  }

  @Test
  void escapePutsTheSuggestionsAwayAndKeepsTheText() {
    type("Swazi");
    box().sendKeys(Keys.ESCAPE);
    assertThat(isExpanded()).isFalse();
    assertThat(box().getDomProperty("value")).isEqualTo("Swazi");
    box().sendKeys(Keys.ENTER);
    arriveAt("/search?q=Swazi");
  }

  @Test
  void leavingTheBoxPutsTheSuggestionsAway() {
    type("Swazi");
    box().sendKeys(Keys.TAB);
    assertThat(isExpanded()).isFalse();
    assertThat(Browser.get().switchTo().activeElement().getText()).isEqualTo("Search");
  }

  @Test
  void aMouseFollowsASuggestion() {
    type("Swazi");
    options().get(0).click();
    arriveAt("/doc/state/SWZ");
  }

  /** What a screen reader says, and the direction in which a name is written. */
  @Test
  void suggestionsSayHowManyThereAre() {
    type("إسبا");
    assertThat(Browser.get().findElement(By.cssSelector(".r-find [role=status]")).getText())
        .isEqualTo("1 suggestion");
    assertThat(options().get(0).getDomAttribute("dir")).isEqualTo("auto");
  }

  @Test
  void suggestionsFitANarrowWindow() {
    Browser.show("/about", Browser.NARROW, "dark");
    type("convention");
    assertThat(Browser.complaints(Browser.NARROW, "suggestions", Browser.ALL_RULES)).isEmpty();
  }
}
