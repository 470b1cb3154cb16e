/**
 * What happens when a report is published, published anew or withdrawn, and the log of it.
 *
 * <p>{@link org.w3id.rapporteur.publishing.Publisher} puts a report that was read into a store; it
 * is the one main type. {@link org.w3id.rapporteur.publishing.PublicationLog} tells which report
 * was published and withdrawn when, and {@link org.w3id.rapporteur.publishing.GraphVersion} is what
 * a graph held at one time. Feeds and harvesting read the log.
 *
 * <p><b>Invariant:</b> a publication is one transaction, its entry in the log included; nothing is
 * taken out of the log.
 */
package org.w3id.rapporteur.publishing;
