/**
 * Named graphs, in memory or in a folder: {@link org.w3id.rapporteur.store.Store} holds them,
 * {@link org.w3id.rapporteur.store.RdfDataset} is what readers can ask, and {@link
 * org.w3id.rapporteur.store.GraphUpdate} what a change can do.
 *
 * <p>Where graphs are kept is behind {@code GraphStorage}: {@code MemoryGraphs}, an index of quads
 * in memory, or {@code DiskGraphs}, a database of TDB2 in a folder. Jena's own view of the graphs
 * goes to package {@code sparql} alone.
 *
 * <p><b>Invariant:</b> a reader sees all of a change or nothing of it.
 */
package org.w3id.rapporteur.store;
