package org.w3id.rapporteur.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /id/state/ESP     | /id/state/ESP
      /id/A/80/15(Part) | /id/A/80/15(Part)
      /id/a b           | /id/a%20b
      /id/a%20b         | /id/a%20b
      /id/a%2fb         | /id/a%2fb
      /id/100%          | /id/100%25
      /id/100%2         | /id/100%252
      /id/%zz           | /id/%25zz
      /id/100%25        | /id/100%25
      /id/é             | /id/%C3%A9
      /id/e\u0301       | /id/e%CC%81
      /id/\uD83D\uDE00  | /id/%F0%9F%98%80
      /id/a?b#c         | /id/a%3Fb%23c
      /id/[a]\\"<>      | /id/%5Ba%5D%5C%22%3C%3E
      //a//b            | //a//b
      """)
  void whatAPathMayNotHoldIsEncoded(String path, String encoded) {
    assertThat(PercentEncoding.path(path)).isEqualTo(encoded);
    assertThat(PercentEncoding.iri("http://[::1]:80" + path))
        .isEqualTo("http://[::1]:80" + encoded);
  }
}
