package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrologueTest {
  private static final Map<String, String> KNOWN =
      Map.of("a", "http://example.org/a/", "eli-dl", "http://example.org/e/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      ASK { ?s a:b ?o }                       | a
      ASK { ?s eli-dl:b/a:c ?o }              | a,eli-dl
      PREFIX eli-dl: <x:y> ASK { a:b a a:c }  | a
      ASK { ?s ?p "1"^^a:b }                  | a
      """)
  void findsWhatIsUsedAndNotDeclared(String query, String prefixes) {
    assertThat(String.join(",", Prologue.missing(query, KNOWN).keySet())).isEqualTo(prefixes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefix a: <x:y> ASK { a:b a:c ?o }",
        "ASK { <a:b> ?p 'a:c' } # a:d",
        "ASK { ?s ?p \"a:b \\\" a:c\"@en }",
        "ASK { ?a ?p _:a }",
        "ASK { :a ?p unknown:a }",
      })
  void isSilentOfWhatIsNoName(String query) {
    assertThat(Prologue.missing(query, KNOWN)).isEmpty();
    assertThat(Prologue.completed(query, KNOWN)).isEqualTo(query);
  }

  @Test
  void declaresAboveTheFirstLineThatAsks() {
    assertThat(Prologue.completed("# Why?\nPREFIX x: <x:y>\n\nASK {\n a:b ?p ?o }", KNOWN))
        .isEqualTo(
            "# Why?\nPREFIX x: <x:y>\n\nPREFIX a: <http://example.org/a/>\nASK {\n a:b ?p ?o }");
  }
}
