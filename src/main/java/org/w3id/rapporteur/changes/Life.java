package org.w3id.rapporteur.changes;

import java.util.Optional;
import org.w3id.rapporteur.view.ThingKind;

/**
 * What happened to a thing in one report.
 *
 * @param published empty if it was published before the first version that is kept
 * @param updated when it was last changed
 * @param said a hash of the last statements about the thing
 * @param gone when the report no longer described it; empty if it still does
 */
public record Life(
    ThingKind kind,
    Optional<Moment> published,
    Moment updated,
    String said,
    Optional<Moment> gone) {}
