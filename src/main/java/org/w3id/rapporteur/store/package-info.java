/**
 * Named graphs, in memory or in a folder, and the queries that everyone may rely on.
 *
 * <p>{@link org.w3id.rapporteur.store.Store} holds graphs and shows their union; {@link
 * org.w3id.rapporteur.store.QueryLibrary} reads the files of {@code queries/}.
 *
 * <p><b>Invariant:</b> a reader sees all of a change or nothing of it; a value given to a query is
 * bound as a term, never pasted into its text.
 */
package org.w3id.rapporteur.store;
