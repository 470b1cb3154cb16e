package org.w3id.rapporteur.web;

import java.util.Arrays;
import java.util.Optional;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.entities.Spelling;

/** Corrects the spelling of the names of things in addresses. */
final class NameSpelling {
  private final EntityIndex entities;
  private final ResourceLookup resources;
  private final SitePaths addresses;

  NameSpelling(EntityIndex entities, ResourceLookup resources, SitePaths addresses) {
    this.entities = entities;
    this.resources = resources;
    this.addresses = addresses;
  }

  /**
   * Returns the correct spelling of a name: {@code CTOC/COP/WG.7/2015/6} for {@code
   * ctoc/cop/wg.7/2015/6*}. Empty if the name is spelled correctly, or no such thing is known.
   */
  Optional<String> canonicalName(String name) {
    String tidy =
        String.join("/", Arrays.stream(name.split("/")).filter(p -> !p.isEmpty()).toList());
    for (int end = tidy.length(); end > 0; end = tidy.lastIndexOf('/', end - 1)) {
      Optional<String> canonical = entities.name(Spelling.address(tidy.substring(0, end)));
      if (canonical.isEmpty()) continue;
      String whole = canonical.get() + tidy.substring(end).replaceAll("[\\s*]", "");
      if (resources.exists(addresses.idBase() + whole))
        return Optional.of(whole).filter(found -> !found.equals(name));
    }
    return Optional.of(tidy)
        .filter(found -> !found.equals(name) && resources.exists(addresses.idBase() + found));
  }
}
