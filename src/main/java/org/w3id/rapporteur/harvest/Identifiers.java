package org.w3id.rapporteur.harvest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How records are identified: {@code oai:w3id.org:rapporteur/CTOC/COP/WG.7/2015/6}, by the OAI
 * identifier scheme, where the base's host has a name that the scheme takes; else by the thing's
 * address. Source: OAI-PMH 2.0, Specification and XML Schema for the OAI Identifier Format.
 *
 * @param base what stands before {@code id/}, with its final slash
 */
record Identifiers(String base) {
  private static final String HOST =
      "[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+"; // No port, and no number.
  private static final String PLAIN = "-_.!~*'();/?:@&=+$,";

  /** The scheme's name for this repository. */
  Optional<String> namespace() {
    return Optional.ofNullable(URI.create(base).getAuthority()).filter(host -> host.matches(HOST));
  }

  String of(Node thing) {
    return ofName(name(thing));
  }

  /**
   * @param name what stands behind {@code id/}
   */
  String ofName(String name) {
    String path = URI.create(base).getRawPath().substring(1);
    return namespace().map(host -> "oai:" + host + ":" + path).orElse(base + "id/") + escaped(name);
  }

  /** What stands behind {@code id/}. */
  String name(Node thing) {
    return thing.getURI().substring((base + "id/").length());
  }

  boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(base + "id/");
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
