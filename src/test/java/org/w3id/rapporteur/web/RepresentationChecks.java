package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.w3id.rapporteur.web.VisitedResource.Answer;

/** Checks the answer to GET, that HEAD agrees with it, and its coding. */
final class RepresentationChecks {
  private static final String[] PLAIN = {"Accept-Encoding", "identity"};

  private RepresentationChecks() {}

  static List<ResourceCheck> all() {
    return List.of(
        ResourceCheck.of(
            "GET is 200 (RFC 9110, 9.3.1)", v -> assertThat(v.get().status()).isEqualTo(200)),
        ResourceCheck.of(
            "there is something (RFC 9110, 15.3.1)", v -> assertThat(v.get().body()).isNotEmpty()),
        ResourceCheck.of(
            "Content-Type is one media type (RFC 9110, 8.3)",
            v ->
                assertThat(v.get().header("Content-Type"))
                    .matches("[a-z]+/[a-z0-9.+-]+(; ?[a-z]+=[a-zA-Z0-9-]+)*")),
        ResourceCheck.of("text is UTF-8 and says so", RepresentationChecks::textIsUtf8),
        ResourceCheck.of(
            "Content-Length is the number of bytes (RFC 9110, 8.6)",
            v -> {
              if (v.get(PLAIN).has("Content-Length"))
                assertThat(v.get(PLAIN).header("Content-Length"))
                    .isEqualTo("" + v.get(PLAIN).body().length);
              else assertThat(v.get(PLAIN).header("Transfer-Encoding")).isEqualTo("chunked");
            }),
        ResourceCheck.of(
            "Date is sent (RFC 9110, 6.6.1)",
            v -> assertThat(v.get().header("Date")).endsWith("GMT")),
        ResourceCheck.of(
            "the same again is the same bytes",
            v -> assertThat(v.send("GET", v.path()).body()).isEqualTo(v.get().body())),
        ResourceCheck.of(
            "Vary names no field twice, and is no asterisk",
            v -> assertThat(v.get().list("Vary")).doesNotHaveDuplicates().doesNotContain("*")),
        ResourceCheck.of(
            "no cookie is set", v -> assertThat(v.get().header("Set-Cookie")).isEmpty()),
        ResourceCheck.of(
            "the software is not told",
            v -> {
              assertThat(v.get().header("Server")).isEmpty();
              assertThat(v.get().header("X-Powered-By")).isEmpty();
              assertThat(v.get().response().headers().map().toString())
                  .doesNotContainIgnoringCase("jetty", "fuseki", "jena");
            }),
        ResourceCheck.of(
            "types are not guessed (nosniff)",
            v -> assertThat(v.get().header("X-Content-Type-Options")).isEqualTo("nosniff")),
        ResourceCheck.of(
            "scripts are ours alone (CSP)",
            v ->
                assertThat(v.get().header("Content-Security-Policy"))
                    .contains("default-src 'self'", "base-uri 'none'", "object-src 'none'")
                    .doesNotContain("unsafe")),
        ResourceCheck.of(
            "a referrer policy is set",
            v -> assertThat(v.get().header("Referrer-Policy")).isNotEmpty()),
        ResourceCheck.of(
            "other sites may embed data (CORP)",
            v ->
                assertThat(v.get().header("Cross-Origin-Resource-Policy"))
                    .isEqualTo("cross-origin")),
        ResourceCheck.of(
            "Link is well-formed (RFC 8288, 3)",
            v -> assertThat(v.get().hasWellFormedLinks()).isTrue()),
        ResourceCheck.of(
            "Link names nothing twice", v -> assertThat(v.get().links()).doesNotHaveDuplicates()),
        ResourceCheck.of(
            "links to here lead somewhere",
            v ->
                v.get().links().stream()
                    .filter(link -> link.href().startsWith("/"))
                    .forEach(
                        link ->
                            assertThat(v.ask("HEAD", link.href()).status())
                                .as(link.href())
                                .isIn(200, 302))),
        ResourceCheck.of("HEAD is GET without its body (RFC 9110, 9.3.2)", v -> isHeadOf(v, PLAIN)),
        ResourceCheck.of(
            "HEAD is GET's also when it is coded",
            v -> {
              assertThat(v.head("Accept-Encoding", "gzip").header("Content-Encoding"))
                  .isEqualTo(v.get("Accept-Encoding", "gzip").header("Content-Encoding"));
              assertThat(v.head("Accept-Encoding", "gzip").header("ETag"))
                  .isEqualTo(v.get("Accept-Encoding", "gzip").header("ETag"));
            }),
        ResourceCheck.ofNegotiated(
            "HEAD is GET's in each form",
            v -> v.forms().values().forEach(type -> isHeadOf(v, "Accept", type))),
        ResourceCheck.of("gzip is what it codes", v -> isCoded(v, "gzip", "gzip")),
        ResourceCheck.of(
            "brotli is what it codes",
            v -> {
              if (Brotli4jLoader.isAvailable()) isCoded(v, "br", "br");
            }),
        ResourceCheck.of(
            "the better coding is taken (RFC 9110, 12.5.3)",
            v -> assertThat(coding(v, "gzip;q=1.0, br;q=0.1")).isIn("gzip", "")),
        ResourceCheck.of(
            "gzip that is not wanted is not sent",
            v -> assertThat(coding(v, "gzip;q=0")).isEmpty()),
        ResourceCheck.of(
            "a coding that nobody knows changes nothing",
            v -> assertThat(coding(v, "morse")).isEmpty()),
        ResourceCheck.of(
            "no Accept-Encoding, no coding",
            v -> assertThat(v.get().header("Content-Encoding")).isEmpty()),
        ResourceCheck.of(
            "what may be coded varies by it (RFC 9110, 12.5.5)",
            v -> {
              if (!coding(v, "gzip").isEmpty()) {
                assertThat(v.get().list("Vary")).contains("accept-encoding");
                assertThat(v.get("Accept-Encoding", "gzip").list("Vary"))
                    .contains("accept-encoding");
              }
            }),
        ResourceCheck.of(
            "a coded form has a tag of its own (RFC 9110, 8.8.3.3)",
            v -> {
              Answer coded = v.get("Accept-Encoding", "gzip");
              if (coded.has("Content-Encoding") && !coded.header("ETag").startsWith("W/"))
                assertThat(coded.header("ETag")).isNotEqualTo(v.get().header("ETag"));
            }),
        ResourceCheck.of(
            "ranges are not offered, and not given (RFC 9110, 14.2)",
            v -> {
              assertThat(v.get().header("Accept-Ranges")).isEqualTo("none");
              for (String range : List.of("bytes=0-3", "bytes=-3", "bytes=9-2", "lines=1-2")) {
                assertThat(v.get("Range", range).status()).isEqualTo(200);
                assertThat(v.get("Range", range).body()).isEqualTo(v.get().body());
              }
            }));
  }

  private static void textIsUtf8(VisitedResource visit) {
    String type = visit.get().header("Content-Type").toLowerCase(java.util.Locale.ROOT);
    if (!type.startsWith("text/")) return;
    assertThat(type).contains("charset=utf-8");
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(visit.get().body()));
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
  }

  private static void isHeadOf(VisitedResource visit, String... headers) {
    Answer get = visit.get(headers);
    Answer head = visit.head(headers);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.body()).isEmpty();
    assertThat(said(head)).isEqualTo(said(get));
  }

  /** HEAD need not repeat the headers that frame the body. */
  private static Map<String, List<String>> said(Answer answer) {
    HttpHeaders headers = answer.response().headers();
    Map<String, List<String>> said = new TreeMap<>(headers.map());
    said.keySet().removeAll(List.of("date", "transfer-encoding"));
    return said;
  }

  private static String coding(VisitedResource visit, String accepted) {
    return visit.get("Accept-Encoding", accepted).header("Content-Encoding");
  }

  private static void isCoded(VisitedResource visit, String accepted, String coding) {
    Answer answer = visit.get("Accept-Encoding", accepted);
    if (!answer.has("Content-Encoding")) return;
    assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
    InputStream coded = new ByteArrayInputStream(answer.body());
    try (InputStream plain =
        coding.equals("gzip") ? new GZIPInputStream(coded) : new BrotliInputStream(coded)) {
      assertThat(plain.readAllBytes()).isEqualTo(visit.get(PLAIN).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
