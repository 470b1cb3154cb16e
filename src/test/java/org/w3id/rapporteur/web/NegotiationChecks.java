package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.w3id.rapporteur.web.VisitedResource.Answer;

/** Checks which form a client gets. Source: RFC 9110, 12. */
final class NegotiationChecks {
  private static final String IMAGE = "image/png";

  private NegotiationChecks() {}

  static List<ResourceCheck> all() {
    List<ResourceCheck> checks =
        new ArrayList<>(
            List.of(
                ResourceCheck.ofNegotiated(
                    "each form is available",
                    v -> v.forms().values().forEach(type -> assertType(v, type, type))),
                ResourceCheck.ofNegotiated(
                    "each form has its own address, and is the same there",
                    v ->
                        v.forms()
                            .forEach(
                                (suffix, type) -> {
                                  if (suffix.isEmpty()) return;
                                  Answer named = v.at(own(v, suffix));
                                  Answer chosen = v.get("Accept", type);
                                  assertThat(named.type()).as(suffix).isEqualTo(type);
                                  assertThat(named.body()).isEqualTo(chosen.body());
                                  assertThat(named.header("ETag")).isEqualTo(chosen.header("ETag"));
                                })),
                ResourceCheck.ofNegotiated(
                    "Content-Location is that address (8.7)",
                    v ->
                        v.forms()
                            .forEach(
                                (suffix, type) -> {
                                  if (!suffix.isEmpty())
                                    assertThat(v.get("Accept", type).header("Content-Location"))
                                        .isEqualTo(own(v, suffix));
                                })),
                ResourceCheck.ofNegotiated(
                    "an address of one form does not vary by Accept, and takes any",
                    v -> {
                      for (String suffix : v.forms().keySet()) {
                        if (suffix.isEmpty()) continue;
                        Answer named = v.at(own(v, suffix), "Accept", IMAGE);
                        assertThat(named.status()).isEqualTo(200);
                        assertThat(named.list("Vary")).doesNotContain("accept");
                      }
                    }),
                ResourceCheck.ofNegotiated(
                    "Vary: Accept, whatever is chosen (12.5.5)",
                    v -> {
                      for (String accept : accepted(v))
                        assertThat(v.get("Accept", accept).list("Vary"))
                            .as(accept)
                            .contains("accept");
                    }),
                ResourceCheck.ofNegotiated(
                    "406 lists the forms (15.5.7)",
                    v -> {
                      Answer refused = v.get("Accept", IMAGE);
                      assertThat(refused.status()).isEqualTo(406);
                      assertThat(new String(refused.body())).contains(v.forms().values());
                    }),
                ResourceCheck.ofNegotiated(
                    "406 links to the forms (15.5.7)",
                    v -> {
                      for (String suffix : v.forms().keySet())
                        if (!suffix.isEmpty())
                          assertThat(v.get("Accept", IMAGE).links("alternate"))
                              .anyMatch(link -> link.href().equals(own(v, suffix)));
                    }),
                ResourceCheck.ofNegotiated(
                    "406 is a problem, not to be kept",
                    v -> {
                      Answer refused = v.get("Accept", IMAGE);
                      assertThat(refused.type()).isEqualTo("application/problem+json");
                      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
                      assertThat(refused.header("ETag")).isEmpty();
                    }),
                ResourceCheck.ofNegotiated(
                    "406 to HEAD too",
                    v -> assertThat(v.head("Accept", IMAGE).status()).isEqualTo(406)),
                ResourceCheck.ofNegotiated(
                    "nothing is sent to who refuses all",
                    v -> assertThat(v.get("Accept", "*/*;q=0").status()).isEqualTo(406)),
                ResourceCheck.ofNegotiated(
                    "a form that is refused is not sent",
                    v -> {
                      for (String type : v.forms().values())
                        assertThat(v.get("Accept", type + ";q=0, */*;q=0.5").type())
                            .isNotEqualTo(type);
                    }),
                ResourceCheck.ofNegotiated(
                    "two headers are one list (5.3)",
                    v ->
                        assertThat(v.get("Accept", IMAGE, "Accept", first(v)).type())
                            .isEqualTo(first(v))),
                new ResourceCheck(
                    "one form is sent to whoever asks",
                    v -> !v.isNegotiated() && !v.get().list("Vary").contains("accept"),
                    v -> {
                      for (String accept : List.of("*/*", IMAGE, "text/turtle;q=0.1")) {
                        assertThat(v.get("Accept", accept).status()).isEqualTo(200);
                        assertThat(v.get("Accept", accept).body()).isEqualTo(v.get().body());
                      }
                    })));
    chosen(checks, "nothing", v -> "", NegotiationChecks::byDefault);
    chosen(checks, "anything", v -> "*/*", NegotiationChecks::byDefault);
    chosen(checks, "anything, at any quality", v -> "*/*;q=0.001", NegotiationChecks::byDefault);
    chosen(
        checks,
        "a form in capitals",
        v -> last(v).toUpperCase(java.util.Locale.ROOT),
        NegotiationChecks::last);
    chosen(
        checks,
        "a form with a parameter",
        v -> last(v) + ";charset=utf-8",
        NegotiationChecks::last);
    chosen(
        checks,
        "a form with parameter and quality",
        v -> last(v) + "; charset=\"utf-8\"; q=0.4",
        NegotiationChecks::last);
    chosen(
        checks,
        "a form with a quality in capitals",
        v -> first(v) + ";Q=0.1, " + last(v) + ";Q=0.9",
        NegotiationChecks::last);
    chosen(
        checks,
        "a better form after a worse",
        v -> first(v) + ";q=0.1, " + last(v) + ";q=0.9",
        NegotiationChecks::last);
    chosen(
        checks,
        "a better form before a worse",
        v -> last(v) + ", " + first(v) + ";q=0.9",
        NegotiationChecks::last);
    chosen(
        checks,
        "a form among others",
        v -> "image/png, " + last(v) + ";q=0.001",
        NegotiationChecks::last);
    chosen(
        checks,
        "a precise range before a wide one",
        v -> "*/*;q=0.1, " + last(v),
        NegotiationChecks::last);
    chosen(
        checks,
        "a precise range that lessens a wide one",
        v -> "*/*, " + byDefault(v) + ";q=0",
        v -> second(v));
    chosen(
        checks,
        "a range of subtypes",
        v -> last(v).replaceFirst("/.*", "/*") + ";q=0.5, image/*",
        v -> firstLike(v, last(v)));
    chosen(checks, "odd spaces", v -> " " + last(v) + " ;\tq=1 ,, ", NegotiationChecks::last);
    chosen(
        checks,
        "nonsense among forms",
        v -> "nonsense, /, ;;, " + last(v),
        NegotiationChecks::last);
    return checks;
  }

  private static void chosen(
      List<ResourceCheck> checks,
      String what,
      Function<VisitedResource, String> accept,
      Function<VisitedResource, String> type) {
    checks.add(
        ResourceCheck.ofNegotiated(
            "Accept with " + what + " is understood (12.5.1)",
            v -> assertType(v, accept.apply(v), type.apply(v))));
  }

  private static void assertType(VisitedResource visit, String accept, String type) {
    Answer answer = visit.get("Accept", accept);
    assertThat(answer.status()).as(accept).isEqualTo(200);
    assertThat(answer.type()).as(accept).isEqualTo(type);
  }

  private static List<String> accepted(VisitedResource visit) {
    List<String> accepted = new ArrayList<>(visit.forms().values());
    accepted.addAll(List.of("*/*", IMAGE));
    return accepted;
  }

  /** Returns the address that has a form without Accept. */
  private static String own(VisitedResource visit, String suffix) {
    return visit.path() + "." + suffix;
  }

  private static String byDefault(VisitedResource visit) {
    return visit.get().type();
  }

  private static List<String> types(VisitedResource visit) {
    return List.copyOf(visit.forms().values());
  }

  private static String first(VisitedResource visit) {
    return types(visit).get(0);
  }

  private static String last(VisitedResource visit) {
    return types(visit).get(types(visit).size() - 1);
  }

  private static String second(VisitedResource visit) {
    return types(visit).get(types(visit).get(0).equals(byDefault(visit)) ? 1 : 0);
  }

  private static String firstLike(VisitedResource visit, String type) {
    String range = type.replaceFirst("/.*", "/");
    return types(visit).stream().filter(each -> each.startsWith(range)).findFirst().orElseThrow();
  }
}
