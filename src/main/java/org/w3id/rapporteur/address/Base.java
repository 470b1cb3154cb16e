package org.w3id.rapporteur.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all our addresses begin with; things stand below {@code <base>id/}.
 *
 * @param iri http or https, ending in a slash
 */
public record Base(String iri) {
  private static final String THINGS = "id/";
  private static final Pattern SYNTAX = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`#?]+/");

  public static final String DEFAULT_IRI = "https://w3id.org/rapporteur/";
  public static final Base DEFAULT = new Base(DEFAULT_IRI);

  public Base {
    if (!SYNTAX.matcher(iri).matches()) {
      throw new IllegalArgumentException(
          "not a base IRI (http or https, ending in a slash): " + iri);
    }
  }

  /** The base of an address of which nothing else is known: what stands before its last id/. */
  public static Optional<Base> of(String iri) {
    String base = iri.substring(0, iri.lastIndexOf("/" + THINGS) + 1);
    return SYNTAX.matcher(base).matches() ? Optional.of(new Base(base)) : Optional.empty();
  }

  /** What the IRI of everything that is ours begins with: {@code https://…/id/}. */
  public String things() {
    return iri + THINGS;
  }

  public String iri(Address address) {
    return things() + address;
  }

  /** Whether the IRI is below {@code id/}. Other people's IRIs are not, whatever they hold. */
  public boolean isOurs(String iri) {
    return iri.length() > things().length() && iri.startsWith(things());
  }

  /** What stands behind {@code id/}, whether or not it is an address of the grammar. */
  public Optional<String> path(String iri) {
    return isOurs(iri) ? Optional.of(iri.substring(things().length())) : Optional.empty();
  }

  /** The address that an IRI of ours holds. */
  public Optional<Address> address(String iri) {
    return path(iri).flatMap(Address::parse);
  }
}
