/**
 * Named graphs, in memory or in a folder. {@link org.w3id.rapporteur.store.Store} holds them,
 * {@link org.w3id.rapporteur.store.RdfDataset} is the interface for readers, and {@link
 * org.w3id.rapporteur.store.GraphUpdate} the one for changes.
 *
 * <p>{@code GraphStorage} is the interface of the places where graphs are kept: {@code
 * MemoryGraphs}, an index of quads in memory, and {@code DiskGraphs}, a database of TDB2 in a
 * folder. Only package {@code sparql} uses the graphs as a dataset of Jena.
 *
 * <p><b>Invariant:</b> a reader sees all of a change or nothing of it.
 */
package org.w3id.rapporteur.store;
