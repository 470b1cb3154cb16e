package org.w3id.rapporteur.harvest;

import java.util.Optional;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.harvest.OaiException.Code;

/**
 * The records to list, their format, and the place where the list continues.
 *
 * @param progress empty at the beginning
 */
record Selection(
    MetadataFormat format,
    Optional<String> set,
    Optional<Datestamp> from,
    Optional<Datestamp> until,
    Optional<Progress> progress) {
  /** Source: OAI-PMH.xsd, metadataPrefixType. */
  private static final String PREFIX = "[A-Za-z0-9\\-_.!~*'()]+";

  /**
   * How far a list is read.
   *
   * @param after the last item listed
   * @param listed the number of items listed
   * @param all the number of items in the whole list, when it was begun
   */
  record Progress(RecordFilter.Position after, int listed, int all) {}

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

  /** The last item listed; empty at the beginning. */
  Optional<RecordFilter.Position> after() {
    return progress.map(Progress::after);
  }

  int listed() {
    return progress.map(Progress::listed).orElse(0);
  }

  Selection at(Progress place) {
    return new Selection(format, set, from, until, Optional.of(place));
  }
}
