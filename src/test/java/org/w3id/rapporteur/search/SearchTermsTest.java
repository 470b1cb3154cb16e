package org.w3id.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      smuggling  of migrants     | smuggling of migrants
      smuggling "by sea"         | smuggling “by sea”
      «par mer» migrants         | “par mer” migrants
      “by sea”,                  | “by sea” ,
      never "closed              | never closed
      "" “ ” word                | word
      a:b*~/x/                   | a:b*~/x/
      """)
  void readsWordsAndPhrases(String text, String read) {
    assertThat(SearchTerms.parse(text)).hasToString(read);
  }

  @Test
  void readsNoMoreThanThirtyTwo() {
    assertThat(SearchTerms.parse("word ".repeat(100)).pieces()).hasSize(SearchTerms.MOST);
    assertThat(SearchTerms.parse(" \n ").isEmpty()).isTrue();
  }
}
