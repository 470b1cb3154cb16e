/**
 * How others keep a copy of what is here, and keep it fresh: by OAI-PMH, as libraries do, and by
 * Linked Data Event Stream, as stores of linked data do. Sources: OAI-PMH 2.0; Linked Data Event
 * Streams and TREE (W3C TREE Community Group).
 *
 * <p>Requests come in; records, or pages of events, go out. {@link
 * org.w3id.rapporteur.harvest.OaiPmh} and {@link org.w3id.rapporteur.harvest.EventStream} have the
 * addresses. {@link org.w3id.rapporteur.publishing.HarvestedThings} says which of the things that a
 * report describes have records of their own.
 *
 * <p><b>Invariant:</b> dates are those of the publication log, and never go back: whoever asks for
 * what came since his last visit misses nothing. The clock is read for {@code responseDate} alone.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-25, no state on the server. Because a harvest may take hours and a server may be
 *       started anew, a resumption token says itself where its list goes on, instead of naming a
 *       list that is kept; at the cost of figures that may change while a list is read.
 *   <li>2026-11-25, pages named by their content. Because a page that caches keep for ever must
 *       never say anything else, a full page of events has its hash for a name, instead of a
 *       number; at the cost of a new name when a report on it is withdrawn.
 * </ul>
 */
package org.w3id.rapporteur.harvest;
