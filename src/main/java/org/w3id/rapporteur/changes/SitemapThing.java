package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Optional;

/**
 * A thing with a page.
 *
 * @param modified empty if no report with a log describes it
 */
public record SitemapThing(String iri, Optional<Instant> modified) {}
