package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private static final int HOSTILE_LENGTH = 50_000;

  @Test
  void everyRuleHasItsTest() {
    assertThat(RuleSet.ALL)
        .allSatisfy(
            rule -> assertThat(Class.forName(rule.getClass().getName() + "Test")).isNotNull());
  }

  /** A regular expression that backtracks over a whole text would block all other reading. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "and ",
        ", ",
        "(a) ",
        "States should, ",
        "States and ",
        "The Working Group was held ",
        "statements were made by the representative of Spain, on behalf of ",
        "article 6, paragraph 1 (a), and ",
        "resolution 7/1 and ",
        "Ana ",
        "CTOC/COP/WG.7/2015/2 and Add.1, ",
        "“entitled ",
        "were represented by observers: Japan, ",
        "18 November 2015 to ",
        "their efforts and ",
        "adopted the report ",
        "the Working Group held its first meeting in Vienna ",
        "in its resolution 7/1, the Council ",
        "the report of the Group on ",
        "A/1/2-A/1/",
        "Commission on the Status of "
      })
  void noTextHoldsUpTheRules(String words) {
    String text = words.repeat(HOSTILE_LENGTH / words.length());
    for (String heading : new String[] {"Recommendations", "Statements"}) {
      assertThat(SampleReports.withParagraph(heading, text).value().report().paragraphs())
          .as(words)
          .isNotEmpty();
    }
  }
}
