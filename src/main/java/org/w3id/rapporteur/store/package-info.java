/**
 * Named graphs, in memory or in a folder. {@link org.w3id.rapporteur.store.Store} holds them and
 * gives a read-only view of their union.
 *
 * <p><b>Invariant:</b> a reader sees all of a change or nothing of it.
 */
package org.w3id.rapporteur.store;
