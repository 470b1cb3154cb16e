package org.w3id.rapporteur.changes;

import java.time.Instant;

/**
 * Some acts of the log, at least one.
 *
 * @param size how many they are
 * @param withdrawn the number of the last act that withdrew what one of them published; 0 if all is
 *     still published
 */
public record ActRange(int size, Instant first, Instant last, long withdrawn) {}
