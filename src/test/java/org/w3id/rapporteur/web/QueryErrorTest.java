package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.sparql.QueryPolicy;
import org.w3id.rapporteur.sparql.RefusedQueryException;

class QueryErrorTest {
  private static final PageLocale ENGLISH =
      PageLocale.english(
          new SitePaths("https://example.org/", new ServiceUrl("https://example.org/")));

  private static QueryError error(String query) {
    RuntimeException refused =
        catchThrowableOfType(
            RuntimeException.class,
            () -> QueryPolicy.read(query, "http://example.org/", any -> false));
    return QueryError.of(refused, query, ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      SELECT * {/ ?s ?p . }                       | 2 |  8 | “.” is not expected here.
      SELECT * {/ ?s ?p                           | 2 |  6 | The query ends before it is complete.
      SELEC * {}                                  | 1 |  1 | “SELEC” is no word of SPARQL, or is not ended.
      SELECT * {/ ?s ?p 'abc }                    | 2 |  8 | “'abc }” is no word of SPARQL, or is not ended.
      SELECT * {/ ?s § ?o }                       | 2 |  5 | “§” is not expected here.
      SELECT * {/ ?s x:y ?o }                     | 2 |  5 | Unresolved prefixed name: x:y.
      SELECT/ ?s (COUNT(*) AS ?n) {}              | 2 |  2 | Non-group key variable in SELECT: ?s.
      SELECT * {/ SERVICE <http://x.example/> {} }| 2 |  2 | SERVICE is not allowed here.
      INSERT DATA { <a:a> <a:b> <a:c> }           | 1 |  1 | “INSERT DATA” is not expected here.
      """)
  void saysWhatIsWrongAndWhere(String query, int line, int column, String message) {
    QueryError error = error(query.replace("/ ", "\n "));
    assertThat(error.message()).isEqualTo(message);
    assertThat(error.line()).isEqualTo(line);
    assertThat(error.column()).isEqualTo(column);
  }

  @Test
  void marksThePlaceBelowTheLine() {
    assertThat(error("SELECT * {\r\n ?s ?p . }").marked()).isEqualTo(" ?s ?p . }\n       ^");
  }

  @Test
  void anEmptyQueryIsWrongAtItsBeginning() {
    assertThat(error("").line()).isEqualTo(1);
    assertThat(error("").column()).isEqualTo(1);
  }

  @Test
  void whatHasNoPlaceIsWrongNowhere() {
    QueryError error = QueryError.of(new RefusedQueryException("not today"), "ASK {}", ENGLISH);
    assertThat(error.hasPlace()).isFalse();
    assertThat(error.message()).isEqualTo("Not today.");
  }
}
