package org.w3id.rapporteur.web;

import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * The two names of each thing: its IRI in the data, and its path on this host.
 *
 * <p>{@code https://w3id.org/rapporteur/id/state/ESP} is {@code /doc/state/ESP} here, wherever the
 * service stands.
 *
 * @param isServiceLasting whether the service stands where its operator says, not just where it
 *     listens
 */
record SitePaths(Base own, ServiceUrl service, boolean isServiceLasting) {
  static final String THING = "/id/";
  static final String DOCUMENT = "/doc/";

  /** Those of a service that stands where its operator says. */
  SitePaths(String base, ServiceUrl service) {
    this(new Base(base), service, true);
  }

  /** Those of the service that the options describe. */
  static SitePaths of(ServerOptions options) {
    return new SitePaths(new Base(options.base()), options.service(), options.url().isPresent());
  }

  /**
   * Where those who read of the thing elsewhere find it: at this service if its operator says where
   * it stands, else by the thing's own IRI. Where a server happens to listen leads nobody back.
   */
  String lasting(String iri) {
    return name(iri)
        .filter(name -> isServiceLasting)
        .map(name -> absolute(THING + name))
        .orElse(iri);
  }

  /** The whole address of a page or file of ours, as it stands in a header. */
  String absolute(String path) {
    return service.absolute(Links.escaped(path));
  }

  String base() {
    return own.iri();
  }

  String idBase() {
    return own.things();
  }

  /** The IRI of what {@code /id/x} or {@code /doc/x} is about. */
  String iri(String path) {
    return idBase() + path.substring(path.indexOf('/', 1) + 1);
  }

  String iri(Address address) {
    return own.iri(address);
  }

  /** What stands behind {@code id/}: {@code state/ESP}; empty if the thing is not ours. */
  Optional<String> name(String iri) {
    return own.path(iri);
  }

  /** The same, taken apart. */
  Optional<Address> address(String iri) {
    return own.address(iri);
  }

  /** What the document at this path of ours is about. */
  static Optional<Address> ofDocument(String path) {
    return path.startsWith(DOCUMENT)
        ? Address.parse(path.substring(DOCUMENT.length()))
        : Optional.empty();
  }

  /** Where a link to the thing leads; empty for what no browser should follow. */
  String href(String iri) {
    Optional<String> name = name(iri);
    if (name.isPresent()) return document(name.get());
    if (iri.startsWith(AddressNames.ONTOLOGY + "#"))
      return "/ontology#" + iri.substring(AddressNames.ONTOLOGY.length() + 1);
    if (iri.startsWith(AddressNames.ONTOLOGY + "/"))
      return "/ns" + iri.substring(AddressNames.ONTOLOGY.length());
    if (iri.startsWith(service.text())) return iri.substring(service.beginning().length());
    if (iri.startsWith(base())) return "/" + iri.substring(base().length());
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  /** Data hold names that no address may, which a browser would request as they are. */
  private static String document(String name) {
    int fragment = name.indexOf('#');
    return fragment < 0
        ? DOCUMENT + PercentEncoding.path(name)
        : DOCUMENT + PercentEncoding.path(name.substring(0, fragment)) + name.substring(fragment);
  }

  /** The IRI with a prefix, if one fits and nothing but a name stays. */
  String compact(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.of(base()).entrySet()) {
      String namespace = prefix.getValue();
      if (!iri.startsWith(namespace)) continue;
      String local = iri.substring(namespace.length());
      if (isName(local)) return prefix.getKey() + ":" + local;
    }
    return iri;
  }

  private static boolean isName(String local) {
    return !local.isEmpty()
        && local
            .chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
  }
}
