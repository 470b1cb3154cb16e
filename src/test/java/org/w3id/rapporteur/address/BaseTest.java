package org.w3id.rapporteur.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTest {
  private static final Base BASE = new Base("https://example.org/reports/");

  @Test
  void makesIrisAndTakesThemApart() {
    String iri = BASE.iri(Address.thing("state", "ESP"));
    assertThat(iri).isEqualTo("https://example.org/reports/id/state/ESP");
    assertThat(BASE.address(iri)).contains(Address.thing("state", "ESP"));
    assertThat(BASE.path(iri)).contains("state/ESP");
  }

  /** An IRI with another base is not ours, even if it looks like one of ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/rapporteur/id/state/ESP",
        "https://example.org/id/state/ESP",
        "https://example.org/reports/ids/state/ESP",
        "https://example.org/reports/id/",
        "https://other.example.org/?https://example.org/reports/id/state/ESP",
        "urn:x",
        ""
      })
  void othersIrisAreNotOurs(String iri) {
    assertThat(BASE.isOurs(iri)).isFalse();
    assertThat(BASE.path(iri)).isEmpty();
    assertThat(BASE.address(iri)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/id/state/ESP, https://example.org/",
    "https://example.org/id/reports/id/A/1/2, https://example.org/id/reports/",
    "https://example.org/identity/A, ''",
    "urn:x/id/A, ''",
    "/id/A, ''",
    "'', ''"
  })
  void aBaseIsFoundBeforeId(String iri, String base) {
    assertThat(Base.of(iri).map(Base::iri).orElse("")).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "ftp://example.org/", "/reports/", "https://a b/"})
  void aBaseIsAWebAddressThatEndsInASlash(String iri) {
    assertThatThrownBy(() -> new Base(iri)).hasMessageContaining("not a base IRI");
  }
}
