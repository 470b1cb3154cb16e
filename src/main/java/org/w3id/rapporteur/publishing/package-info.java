/**
 * Publishes, republishes and withdraws reports, and keeps the log of it.
 *
 * <p>{@link org.w3id.rapporteur.publishing.Publisher} puts reports into a store; it is the main
 * type. {@link org.w3id.rapporteur.publishing.PublicationLog} tells when each report was published
 * and withdrawn, and {@link org.w3id.rapporteur.publishing.GraphVersion} is a version of a graph.
 * Feeds and harvesting read the log.
 *
 * <p>To publish a report, in order:
 *
 * <ol>
 *   <li>{@link org.w3id.rapporteur.pipeline.Pipeline} reads the text into a {@link
 *       org.w3id.rapporteur.pipeline.Publication}: its facts, its valid graph, its catalogue entry.
 *   <li>A new {@code Publisher} writes ({@code publishShared}) the graphs that all reports share:
 *       vocabulary, depositary, queries, links, the description of the dataset.
 *   <li>{@code Publisher.publish} opens one transaction of the store and replaces the report's
 *       entry in the catalogue.
 *   <li>It writes the publication into the log, if the graph has changed, and keeps the former
 *       version in the {@link org.w3id.rapporteur.store.Archive}.
 *   <li>It replaces the report's graph and its corrections, and gives the act the next number in
 *       the log. The transaction ends.
 *   <li>The store calls its listeners: {@link org.w3id.rapporteur.publishing.Followers} brings the
 *       parts of the indexes of words, entities, changes and references up to date that depend on
 *       the report. Each {@link org.w3id.rapporteur.publishing.Follower} keeps the number of the
 *       last act that it contains, and goes on from there after a crash.
 * </ol>
 *
 * <p><b>Invariant:</b> a publication is one transaction, its entry in the log included; nothing is
 * removed from the log.
 */
package org.w3id.rapporteur.publishing;
