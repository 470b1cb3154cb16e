/**
 * Matches names in tables with entities of the data. Sources: Reconciliation Service API 0.2 and
 * 1.0-draft (W3C Entity Reconciliation Community Group).
 *
 * <p>Queries come in as JSON and go to package {@code entities}; its candidates go out as JSON,
 * with their scores. {@link org.w3id.rapporteur.reconcile.Reconciliation} answers requests.
 *
 * <p><b>Invariant:</b> a query never changes the answer to the next one.
 */
package org.w3id.rapporteur.reconcile;
