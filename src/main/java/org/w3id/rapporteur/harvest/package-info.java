/**
 * Lets others keep a current copy of the data: by OAI-PMH, which libraries use, and by a Linked
 * Data Event Stream, which stores of linked data use. Sources: OAI-PMH 2.0; Linked Data Event
 * Streams and TREE (W3C TREE Community Group).
 *
 * <p>Requests come in; records, or pages of events, go out. {@link
 * org.w3id.rapporteur.harvest.OaiPmh} and {@link org.w3id.rapporteur.harvest.EventStream} answer
 * requests. {@link org.w3id.rapporteur.publishing.HarvestedThings} decides which of the things in a
 * report have records of their own.
 *
 * <p><b>Invariant:</b> dates come from the publication log and never go back, so a client that asks
 * for changes since its last visit misses nothing. The clock is read only for {@code responseDate}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-25, no state on the server. Because a harvest may take hours and the server may
 *       restart meanwhile, a resumption token itself says where its list continues, instead of
 *       naming a list kept on the server; at the cost of counts that may change while a list is
 *       read.
 *   <li>2026-11-30, pages named by the numbers of their acts. Because a page must not cost more the
 *       more events there are, it has the acts of a fixed range of numbers, instead of as many as
 *       fit; at the cost of pages of unequal size, and of a new name when a report on it is
 *       withdrawn.
 * </ul>
 */
package org.w3id.rapporteur.harvest;
