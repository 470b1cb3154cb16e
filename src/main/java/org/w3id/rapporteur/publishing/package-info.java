/**
 * Publishes, publishes anew and withdraws reports, and keeps the log of it.
 *
 * <p>{@link org.w3id.rapporteur.publishing.Publisher} puts reports into a store; it is the main
 * type. {@link org.w3id.rapporteur.publishing.PublicationLog} tells when each report was published
 * and withdrawn, and {@link org.w3id.rapporteur.publishing.GraphVersion} is a version of a graph.
 * Feeds and harvesting read the log.
 *
 * <p><b>Invariant:</b> a publication is one transaction, its entry in the log included; nothing is
 * removed from the log.
 */
package org.w3id.rapporteur.publishing;
