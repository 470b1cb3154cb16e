package org.w3id.rapporteur.web;

import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * Converts between the two names of each thing: its IRI in the data, and its path on this host.
 *
 * <p>{@code https://w3id.org/rapporteur/id/state/ESP} is {@code /doc/state/ESP} here, whatever the
 * URL of the service is.
 *
 * @param isServiceLasting whether the operator has stated the URL of the service
 */
record SitePaths(Base own, ServiceUrl service, boolean isServiceLasting) {
  static final String THING = "/id/";
  static final String DOCUMENT = "/doc/";

  /** Creates the paths of a service whose operator has stated its URL. */
  SitePaths(String base, ServiceUrl service) {
    this(new Base(base), service, true);
  }

  /** Returns the paths of the service that the options describe. */
  static SitePaths of(ServerOptions options) {
    return new SitePaths(new Base(options.base()), options.service(), options.url().isPresent());
  }

  /**
   * Returns the permanent address of a thing: at this service if its operator has stated the URL,
   * else the thing's own IRI, because the address listened at may not last.
   */
  String lasting(String iri) {
    return name(iri)
        .filter(name -> isServiceLasting)
        .map(name -> absolute(THING + name))
        .orElse(iri);
  }

  /** Returns the absolute address of a path of the site, encoded for headers. */
  String absolute(String path) {
    return service.absolute(Links.escaped(path));
  }

  String base() {
    return own.iri();
  }

  String idBase() {
    return own.things();
  }

  /** Returns the IRI of the thing at {@code /id/x} or {@code /doc/x}. */
  String iri(String path) {
    return idBase() + path.substring(path.indexOf('/', 1) + 1);
  }

  String iri(Address address) {
    return own.iri(address);
  }

  /**
   * Returns the part of an IRI after {@code id/}: {@code state/ESP}; empty if it is not below the
   * base.
   */
  Optional<String> name(String iri) {
    return own.path(iri);
  }

  /** Returns the parsed address of a thing; empty if its IRI is not below the base. */
  Optional<Address> address(String iri) {
    return own.address(iri);
  }

  /** Returns the address of the thing that the document at this path describes. */
  static Optional<Address> ofDocument(String path) {
    return path.startsWith(DOCUMENT)
        ? Address.parse(path.substring(DOCUMENT.length()))
        : Optional.empty();
  }

  /** Returns the address that a link to the thing has; empty if its scheme is not HTTP. */
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

  /**
   * Returns the path of a document, with the characters encoded that data allow in names but
   * addresses do not.
   */
  private static String document(String name) {
    int fragment = name.indexOf('#');
    return fragment < 0
        ? DOCUMENT + PercentEncoding.path(name)
        : DOCUMENT + PercentEncoding.path(name.substring(0, fragment)) + name.substring(fragment);
  }

  /** Returns the IRI with a prefix, if one fits and the rest is a plain name; else the IRI. */
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
