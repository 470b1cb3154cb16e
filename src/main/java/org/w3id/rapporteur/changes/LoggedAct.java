package org.w3id.rapporteur.changes;

import org.w3id.rapporteur.publishing.PublicationLog;

/**
 * An act in the log, with its number.
 *
 * @param withdrawn the number of the act that withdrew what this one published; 0 if there is none
 */
public record LoggedAct(long number, PublicationLog.Entry entry, long withdrawn) {}
