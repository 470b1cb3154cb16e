package org.w3id.rapporteur.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One page of each kind, by name; several of a kind if they look different. */
final class EveryPage {
  private static final String STRENGTHS =
      """
      PREFIX rap: <https://w3id.org/rapporteur/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT ?strength (COUNT(?provision) AS ?provisions)
      WHERE {
        ?provision a rap:Provision ; rap:strength/skos:prefLabel ?strength .
        FILTER (LANG(?strength) = "en")
      }
      GROUP BY ?strength
      ORDER BY DESC(?provisions)
      """;

  static final Map<String, String> PAGES = pages();

  private static Map<String, String> pages() {
    String report = "/doc/CTOC/COP/WG.7/2015/6";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("about", "/about");
    pages.put("feeds", "/feeds");
    pages.put("harvesting", "/harvesting");
    pages.put("reports", "/reports");
    pages.put("report", report);
    pages.put("section", report + "/section/II.A");
    pages.put("paragraph", report + "/para/12");
    pages.put("item", report + "/para/63/a");
    pages.put("recommendation", report + "/recommendation/9");
    pages.put("provision", report + "/recommendation/12/provision/1");
    pages.put("doubt", report + "/para/63/document/CTOC/COP/WG.4/2015/1");
    pages.put("session", "/doc/session/CTOC/COP/WG.7/3");
    pages.put("body", "/doc/body/CTOC/COP/WG.7");
    pages.put("parent-body", "/doc/body/CTOC/COP");
    pages.put("organization", "/doc/organization/EU");
    pages.put("unknown", "/doc/organization/economic-community-of-central-africa-states");
    pages.put("suggested", "/doc/organization/ECCAS");
    pages.put("system", "/doc/system/SLTD");
    pages.put("programme", "/doc/programme/2030-AGENDA");
    pages.put("state", "/doc/state/CZE");
    pages.put("former-state", "/doc/state/SUN");
    pages.put("person", report + "/person/ignacio-baylina-ruiz");
    pages.put("instrument", "/doc/instrument/UNTOC");
    pages.put("article", "/doc/instrument/UNTOC/article/16");
    pages.put("resolution", "/doc/resolution/CTOC/COP/7/1");
    pages.put("document", "/doc/CTOC/COP/WG.7/2015/2/Add.1");
    pages.put("concept", "/doc/strength/should");
    pages.put("graph", "/doc/graph/CTOC/COP/WG.7/2015/6");
    pages.put("text", report + "/en/text/63297444faa0");
    pages.put("expression", report + "/en");
    pages.put("recommendations", "/recommendations");
    pages.put("recommendations-chosen", "/recommendations?strength=must&topic=crime");
    pages.put("recommendations-none", "/recommendations?strength=must&topic=nothing");
    pages.put("participations", "/participations");
    pages.put("statements", "/statements?capacity=signatory");
    pages.put("charts", "/charts");
    pages.put("compare", "/compare?a=CTOC/COP/WG.7/2015/6&b=CTOC/COP/WG.7/2015/6");
    pages.put("states", "/states");
    pages.put("instruments", "/instruments");
    pages.put("topics", "/topics");
    pages.put("topic", "/doc/topic/smuggling-of-migrants");
    pages.put("topic-of-none", "/doc/topic/firearms-trafficking");
    pages.put("topic-scheme", "/doc/topic");
    pages.put("scheme", "/doc/strength");
    pages.put("search", "/search");
    pages.put("found", "/search?q=smugling+of+migrants");
    pages.put("found-name", "/search?q=%D8%A5%D8%B3%D8%A8%D8%A7%D9%86%D9%8A%D8%A7");
    pages.put("found-nothing", "/search?q=zzyzx");
    pages.put("queries", "/queries");
    pages.put("query", "/queries/recommendations");
    pages.put("sparql", "/sparql");
    pages.put("sparql-answer", "/sparql?query=SELECT+*+WHERE+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+20");
    pages.put(
        "sparql-chart",
        "/sparql?label=strength&number=provisions&query="
            + URLEncoder.encode(STRENGTHS, StandardCharsets.UTF_8));
    pages.put("ontology", "/ontology");
    pages.put("dataset", "/dataset");
    pages.put("not-found", "/nothing");
    return pages;
  }

  private EveryPage() {}
}
