package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;

/** Short names of things at other hosts: “Wikidata: Q29” instead of the full address. */
final class ExternalNames {
  private static final Map<String, String> SITES =
      Map.of(
          "http://dbpedia.org/resource/", "DBpedia: ",
          "http://eurovoc.europa.eu/", "EuroVoc: ",
          "http://metadata.un.org/sdg/", "Sustainable Development Goals: ",
          "http://metadata.un.org/thesaurus/", "UNBIS Thesaurus: ",
          "http://publications.europa.eu/resource/authority/", "EU Vocabularies: ",
          "http://www.wikidata.org/entity/", "Wikidata: ",
          "https://www.iana.org/assignments/media-types/", "");

  private static final Map<String, String> PAGES =
      Map.of(
          "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0",
          "https://treaties.un.org/pages/ViewDetails.aspx", "United Nations Treaty Collection");

  private static final List<String> SCHEMES = List.of("https://", "http://");

  private ExternalNames() {}

  /**
   * Returns the site and the thing's key there; for an unknown site the address without its scheme.
   */
  static String name(String iri) {
    int query = iri.indexOf('?');
    String page = PAGES.get(query < 0 ? iri : iri.substring(0, query));
    if (page != null) return page;
    for (Map.Entry<String, String> site : SITES.entrySet()) {
      if (iri.startsWith(site.getKey()))
        return site.getValue() + iri.substring(site.getKey().length()).replace('_', ' ');
    }
    for (String scheme : SCHEMES) if (iri.startsWith(scheme)) return iri.substring(scheme.length());
    return iri;
  }
}
