package org.w3id.rapporteur.address;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a path, or the IRI of a thing, is written where only a URI may stand. */
public final class PercentEncoding {
  /** What a path may hold, and octets that are encoded already. Source: RFC 3986, 3.3. */
  private static final Pattern OTHER =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%A-Za-z0-9._~!$&'()*+,;=:@/-]");

  private PercentEncoding() {}

  /**
   * The URI that requests the IRI: {@code /id/a%20é} is {@code /id/a%20%C3%A9}. Letters are not
   * composed, as {@link java.net.URI#toASCIIString} does, which would name another thing. Source:
   * RFC 3987, 3.1.
   *
   * @param path without query and fragment, whose marks are encoded too
   */
  public static String path(String path) {
    return OTHER.matcher(path).replaceAll(other -> octets(other.group()));
  }

  /** The same of a whole IRI, whose scheme and host stay. */
  public static String iri(String iri) {
    int path = iri.indexOf('/', iri.indexOf("//") + 2);
    return iri.substring(0, path) + path(iri.substring(path));
  }

  private static String octets(String character) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8))
      encoded.append("%%%02X".formatted(octet));
    return encoded.toString();
  }
}
