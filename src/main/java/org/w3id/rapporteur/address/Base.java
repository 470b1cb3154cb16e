package org.w3id.rapporteur.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of all addresses in the data; things are below {@code <base>id/}.
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

  /** Returns the base of an IRI whose base is not known: the part before its last {@code id/}. */
  public static Optional<Base> of(String iri) {
    String base = iri.substring(0, iri.lastIndexOf("/" + THINGS) + 1);
    return SYNTAX.matcher(base).matches() ? Optional.of(new Base(base)) : Optional.empty();
  }

  /** Returns the beginning of the IRIs of all things: {@code https://…/id/}. */
  public String things() {
    return iri + THINGS;
  }

  public String iri(Address address) {
    return things() + address;
  }

  /** Returns whether the IRI is below {@code id/} of this base. IRIs of other bases never are. */
  public boolean isOurs(String iri) {
    return iri.length() > things().length() && iri.startsWith(things());
  }

  /** Returns the part after {@code id/}, even if the grammar does not allow it. */
  public Optional<String> path(String iri) {
    return isOurs(iri) ? Optional.of(iri.substring(things().length())) : Optional.empty();
  }

  /** Returns the address in an IRI below {@code id/}. */
  public Optional<Address> address(String iri) {
    return path(iri).flatMap(Address::parse);
  }
}
