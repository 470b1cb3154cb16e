package org.w3id.rapporteur.harvest;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;

/**
 * Makes the identifiers of records: {@code oai:w3id.org:rapporteur/CTOC/COP/WG.7/2015/6} by the OAI
 * identifier scheme, if the scheme allows the name of the base's host; otherwise the thing's
 * address. Source: OAI-PMH 2.0, Specification and XML Schema for the OAI Identifier Format.
 */
record OaiIdentifiers(Base own) {
  private static final String HOST =
      "[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+"; // Without a port, and not an IP address.
  private static final String PLAIN = "-_.!~*'();/?:@&=+$,";

  /**
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  OaiIdentifiers(String base) {
    this(new Base(base));
  }

  /** The scheme's name for this repository. */
  Optional<String> namespace() {
    return Optional.ofNullable(URI.create(own.iri()).getAuthority())
        .filter(host -> host.matches(HOST));
  }

  String of(Node thing) {
    return ofName(name(thing));
  }

  /**
   * @param name the part of the address after {@code id/}
   */
  String ofName(String name) {
    String path = URI.create(own.iri()).getRawPath().substring(1);
    return namespace().map(host -> "oai:" + host + ":" + path).orElse(own.things()) + escaped(name);
  }

  /** The address of the thing with this identifier; empty if no thing of ours could have it. */
  Optional<String> iri(String identifier) {
    String beginning = ofName("");
    if (!identifier.startsWith(beginning)) return Optional.empty();
    String name =
        URLDecoder.decode(
            identifier.substring(beginning.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    return Optional.of(own.things() + name)
        .filter(iri -> own.isOurs(iri) && ofName(name).equals(identifier));
  }

  /** The part of the thing's address after {@code id/}. */
  String name(Node thing) {
    return own.path(thing.getURI()).orElseThrow();
  }

  /** The parsed address of a thing; empty if it is not one of our addresses. */
  Optional<Address> address(Node thing) {
    return own.address(thing.getURI());
  }

  boolean isOurs(Node node) {
    return node.isURI() && own.isOurs(node.getURI());
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      escaped.append(isPlain ? c : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }
}
