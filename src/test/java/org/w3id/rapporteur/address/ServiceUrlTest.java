package org.w3id.rapporteur.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUrlTest {
  private static final ServiceUrl BELOW = ServiceUrl.parse("https://data.example.org/wg");
  private static final ServiceUrl ALONE = ServiceUrl.parse("https://data.example.org/");

  @ParameterizedTest
  @CsvSource({
    "https://data.example.org, https://data.example.org/, ''",
    "https://data.example.org/wg, https://data.example.org/wg/, /wg",
    "https://data.example.org:8443/a/b-c/, https://data.example.org:8443/a/b-c/, /a/b-c",
    "http://[::1]:8080/, http://[::1]:8080/, ''"
  })
  void isReadWithOrWithoutItsFinalSlash(String written, String text, String path) {
    ServiceUrl url = ServiceUrl.parse(written);
    assertThat(url.text()).isEqualTo(text);
    assertThat(url.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.example.org",
        "ftp://data.example.org/",
        "https://data.example.org/?a=b",
        "https://data.example.org/#a",
        "https://user@data.example.org/",
        "https:///wg/",
        "https://data.example.org//wg/",
        "https://data.example.org/../wg/",
        "https://data.example.org/w%67/",
        "https://data.example.org/wg/ "
      })
  void otherUrlsAreRefused(String written) {
    assertThatThrownBy(() -> ServiceUrl.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(written);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8080/", "0.0.0.0, http://localhost:8080/",
    "::, http://localhost:8080/", "::1, http://[::1]:8080/"
  })
  void aListeningServerIsReachedAtItsHost(String host, String url) {
    assertThat(ServiceUrl.listening(host, 8080).text()).isEqualTo(url);
  }

  @Test
  void pathsOfTheServiceBeginWithItsOwn() {
    assertThat(BELOW.absolute("/states")).isEqualTo("https://data.example.org/wg/states");
    assertThat(BELOW.local("/states")).isEqualTo("/wg/states");
    assertThat(ALONE.local("/states")).isEqualTo("/states");
    assertThat(BELOW.local("//example.org/a")).isEqualTo("//example.org/a");
    assertThat(BELOW.local("https://example.org/a")).isEqualTo("https://example.org/a");
    assertThat(BELOW.local("#a")).isEqualTo("#a");
  }

  @Test
  void aRequestedPathMayHoldThatOfTheService() {
    assertThat(BELOW.within("/wg/states")).contains("/states");
    assertThat(BELOW.within("/wg/")).contains("/");
    assertThat(BELOW.within("/wgx/states")).isEmpty();
    assertThat(BELOW.within("/states")).isEmpty();
    assertThat(ALONE.within("/states")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/rapporteur/sparql, https://data.example.org/wg/sparql",
    "https://w3id.org/rapporteur/dump/all.nq.gz, https://data.example.org/wg/dump/all.nq.gz",
    "https://w3id.org/rapporteur/, https://data.example.org/wg/",
    "https://w3id.org/rapporteur/id/state/ESP, https://w3id.org/rapporteur/id/state/ESP",
    "https://w3id.org/rapporteur/ns#Report, https://w3id.org/rapporteur/ns#Report",
    "https://w3id.org/other/sparql, https://w3id.org/other/sparql"
  })
  void documentsAreServedThere_namesStay(String iri, String served) {
    assertThat(BELOW.serving(iri, Base.DEFAULT)).isEqualTo(served);
  }
}
