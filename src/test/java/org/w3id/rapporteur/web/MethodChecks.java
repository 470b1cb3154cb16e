package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.rapporteur.web.VisitedResource.Answer;

/**
 * Checks which methods are allowed, and from which origins. Sources: RFC 9110, 9; Fetch Standard,
 * 3.2.
 */
final class MethodChecks {
  private static final String ORIGIN = "https://portal.example.org";

  private MethodChecks() {}

  static List<ResourceCheck> all() {
    List<ResourceCheck> checks =
        new ArrayList<>(
            List.of(
                ResourceCheck.of(
                    "OPTIONS tells the methods (9.3.7)",
                    v -> {
                      Answer options = v.ask("OPTIONS", v.path());
                      assertThat(options.status()).isEqualTo(204);
                      assertThat(options.body()).isEmpty();
                      assertThat(options.list("Allow"))
                          .containsExactlyInAnyOrderElementsOf(allowed(v));
                    }),
                ResourceCheck.of(
                    "405 lists the same methods (15.5.6)",
                    v ->
                        assertThat(v.ask("DELETE", v.path()).list("Allow"))
                            .containsExactlyInAnyOrderElementsOf(allowed(v))),
                ResourceCheck.of(
                    "405 is a problem, not to be kept",
                    v -> {
                      Answer refused = v.ask("DELETE", v.path());
                      assertThat(refused.type()).isEqualTo("application/problem+json");
                      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
                      assertThat(refused.header("ETag")).isEmpty();
                      assertThat(refused.list("Vary")).contains("accept");
                    }),
                ResourceCheck.of(
                    "405 is a page to a browser",
                    v ->
                        assertThat(v.ask("DELETE", v.path(), "Accept", "text/html").type())
                            .isEqualTo("text/html")),
                ResourceCheck.of(
                    "any origin may read",
                    v -> assertThat(cors(v).header("Access-Control-Allow-Origin")).isEqualTo("*")),
                ResourceCheck.of(
                    "none may with credentials",
                    v -> assertThat(cors(v).has("Access-Control-Allow-Credentials")).isFalse()),
                ResourceCheck.of(
                    "what an origin gets does not depend on it",
                    v -> {
                      assertThat(cors(v).body()).isEqualTo(v.get().body());
                      assertThat(cors(v).list("Vary")).doesNotContain("origin");
                    }),
                ResourceCheck.of(
                    "scripts may read our headers",
                    v ->
                        assertThat(cors(v).list("Access-Control-Expose-Headers"))
                            .contains("link", "etag", "content-location", "location", "allow")),
                ResourceCheck.of(
                    "a preflight is answered, with leave to read",
                    v -> {
                      Answer preflight = preflight(v, "GET");
                      assertThat(preflight.status()).isEqualTo(204);
                      assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
                      assertThat(preflight.list("Access-Control-Allow-Methods"))
                          .contains("get", "head", "options");
                    }),
                ResourceCheck.of(
                    "a preflight gives leave for the headers that count here",
                    v ->
                        assertThat(preflight(v, "GET").list("Access-Control-Allow-Headers"))
                            .contains(
                                "accept", "content-type", "if-none-match", "if-modified-since")),
                ResourceCheck.of(
                    "a preflight may be kept",
                    v ->
                        assertThat(preflight(v, "GET").header("Access-Control-Max-Age"))
                            .matches("\\d+")),
                ResourceCheck.of(
                    "a preflight gives no leave to write",
                    v ->
                        assertThat(preflight(v, "PUT").list("Access-Control-Allow-Methods"))
                            .doesNotContain("put", "delete", "patch")),
                ResourceCheck.of(
                    "no other method is asked for by a header",
                    v ->
                        assertThat(v.get("X-HTTP-Method-Override", "DELETE").status())
                            .isEqualTo(200))));
    for (String method : List.of("PUT", "DELETE", "PATCH", "BREW", "PROPFIND", "LOCK"))
      checks.add(refused(method, v -> true));
    checks.add(refused("POST", v -> !v.methods().contains("POST")));
    return checks;
  }

  private static ResourceCheck refused(
      String method, java.util.function.Predicate<VisitedResource> fits) {
    return new ResourceCheck(
        method + " is 405 (15.5.6)",
        fits,
        v -> assertThat(v.ask(method, v.path()).status()).isEqualTo(405));
  }

  private static List<String> allowed(VisitedResource visit) {
    List<String> allowed = new ArrayList<>(List.of("options"));
    visit.methods().forEach(method -> allowed.add(method.toLowerCase(Locale.ROOT)));
    return allowed;
  }

  private static Answer cors(VisitedResource visit) {
    return visit.get("Origin", ORIGIN);
  }

  private static Answer preflight(VisitedResource visit, String method) {
    return visit.ask(
        "OPTIONS",
        visit.path(),
        "Origin",
        ORIGIN,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        "accept");
  }
}
