package org.w3id.rapporteur.web;

import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * The two names of each thing: its IRI in the data, and its path on this host.
 *
 * <p>{@code https://w3id.org/rapporteur/id/state/ESP} is {@code /doc/state/ESP} here, whatever the
 * host is called.
 */
record Addresses(String base) {
  static final String THING = "/id/";
  static final String DOCUMENT = "/doc/";

  String idBase() {
    return base + "id/";
  }

  /** The IRI of what {@code /id/x} or {@code /doc/x} is about. */
  String iri(String path) {
    return idBase() + path.substring(path.indexOf('/', 1) + 1);
  }

  /** What stands behind {@code id/}: {@code state/ESP}; empty if the thing is not ours. */
  Optional<String> name(String iri) {
    return iri.startsWith(idBase()) && iri.length() > idBase().length()
        ? Optional.of(iri.substring(idBase().length()))
        : Optional.empty();
  }

  /** Where a link to the thing leads; empty for what no browser should follow. */
  String href(String iri) {
    Optional<String> name = name(iri);
    if (name.isPresent()) return DOCUMENT + name.get();
    if (iri.startsWith(Names.ONTOLOGY + "#"))
      return "/ontology#" + iri.substring(Names.ONTOLOGY.length() + 1);
    if (iri.startsWith(Names.ONTOLOGY + "/")) return "/ns" + iri.substring(Names.ONTOLOGY.length());
    if (iri.startsWith(base)) return "/" + iri.substring(base.length());
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  /** The IRI with a prefix, if one fits and nothing but a name stays. */
  String compact(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.of(base).entrySet()) {
      String namespace = prefix.getValue();
      if (!iri.startsWith(namespace)) continue;
      String local = iri.substring(namespace.length());
      if (local.matches("[\\w-]+")) return prefix.getKey() + ":" + local;
    }
    return iri;
  }
}
