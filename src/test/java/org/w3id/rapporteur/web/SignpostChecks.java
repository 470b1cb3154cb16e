package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.rapporteur.web.VisitedResource.Answer;
import org.w3id.rapporteur.web.VisitedResource.Target;

/**
 * Checks the signposts at a thing's document. Sources: signposting.org/FAIR, level 1; RFC 9264; RFC
 * 8288.
 */
final class SignpostChecks {
  private static final String BASE = "https://w3id.org/rapporteur";
  private static final Set<String> SUFFIXES = Set.of("ttl", "jsonld", "nt", "nq", "trig", "rdf");

  private SignpostChecks() {}

  static List<ResourceCheck> all() {
    return List.of(
        ResourceCheck.ofThings(
            "cite-as is the thing's own address, once",
            v -> assertThat(hrefs(page(v), "cite-as")).containsExactly(BASE + thing(v))),
        ResourceCheck.ofThings(
            "the thing leads to the document (303), and says that it is described there",
            v -> {
              Answer thing = v.at(thing(v));
              assertThat(thing.status()).isEqualTo(303);
              assertThat(thing.header("Location")).isEqualTo(v.path());
              assertThat(hrefs(thing, "describedby")).containsExactly(v.path());
            }),
        ResourceCheck.ofThings(
            "the thing leads there whatever is accepted",
            v ->
                assertThat(v.at(thing(v), "Accept", "image/png").header("Location"))
                    .isEqualTo(v.path())),
        ResourceCheck.ofThings(
            "HEAD of the thing is 303 too",
            v -> assertThat(v.ask("HEAD", thing(v)).status()).isEqualTo(303)),
        ResourceCheck.ofThings(
            "the document describes the thing",
            v -> assertThat(hrefs(page(v), "describes")).contains(BASE + thing(v))),
        ResourceCheck.ofThings(
            "the page says that it is a page about something, and of what kind",
            v ->
                assertThat(hrefs(page(v), "type"))
                    .contains("https://schema.org/AboutPage")
                    .hasSizeGreaterThan(1)
                    .allMatch(type -> type.matches("https?://.+"))),
        ResourceCheck.ofThings(
            "licence",
            v ->
                assertThat(hrefs(page(v), "license"))
                    .containsExactly("https://creativecommons.org/licenses/by/4.0/")),
        ResourceCheck.ofThings(
            "describedby leads to each RDF form, with its media type",
            v -> {
              assertThat(page(v).links("describedby")).hasSize(SUFFIXES.size());
              for (Target form : page(v).links("describedby"))
                assertThat(form.is("type", v.at(form.href()).type())).as(form.href()).isTrue();
            }),
        ResourceCheck.ofThings(
            "a form that describes says of what page it is",
            v -> {
              for (String suffix : SUFFIXES)
                assertThat(hrefs(v.at(v.path() + "." + suffix), "describes"))
                    .contains(v.path(), BASE + thing(v));
            }),
        ResourceCheck.ofThings(
            "canonical is the document without a form, in each form",
            v -> {
              for (String suffix : SUFFIXES)
                assertThat(hrefs(v.at(v.path() + "." + suffix), "canonical"))
                    .containsExactly(TestSite.url(v.path()));
            }),
        ResourceCheck.ofThings(
            "one linkset is offered, of its own media type",
            v -> {
              assertThat(page(v).links("linkset")).hasSize(1);
              assertThat(page(v).links("linkset").get(0).is("type", "application/linkset+json"))
                  .isTrue();
              assertThat(v.at(v.path() + ".linkset").type()).isEqualTo("application/linkset+json");
            }),
        ResourceCheck.ofThings(
            "the linkset has the links of the header, and more",
            v -> {
              JsonObject context = linkset(v);
              assertThat(context.getString("anchor")).isEqualTo(TestSite.url(v.path()));
              for (String relation :
                  List.of(
                      "cite-as",
                      "describes",
                      "type",
                      "license",
                      "describedby",
                      "alternate",
                      "canonical",
                      "author",
                      "collection",
                      "item"))
                assertThat(hrefs(context, relation))
                    .as(relation)
                    .containsAll(
                        hrefs(page(v), relation).stream()
                            .map(href -> href.startsWith("/") ? TestSite.url(href) : href)
                            .toList());
            }),
        ResourceCheck.ofThings(
            "the linkset's links are absolute (RFC 9264, 4.2.3)",
            v ->
                linkset(v)
                    .forEach(
                        (relation, targets) -> {
                          if (relation.equals("anchor")) return;
                          for (JsonObject target :
                              targets.asJsonArray().getValuesAs(JsonObject.class))
                            assertThat(target.getString("href")).matches("https?://.+");
                        })),
        ResourceCheck.ofThings(
            "the parts that are named lead back",
            v ->
                page(v).links("item").stream()
                    .limit(3)
                    .forEach(
                        item ->
                            assertThat(hrefs(v.at(item.href()), "collection"))
                                .as(item.href())
                                .contains(v.path()))));
  }

  private static Answer page(VisitedResource visit) {
    return visit.get("Accept", "text/html");
  }

  private static String thing(VisitedResource visit) {
    return visit.path().replaceFirst("^/doc/", "/id/");
  }

  private static List<String> hrefs(Answer answer, String relation) {
    return answer.links(relation).stream().map(Target::href).toList();
  }

  private static Set<String> hrefs(JsonObject context, String relation) {
    if (!context.containsKey(relation)) return Set.of();
    return context.getJsonArray(relation).getValuesAs(JsonObject.class).stream()
        .map(target -> target.getString("href"))
        .collect(Collectors.toSet());
  }

  private static JsonObject linkset(VisitedResource visit) {
    byte[] json = visit.at(visit.path() + ".linkset").body();
    return Json.createReader(new ByteArrayInputStream(json))
        .readObject()
        .getJsonArray("linkset")
        .getJsonObject(0);
  }
}
