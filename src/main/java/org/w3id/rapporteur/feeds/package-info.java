/**
 * Announces what is new: sitemaps, Atom feeds, and meetings and decisions in the form of InforMEA.
 *
 * <p>The graphs and their publication log come in; documents of addresses and dates go out. {@link
 * org.w3id.rapporteur.feeds.Sitemaps}, {@link org.w3id.rapporteur.feeds.AtomFeeds} and {@link
 * org.w3id.rapporteur.feeds.Informea} answer requests; {@link
 * org.w3id.rapporteur.changes.lucene.ChangeIndex} knows when each thing was published, changed and
 * withdrawn.
 *
 * <p><b>Invariant:</b> every date comes from the publication log, not from a clock, so the same
 * graphs give the same feeds.
 */
package org.w3id.rapporteur.feeds;
