/**
 * What happened to each thing: when it was first published, when it last changed, and when it was
 * withdrawn.
 *
 * <p>A graph and its acts in the publication log come in ({@link
 * org.w3id.rapporteur.changes.GraphReader}); an account of each thing that it describes goes out
 * ({@link org.w3id.rapporteur.changes.Account}). The accounts of several graphs together are the
 * {@link org.w3id.rapporteur.changes.ThingState} of a thing. {@code changes.lucene} keeps both.
 *
 * <p><b>Invariant:</b> what is known of a thing depends on the graphs and the log alone, not on how
 * often they were read in between; except where an earlier version was lost meanwhile, which was
 * read when it was still there.
 */
package org.w3id.rapporteur.changes;
