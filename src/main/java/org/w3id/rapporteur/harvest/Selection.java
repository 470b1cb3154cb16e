package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.util.Optional;
import org.w3id.rapporteur.harvest.OaiException.Code;

/**
 * The records to list, their format, and the place where the list continues.
 *
 * @param after the last item listed; empty at the beginning
 */
record Selection(
    MetadataFormat format,
    Optional<String> set,
    Optional<Datestamp> from,
    Optional<Datestamp> until,
    Optional<Position> after) {
  /** Source: OAI-PMH.xsd, metadataPrefixType. */
  private static final String PREFIX = "[A-Za-z0-9\\-_.!~*'()]+";

  /** A place in the order of items. */
  record Position(Instant datestamp, String identifier) {}

  /**
   * @throws OaiException if an argument or the token is invalid
   */
  static Selection of(Arguments arguments) {
    Optional<String> token = arguments.get(Verb.TOKEN);
    if (token.isPresent()) return ResumptionToken.parse(token.get());
    Selection asked =
        new Selection(
            format(arguments.get("metadataPrefix").orElseThrow()),
            arguments.get("set"),
            arguments.get("from").map(text -> datestamp("from", text)),
            arguments.get("until").map(text -> datestamp("until", text)),
            Optional.empty());
    asked.set().filter(set -> !Sets.isSpec(set)).ifPresent(Selection::refuseSet);
    asked.checkTimes();
    return asked;
  }

  static MetadataFormat format(String prefix) {
    if (!prefix.matches(PREFIX)) throw Arguments.bad("Not a metadata prefix: " + prefix + ".");
    return MetadataFormat.named(prefix)
        .orElseThrow(
            () ->
                new OaiException(
                    Code.cannotDisseminateFormat, "Unknown metadata prefix: " + prefix + "."));
  }

  private static Datestamp datestamp(String name, String text) {
    return Datestamp.parse(text)
        .orElseThrow(
            () ->
                Arguments.bad(
                    name
                        + " must be a day as 2026-11-24 or a second as 2026-11-24T00:00:00Z; found "
                        + text
                        + "."));
  }

  private static void refuseSet(String set) {
    throw Arguments.bad("Not a set: " + set + ".");
  }

  private void checkTimes() {
    if (from.isEmpty() || until.isEmpty()) return;
    if (!from.get().isOfOneGranularityWith(until.get()))
      throw Arguments.bad("from and until must both be days or both be seconds.");
    if (from.get().first().isAfter(until.get().last()))
      throw Arguments.bad("from must not be later than until.");
  }

  /** Whether the list has the item, listed already or not. */
  boolean has(Item item) {
    return format.fits(item.kind())
        && set.filter(spec -> !item.isIn(spec)).isEmpty()
        && from.filter(time -> item.datestamp().isBefore(time.first())).isEmpty()
        && until.filter(time -> item.datestamp().isAfter(time.last())).isEmpty();
  }

  boolean isListed(Item item) {
    return after
        .filter(
            position -> {
              int order = item.datestamp().compareTo(position.datestamp());
              return order < 0
                  || order == 0 && item.identifier().compareTo(position.identifier()) <= 0;
            })
        .isPresent();
  }

  Selection after(Item item) {
    return new Selection(
        format, set, from, until, Optional.of(new Position(item.datestamp(), item.identifier())));
  }
}
