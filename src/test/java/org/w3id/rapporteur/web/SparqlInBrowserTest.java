package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page /sparql with its editor, by keyboard. */
class SparqlInBrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String COUNTED =
      "SELECT ?of ?n { VALUES (?of ?n) { (\"b\" 10) (\"c\" 9) (\"a\" 100) (\"d\" UNDEF) } }";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @BeforeEach
  void open() {
    open(Browser.WIDE, "light");
  }

  private static void open(int width, String scheme) {
    Browser.show("/sparql", width, scheme);
    until(any -> find(".CodeMirror").isDisplayed());
    until(
        any ->
            (Boolean)
                script(
                    "return performance.getEntriesByName(arguments[0]).length > 0",
                    TestSite.url("/sparql/terms.json")));
  }

  private static void until(Predicate<Object> condition) {
    new WebDriverWait(Browser.get(), PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(condition::test);
  }

  private static WebElement find(String css) {
    return Browser.get().findElement(By.cssSelector(css));
  }

  private static List<WebElement> findAll(String css) {
    return Browser.get().findElements(By.cssSelector(css));
  }

  private static Object script(String text, Object... arguments) {
    return Browser.get().executeScript(text, arguments);
  }

  private static String query() {
    return (String) script("return document.querySelector('.CodeMirror').CodeMirror.getValue()");
  }

  /** Replaces the text, as with a keyboard. */
  private static void type(String text) {
    find(".CodeMirror-code").click();
    hold(Keys.CONTROL, "a");
    press(Keys.DELETE);
    press(text);
  }

  private static void press(CharSequence... keys) {
    new Actions(Browser.get()).sendKeys(keys).perform();
  }

  private static void hold(Keys modifier, CharSequence key) {
    new Actions(Browser.get()).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  private static void paste(String query) {
    script("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
  }

  private static void ask(String query) {
    paste(query);
    find("#ask button").click();
  }

  private static WebElement button(String text) {
    return Browser.get().findElement(By.xpath("//main//button[normalize-space()='" + text + "']"));
  }

  private static String told() {
    return find(".r-told").getDomProperty("textContent");
  }

  private static void answered() {
    until(any -> told().endsWith(" s."));
  }

  private static WebElement focused() {
    return Browser.get().switchTo().activeElement();
  }

  private static List<String> offers() {
    return findAll("[role=option] b").stream().map(WebElement::getText).toList();
  }

  private static List<String> column(int number) {
    return findAll("#answer tbody td:nth-child(" + number + ")").stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void completesATermAndDeclaresItsPrefix() {
    type("SELECT * { ?r a rap:Recomm");
    until(any -> offers().contains("rap:Recommendation"));
    assertThat(find("[role=option][aria-selected=true]").getText())
        .startsWith("rap:Recommendation recommendation (class, 4")
        .contains("A numbered paragraph");
    assertThat(find(".CodeMirror-code").getDomAttribute("aria-activedescendant")).isNotEmpty();
    press(Keys.ENTER);
    assertThat(query())
        .isEqualTo(
            "PREFIX rap: <https://w3id.org/rapporteur/ns#>\nSELECT * { ?r a rap:Recommendation");
    assertThat(offers()).isEmpty();
  }

  @Test
  void completesVariablesKeywordsAndPrefixes() {
    type("SELECT ?provision ?strength { ?str");
    hold(Keys.CONTROL, Keys.SPACE);
    until(any -> offers().equals(List.of("?strength")));
    press(Keys.ESCAPE);
    type("OPT");
    hold(Keys.CONTROL, Keys.SPACE);
    until(any -> !offers().isEmpty());
    assertThat(offers().get(0)).isEqualTo("OPTIONAL");
    press(Keys.ESCAPE);
    type("dcter");
    hold(Keys.CONTROL, Keys.SPACE);
    until(any -> offers().contains("dcterms:"));
    press(Keys.ESCAPE);
    type("Spain");
    hold(Keys.CONTROL, Keys.SPACE);
    until(any -> offers().contains("state:ESP"));
  }

  /** Undo removes it again. */
  @Test
  void aDeclarationCanBeUndone() {
    type("ASK { ?s skos:x ?o }");
    press(Keys.ESCAPE);
    assertThat(query()).startsWith("PREFIX skos: ");
    for (int i = 0; i < 40 && query().contains("PREFIX"); i++) hold(Keys.CONTROL, "z");
    assertThat(query()).doesNotContain("PREFIX");
  }

  @Test
  void aMistakeIsMarkedAtItsLineAndGoneTo() {
    ask("SELECT * {\n ?s ?p ?o .\n ?s ?p . }\n");
    until(any -> !findAll("#trouble [role=alert]").isEmpty());
    assertThat(find("#trouble").getText()).contains("Line 3, column 8: “.” is not expected here.");
    assertThat(focused().getDomAttribute("class")).contains("CodeMirror-code");
    assertThat(script("return document.querySelector('.CodeMirror').CodeMirror.getCursor().line"))
        .isEqualTo(2L);
    assertThat(find(".r-wrong").findElement(By.xpath("..")).getText()).contains("?s ?p .");
    assertThat(focused().getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(Browser.complaints(Browser.WIDE, "mistake", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void aMistakeIsToldWhileOneWrites() {
    type("ASK { ?s }");
    until(any -> told().equals("Line 1, column 10: “}” is not expected here."));
    assertThat(findAll(".r-wrong")).hasSize(1);
    press(Keys.BACK_SPACE, "?p ?o }");
    until(any -> told().isEmpty());
    assertThat(findAll(".r-wrong")).isEmpty();
  }

  @Test
  void aQueryCanBeStopped() {
    ask(ENDLESS);
    until(any -> button("Stop").isDisplayed());
    assertThat(button("Ask").isEnabled()).isFalse();
    button("Stop").click();
    until(any -> find("#trouble").getText().contains("This query was stopped"));
    assertThat(button("Ask").isEnabled()).isTrue();
    assertThat(findAll("main button")).noneMatch(each -> each.getText().equals("Stop"));
    assertThat(query()).isEqualTo(ENDLESS);
    assertThat(Browser.complaints(Browser.WIDE, "stopped", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void columnsAreSorted() {
    ask(COUNTED);
    answered();
    button("n").click();
    assertThat(column(2)).containsExactly("9", "10", "100", "");
    assertThat(find("th[aria-sort=ascending]").getText()).isEqualTo("n");
    button("n").click();
    assertThat(column(2)).containsExactly("100", "10", "9", "");
    assertThat(find("th[aria-sort=descending]").getText()).isEqualTo("n");
    button("of").click();
    assertThat(column(1)).containsExactly("a", "b", "c", "d");
    assertThat(findAll("th[aria-sort]")).hasSize(1);
  }

  @Test
  void anAnswerIsDrawnAndShared() {
    ask(COUNTED);
    answered();
    button("Draw").click();
    until(any -> !findAll("svg.r-picture").isEmpty());
    String address = Browser.get().getCurrentUrl();
    assertThat(address).contains("/sparql?", "query=", "label=of", "number=n");
    assertThat(find(".r-share a").getDomProperty("href")).contains("query=");
    assertThat(Browser.get().findElements(By.xpath("//button[.='Copy the link']"))).hasSize(1);
    Browser.get().get(address);
    assertThat(findAll("svg.r-picture")).hasSize(1);
    assertThat(query()).isEqualTo(COUNTED);
    assertThat(Browser.complaints(Browser.WIDE, "drawn", Browser.ALL_RULES)).isEmpty();
  }

  @Test
  void goingBackShowsWhatWasAskedBefore() {
    ask("SELECT (1 AS ?first) {}");
    answered();
    ask("SELECT (2 AS ?second) {}");
    until(any -> column(1).equals(List.of("2")));
    Browser.get().navigate().back();
    until(any -> column(1).equals(List.of("1")) && query().contains("?first"));
  }

  @Test
  void aNamedQueryIsPutIntoTheEditor() {
    find(".r-examples summary").click();
    find(".r-examples a[href$='=agenda']").click();
    until(any -> query().startsWith("# "));
    assertThat(query()).contains("SELECT").doesNotContain("#+");
    assertThat(find(".r-examples").getDomAttribute("open")).isNull();
  }

  @Test
  void tabLeavesTheEditorBothWays() {
    type("ASK {}");
    press(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Ask");
    hold(Keys.SHIFT, Keys.TAB);
    assertThat(focused().getDomAttribute("class")).contains("CodeMirror-code");
    hold(Keys.SHIFT, Keys.TAB);
    assertThat(focused().getText()).isEqualTo("SPARQL");
    assertThat(query()).isEqualTo("ASK {}");
  }

  @Test
  void tabLeavesTheEditorWhileItOffers() {
    type("ASK { ?s rap:s");
    until(any -> !offers().isEmpty());
    press(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Ask");
    assertThat(query()).endsWith("rap:s");
  }

  @Test
  void theKeyboardAsks() {
    type("ASK {}");
    hold(Keys.CONTROL, Keys.ENTER);
    until(any -> find("#answer").getText().contains("Yes: there is such a thing."));
  }

  @Test
  void isSoundFromRightToLeft() {
    Browser.show("/sparql?lang=ar", Browser.NARROW, "light");
    try {
      ask("SELECT * {\n ?s ?p . }");
      until(any -> !findAll("#trouble [role=alert]").isEmpty());
      assertThat(find(".CodeMirror").getCssValue("direction")).isEqualTo("ltr");
      assertThat(Browser.complaints(Browser.NARROW, "Arabic", Browser.ALL_RULES)).isEmpty();
    } finally {
      Browser.get().manage().deleteAllCookies();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
  void isSoundAndAccessible(int width, String scheme) {
    open(width, scheme);
    type("# What?\nSELECT * { BIND(STR(\"x\"@en) AS ?n) ?n <a:b> [] . ?s rap:stre");
    until(any -> !offers().isEmpty());
    assertThat(Browser.complaints(width, "offers", Browser.ALL_RULES)).isEmpty();
    press(Keys.ESCAPE);
    ask(COUNTED);
    answered();
    find(".r-examples summary").click();
    assertThat(Browser.complaints(width, "answer", Browser.ALL_RULES)).isEmpty();
  }
}
