/**
 * Which of our things a name in somebody's table means. Sources: Reconciliation Service API 0.2 and
 * 1.0-draft (W3C Entity Reconciliation Community Group).
 *
 * <p>Queries come in as JSON; candidates with scores go out. {@link
 * org.w3id.rapporteur.reconcile.Reconciliation} has the addresses, {@code NameIndex} the names,
 * {@code Similarity} what the scores mean.
 *
 * <p><b>Invariant:</b> of the same graphs the same query always has the same candidates in the same
 * order; what is asked never changes what is answered next.
 */
package org.w3id.rapporteur.reconcile;
