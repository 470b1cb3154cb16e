package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Response;

class ServicePathTest {
  private static final ServicePath PATH =
      new ServicePath(ServiceUrl.parse("https://data.example.org/wg/"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      <a class="x" href="/a">a</a>          | <a class="x" href="/wg/a">a</a>
      <link rel="icon" href="/i.svg">       | <link rel="icon" href="/wg/i.svg">
      <script src="/s.js" defer></script>   | <script src="/wg/s.js" defer></script>
      <form action="/search" method="get">  | <form action="/wg/search" method="get">
      <a title="> b" href="/a">             | <a title="> b" href="/wg/a">
      <a href="/">                          | <a href="/wg/">
      <a href="//example.org/a">            | <a href="//example.org/a">
      <a href="https://example.org/a">      | <a href="https://example.org/a">
      <a href="?lang=fr">                   | <a href="?lang=fr">
      <code> href="/a"</code>               | <code> href="/a"</code>
      a < b and href="/a"                   | a < b and href="/a"
      <a data-href="/a">                    | <a data-href="/a">
      """)
  void linksInTagsGetThePath_wordsDoNot(String page, String sent) {
    Response response = PATH.before(Response.html(page));
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Location         | /doc/a                                | /wg/doc/a
      Location         | https://example.org/a                 | https://example.org/a
      Content-Location | /doc/a.ttl                            | /wg/doc/a.ttl
      Link             | </a>; rel="x", <https://e.org/b>; rel="y" | </wg/a>; rel="x", <https://e.org/b>; rel="y"
      Set-Cookie       | lang=fr; Path=/; Max-Age=1            | lang=fr; Path=/wg/; Max-Age=1
      Vary             | Accept                                | Accept
      """)
  void headersThatLeadSomewhereGetThePath(String header, String value, String sent) {
    Response response = PATH.before(Response.text("a").with(header, value));
    assertThat(response.headers()).containsEntry(header, sent);
  }
}
