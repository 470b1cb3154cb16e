/**
 * What a report states: every kind of {@link org.w3id.rapporteur.facts.Fact}, each with its
 * quotation. {@link org.w3id.rapporteur.facts.rules} reads them.
 *
 * <p><b>Invariant:</b> a name is kept as printed, beside its entry in the dictionary; no address is
 * made here.
 */
package org.w3id.rapporteur.facts;
