package org.w3id.rapporteur.address;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names into parts of addresses: lower-case letters without accents, digits and hyphens. */
public final class Slug {
  private Slug() {}

  /** {@code Ignacio Baylina Ruíz} becomes {@code ignacio-baylina-ruiz}. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(
                text.replace('ø', 'o').replace('Ø', 'O').replace('ł', 'l').replace('Ł', 'L'),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
