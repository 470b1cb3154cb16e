package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Without a mouse, a reader reaches every control, in the order of the page, with a visible focus.
 */
class KeyboardTest {
  /** Returns all visible controls; of radio buttons with one name, one. */
  private static final String WORKABLE =
      """
      const names = new Set();
      return [...document.querySelectorAll(
              'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
          .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility())
          .filter(each => each.type !== 'radio' || !names.has(each.name) && names.add(each.name))
          .map((each, i) => (each.dataset.turn = i, each.outerHTML.slice(0, 100)));
      """;

  /** Notes each element that gets the focus, and whether its focus is visible. */
  private static final String WATCH =
      """
      window.reached = [];
      document.addEventListener('focusin', event => {
        const style = getComputedStyle(event.target);
        const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        window.reached.push([event.target.dataset.turn ?? '', isSeen]);
      });
      document.activeElement.blur();
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "recommendation",
        "recommendations-chosen",
        "state",
        "charts",
        "compare",
        "found",
        "queries",
        "query"
      })
  void everythingIsReachedInOrderAndSeen(String page) {
    Browser.show(EveryPage.PAGES.get(page), Browser.WIDE, "light");
    List<?> workable = (List<?>) Browser.get().executeScript(WORKABLE);
    Browser.get().executeScript(WATCH);
    new Actions(Browser.get()).sendKeys(Keys.TAB.toString().repeat(workable.size())).perform();
    List<?> reached = (List<?>) Browser.get().executeScript("return window.reached");
    assertThat(reached).hasSize(workable.size());
    for (int i = 0; i < reached.size(); i++)
      assertThat(reached.get(i)).as((String) workable.get(i)).isEqualTo(List.of("" + i, true));
  }
}
