/**
 * Which of our things a name in somebody's table means. Sources: Reconciliation Service API 0.2 and
 * 1.0-draft (W3C Entity Reconciliation Community Group).
 *
 * <p>Queries come in as JSON and go to {@code entities}; its candidates, with scores, go out as
 * JSON. {@link org.w3id.rapporteur.reconcile.Reconciliation} has the addresses.
 *
 * <p><b>Invariant:</b> what is asked never changes what is answered next.
 */
package org.w3id.rapporteur.reconcile;
