package org.w3id.rapporteur.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {
  @ParameterizedTest
  @CsvSource({
    "/id/state/ESP, /id/state/ESP, /id/state/ESP",
    "/id/%73tate/ESP, /id/state/ESP, /id/state/ESP",
    "/id/state%2FESP, /id/state%2FESP, /id/state/ESP",
    "/id/a%20b, /id/a%20b, /id/a b",
    "/id/a%2520b, /id/a%2520b, /id/a%20b",
    "/id/%C3%A9%2f, /id/é%2F, /id/é/",
    "/id/%E9, /id/%E9, /id/%E9",
    "/id/100%, /id/100%, /id/100%",
    "/id/A+B%2B, /id/A+B%2B, /id/A+B+"
  })
  void lettersAreDecodedFirst_thenAllElse(String requested, String letters, String all) {
    RequestPath path = new RequestPath(requested);
    assertThat(path.equivalent()).startsWith(requested).contains(letters);
    assertThat(path.decoded()).isEqualTo(all);
  }

  @Test
  void digitsMayBeOfEitherCase() {
    assertThat(new RequestPath("/id/%C3%A9%2fX").equivalent())
        .containsExactly("/id/%C3%A9%2fX", "/id/é%2FX", "/id/%C3%A9%2FX", "/id/%c3%a9%2fX");
    assertThat(new RequestPath("/id/aB").equivalent()).containsExactly("/id/aB");
  }
}
