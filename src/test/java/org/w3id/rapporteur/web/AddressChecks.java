package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3id.rapporteur.web.VisitedResource.Answer;

/**
 * Checks other spellings of an address, and addresses at which there is nothing. Sources: RFC 3986,
 * RFC 9110, RFC 9457.
 */
final class AddressChecks {
  private static final Predicate<VisitedResource> IS_NO_FOLDER = v -> !v.path().endsWith("/");

  /** Everything that belongs to a report has a TimeMap, even what only earlier versions had. */
  private static final Predicate<VisitedResource> IS_OF_NOW =
      IS_NO_FOLDER.and(v -> !v.path().startsWith("/timemap/"));

  private AddressChecks() {}

  static List<ResourceCheck> all() {
    List<ResourceCheck> checks =
        new ArrayList<>(
            List.of(
                new ResourceCheck(
                    "a slash too many is taken away for good, and what is asked kept (15.4.9)",
                    IS_OF_NOW.and(v -> !v.path().contains("?")),
                    v -> {
                      Answer moved = v.at(v.path() + "/?a=b%20c&d=%C3%A9");
                      assertThat(moved.status()).isEqualTo(308);
                      assertThat(moved.header("Location").replace("%20", "+"))
                          .isEqualTo(v.path() + "?a=b+c&d=%C3%A9");
                    }),
                new ResourceCheck(
                    "a letter may be written by its number (RFC 3986, 6.2.2.2)",
                    IS_NO_FOLDER,
                    v -> {
                      Answer same = v.at(numbered(v.path()));
                      assertThat(same.status()).isEqualTo(200);
                      assertThat(same.body()).isEqualTo(v.get().body());
                    }),
                ResourceCheck.of(
                    "the host that was asked for is nowhere in the answer",
                    v -> {
                      VisitedResource renamed = v.byAnotherHost();
                      Answer forwarded =
                          renamed.get(
                              "X-Forwarded-Host", "evil.example.org",
                              "Forwarded", "host=evil.example.org",
                              "X-Forwarded-Proto", "gopher",
                              "X-Original-URL", "/evil");
                      assertThat(told(forwarded))
                          .doesNotContain("evil", "gopher")
                          .doesNotContain(renamed.site().replaceFirst(".*//", ""));
                      assertThat(forwarded.body()).isEqualTo(v.get().body());
                    }),
                ResourceCheck.of(
                    "a fault of the address is no fault of ours",
                    v -> {
                      for (String odd : List.of("%00", "%0d%0aX:%20y", "%c0%af", "%C3%A9"))
                        assertThat(v.at("/nothing" + odd).status()).isIn(400, 404);
                    })));
    problem(
        checks,
        "what is not there",
        v -> v.path().replaceFirst("\\?.*", "") + "/no-such-thing",
        404,
        IS_OF_NOW);
    problem(
        checks,
        "an unknown form",
        v -> v.path().replaceFirst("\\?.*", "") + ".nonsense",
        404,
        IS_OF_NOW);
    return checks;
  }

  private static void problem(
      List<ResourceCheck> checks,
      String what,
      Function<VisitedResource, String> path,
      int status,
      Predicate<VisitedResource> fits) {
    checks.add(
        new ResourceCheck(
            what + " is " + status,
            fits,
            v -> assertThat(v.at(path.apply(v)).status()).isEqualTo(status)));
    checks.add(
        new ResourceCheck(
            what + " gives a problem document (RFC 9457, 3)",
            fits,
            v -> {
              Answer problem = v.at(path.apply(v));
              assertThat(problem.type()).isEqualTo("application/problem+json");
              assertThat(
                      jakarta.json.Json.createReader(
                              new java.io.ByteArrayInputStream(problem.body()))
                          .readObject())
                  .containsKeys("type", "title", "status", "detail");
            }));
    checks.add(
        new ResourceCheck(
            what + " gives browsers a page",
            fits,
            v ->
                assertThat(v.at(path.apply(v), "Accept", "text/html,*/*;q=0.8").type())
                    .isEqualTo("text/html")));
    checks.add(
        new ResourceCheck(
            what + " varies by Accept, and is not to be kept",
            fits,
            v -> {
              Answer problem = v.at(path.apply(v));
              assertThat(problem.list("Vary")).contains("accept").doesNotHaveDuplicates();
              assertThat(problem.header("Cache-Control")).isEqualTo("no-store");
              assertThat(problem.header("ETag") + problem.header("Last-Modified")).isEmpty();
            }));
    checks.add(
        new ResourceCheck(
            what + " is guarded as all is",
            fits,
            v -> {
              Answer problem = v.at(path.apply(v));
              for (String header :
                  List.of(
                      "Content-Security-Policy",
                      "X-Content-Type-Options",
                      "Access-Control-Allow-Origin"))
                assertThat(problem.header(header))
                    .isEqualTo(v.at("/nothing").header(header))
                    .isNotEmpty();
            }));
    checks.add(
        new ResourceCheck(
            what + " to HEAD is without a body",
            fits,
            v -> {
              Answer head = v.ask("HEAD", path.apply(v));
              assertThat(head.status()).isEqualTo(status);
              assertThat(head.body()).isEmpty();
            }));
    checks.add(
        new ResourceCheck(
            what + " tells nothing of the inside",
            fits,
            v ->
                assertThat(told(v.at(path.apply(v))))
                    .doesNotContain("Exception", "\tat ", ".java", "/root", "/work")));
  }

  /** Returns the path with its last letter percent-encoded. */
  private static String numbered(String path) {
    String before = path.replaceFirst("\\?.*", "");
    int last = before.length() - 1;
    while (last > 0 && !Character.isLetter(before.charAt(last))) last--;
    return path.substring(0, last)
        + "%"
        + Integer.toHexString(path.charAt(last))
        + path.substring(last + 1);
  }

  private static String told(Answer answer) {
    return answer.response().headers().map() + new String(answer.body(), StandardCharsets.UTF_8);
  }
}
