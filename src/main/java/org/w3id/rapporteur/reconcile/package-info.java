/**
 * Matches names in tables with entities of the data. Sources: Reconciliation Service API 0.2 and
 * 1.0-draft (W3C Entity Reconciliation Community Group).
 *
 * <p>Queries come in as JSON; candidates with scores go out. {@link
 * org.w3id.rapporteur.reconcile.Reconciliation} answers requests, {@code NameIndex} holds the
 * names, and {@code Similarity} defines the scores.
 *
 * <p><b>Invariant:</b> with the same graphs, a query always has the same candidates in the same
 * order, whatever was queried before.
 */
package org.w3id.rapporteur.reconcile;
