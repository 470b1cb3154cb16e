/**
 * What is new, for those who come back: sitemaps, Atom feeds, and meetings and decisions in the
 * form that InforMEA takes.
 *
 * <p>The graphs and their publication log come in; documents of addresses and dates go out. {@link
 * org.w3id.rapporteur.feeds.Sitemaps}, {@link org.w3id.rapporteur.feeds.AtomFeeds} and {@link
 * org.w3id.rapporteur.feeds.Informea} have the addresses, {@code ChangeHistory} says when each
 * thing came, changed and went.
 *
 * <p><b>Invariant:</b> every date is of the publication log. No clock is asked, so the same graphs
 * give the same feeds.
 */
package org.w3id.rapporteur.feeds;
