package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no client library would send, written directly to a socket. */
class MalformedRequestTest {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String LONG = "x".repeat(40_000);

  /** Returns the whole answer, up to the end of the connection. */
  private static String send(String lines) throws IOException {
    URI site = URI.create(TestSite.url("/"));
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          lines.replace("LONG", LONG).replace(" / ", "\r\n") + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** “ / ” stands for the end of a line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      GET /doc/%zz HTTP/1.1 / Host: x                   | 400
      GET /doc/state%00 HTTP/1.1 / Host: x              | 400
      GET /doc/%ff%fe HTTP/1.1 / Host: x                | 404
      GET /doc/..%2f..%2fetc/passwd HTTP/1.1 / Host: x  | 404
      GET /../../etc/passwd HTTP/1.1 / Host: x          | 400
      GET /queries/outline?report=%zz HTTP/1.1 / Host: x | 400
      GET /sparql?query=%zz HTTP/1.1 / Host: x          | 400
      GET /doc/state/ESP HTTP/1.1                       | 400
      nonsense                                          | 400
      GET /LONG HTTP/1.1 / Host: x                      | 414
      GET /doc/state/ESP HTTP/1.1 / Host: x / X: LONG   | 431
      GET /doc/state/ESP HTTP/9.9 / Host: x             | 505
      BREW /doc/state/ESP HTTP/1.1 / Host: x            | 405
      TRACE /doc/state/ESP HTTP/1.1 / Host: x           | 405
      POST /sparql HTTP/1.1 / Host: x / Content-Length: 10000000 | 413
      """)
  void send_malformed_plainProblem(String lines, int status) throws IOException {
    String answer = send(lines);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("Content-Type: application/problem+json", "\"status\": " + status + ",")
        .doesNotContain("\"detail\": \"\"")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Exception", "\tat ", "root:", "Server:");
  }
}
