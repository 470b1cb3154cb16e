package org.w3id.rapporteur.changes;

import java.util.Optional;
import org.w3id.rapporteur.view.ThingKind;

/**
 * The last change of a thing's record for harvesters in one report.
 *
 * @param body the address of the body that made the report
 * @param stamp when the report was last published, or the thing withdrawn
 */
public record RecordChange(ThingKind kind, Optional<String> body, Moment stamp) {}
