/**
 * Keeps the changes of things in an index of Lucene.
 *
 * <p>{@link org.w3id.rapporteur.changes.lucene.ChangeIndex} is the main type: it follows the
 * publication log, and feeds, harvesting and the sitemap ask it. There is a document for each
 * graph, for each act on it, for each thing that it describes (an account), and for each thing as
 * all graphs together have it.
 *
 * <p><b>Invariant:</b> an act on a report rewrites the documents of its graph and of the things
 * that it describes or described, and no others.
 */
package org.w3id.rapporteur.changes.lucene;
