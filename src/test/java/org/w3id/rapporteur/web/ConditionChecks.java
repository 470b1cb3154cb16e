package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.w3id.rapporteur.web.VisitedResource.Answer;

/** Checks validators, and conditional requests. Sources: RFC 9110, 8.8 and 13; RFC 9111. */
final class ConditionChecks {
  private static final String LONG_AGO = "Thu, 01 Jan 2015 00:00:00 GMT";
  private static final String LATER = "Fri, 01 Jan 2100 00:00:00 GMT";

  private ConditionChecks() {}

  static List<ResourceCheck> all() {
    List<ResourceCheck> checks =
        new ArrayList<>(
            List.of(
                ResourceCheck.of(
                    "ETag is sent, quoted (8.8.3)",
                    v -> assertThat(tag(v)).matches("(W/)?\"[\\x21\\x23-\\x7e]+\"")),
                new ResourceCheck(
                    "ETag is strong, where the answer is whole before it is sent",
                    v -> !v.path().startsWith("/sparql?"),
                    v -> assertThat(tag(v)).startsWith("\"")),
                ResourceCheck.of(
                    "Last-Modified is a date, not after Date (8.8.2.1)",
                    v ->
                        assertThat(moment(v.get(), "Last-Modified"))
                            .isBeforeOrEqualTo(moment(v.get(), "Date"))),
                ResourceCheck.of(
                    "it is said how long to keep it (RFC 9111, 5.2)",
                    v ->
                        assertThat(v.get().header("Cache-Control"))
                            .matches("public, max-age=\\d+(, immutable)?")),
                ResourceCheck.of(
                    "nothing says the contrary (RFC 9111, 5.4)",
                    v -> {
                      assertThat(v.get().header("Pragma")).isEmpty();
                      assertThat(v.get().header("Expires")).isEmpty();
                    }),
                ResourceCheck.of(
                    "304 has no body, and no length of one (15.4.5)",
                    v -> {
                      Answer answer = known(v);
                      assertThat(answer.status()).isEqualTo(304);
                      assertThat(answer.body()).isEmpty();
                      assertThat(answer.header("Content-Type")).isEmpty();
                      assertThat(answer.header("Content-Length")).isIn("", "0");
                    }),
                ResourceCheck.of(
                    "304 says what caches update (15.4.5)",
                    v -> {
                      for (String name :
                          List.of("ETag", "Cache-Control", "Content-Location", "Last-Modified"))
                        assertThat(known(v).header(name)).isEqualTo(v.get().header(name));
                      assertThat(known(v).list("Vary"))
                          .containsExactlyInAnyOrderElementsOf(v.get().list("Vary"));
                    }),
                ResourceCheck.of(
                    "304 is open to other origins too",
                    v -> assertThat(known(v).header("Access-Control-Allow-Origin")).isEqualTo("*")),
                ResourceCheck.of(
                    "HEAD may be 304 too",
                    v -> assertThat(v.head("If-None-Match", tag(v)).status()).isEqualTo(304)),
                ResourceCheck.of(
                    "a coded form is known by its tag",
                    v -> {
                      String coded = v.get("Accept-Encoding", "gzip").header("ETag");
                      assertThat(v.get("Accept-Encoding", "gzip", "If-None-Match", coded).status())
                          .isEqualTo(304);
                    }),
                ResourceCheck.of(
                    "412 is a problem, and not to be kept (15.5.13)",
                    v -> {
                      Answer refused = v.get("If-Match", "\"x\"");
                      assertThat(refused.type()).isEqualTo("application/problem+json");
                      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
                      assertThat(refused.header("ETag")).isEmpty();
                    }),
                ResourceCheck.ofNegotiated(
                    "each form has a tag of its own (8.8.3)",
                    v ->
                        assertThat(
                                v.forms().values().stream()
                                    .map(type -> v.get("Accept", type).header("ETag")))
                            .doesNotHaveDuplicates())));
    expected(checks, 304, "If-None-Match", ConditionChecks::tag, "the tag");
    expected(checks, 304, "If-None-Match", v -> "W/" + strong(v), "the tag, weakened");
    expected(checks, 304, "If-None-Match", v -> "\"x\", " + tag(v), "a list with the tag");
    expected(checks, 304, "If-None-Match", v -> tag(v) + ",\"x\" , \"y\"", "a list, oddly spaced");
    expected(checks, 304, "If-None-Match", v -> "*", "any");
    expected(checks, 200, "If-None-Match", v -> "\"x\"", "another tag");
    expected(checks, 200, "If-None-Match", v -> strong(v).replace("\"", ""), "the tag unquoted");
    expected(checks, 304, "If-Modified-Since", v -> v.get().header("Last-Modified"), "the date");
    expected(checks, 304, "If-Modified-Since", v -> LATER, "a later date");
    expected(checks, 200, "If-Modified-Since", v -> LONG_AGO, "an earlier date");
    expected(checks, 200, "If-Modified-Since", v -> "yesterday", "no date");
    expected(
        checks,
        304,
        "If-Modified-Since",
        v -> old(v, "EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
        "RFC 850's date");
    expected(
        checks,
        304,
        "If-Modified-Since",
        v -> old(v, "EEE MMM ppd HH:mm:ss yyyy"),
        "asctime's date");
    expected(checks, 200, "If-Match", ConditionChecks::strongOrAny, "the tag");
    expected(checks, 200, "If-Match", v -> "*", "any");
    expected(checks, 200, "If-Match", v -> "\"x\", " + strongOrAny(v), "a list with the tag");
    expected(checks, 412, "If-Match", v -> "\"x\"", "another tag");
    expected(checks, 412, "If-Match", v -> "W/" + strong(v), "the tag, weakened");
    expected(checks, 200, "If-Unmodified-Since", v -> v.get().header("Last-Modified"), "the date");
    expected(checks, 200, "If-Unmodified-Since", v -> LATER, "a later date");
    expected(checks, 412, "If-Unmodified-Since", v -> LONG_AGO, "an earlier date");
    expected(checks, 200, "If-Unmodified-Since", v -> "yesterday", "no date");
    expected(checks, 200, "If-Range", ConditionChecks::tag, "the tag, without a range");
    both(checks, 200, "If-None-Match", "\"x\"", "If-Modified-Since", LATER);
    both(checks, 304, "If-None-Match", "*", "If-Modified-Since", LONG_AGO);
    both(checks, 200, "If-Match", "*", "If-Unmodified-Since", LONG_AGO);
    both(checks, 412, "If-Match", "\"x\"", "If-None-Match", "*");
    both(checks, 412, "If-Unmodified-Since", LONG_AGO, "If-Modified-Since", LATER);
    return checks;
  }

  private static void expected(
      List<ResourceCheck> checks,
      int status,
      String header,
      Function<VisitedResource, String> value,
      String what) {
    checks.add(
        ResourceCheck.of(
            header + " with " + what + " is " + status + " (13.1)",
            v -> assertThat(v.get(header, value.apply(v)).status()).isEqualTo(status)));
  }

  /** The first condition decides; the second is ignored. */
  private static void both(List<ResourceCheck> checks, int status, String... headers) {
    checks.add(
        ResourceCheck.of(
            headers[0] + " before " + headers[2] + ": " + status + " (13.2.2)",
            v -> assertThat(v.get(headers).status()).isEqualTo(status)));
  }

  private static Answer known(VisitedResource visit) {
    return visit.get("If-None-Match", tag(visit));
  }

  private static String tag(VisitedResource visit) {
    return visit.get().header("ETag");
  }

  private static String strong(VisitedResource visit) {
    return tag(visit).replaceFirst("^W/", "");
  }

  /** A weak tag never matches here. */
  private static String strongOrAny(VisitedResource visit) {
    return tag(visit).startsWith("W/") ? "*" : tag(visit);
  }

  private static Instant moment(Answer answer, String header) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.header(header), Instant::from);
  }

  /** The date of the last change in an obsolete format. Source: RFC 9110, 5.6.7. */
  private static String old(VisitedResource visit, String pattern) {
    ZonedDateTime date = moment(visit.get(), "Last-Modified").atZone(ZoneOffset.UTC);
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
  }
}
