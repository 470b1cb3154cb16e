/**
 * What a report states: every kind of {@link org.w3id.rapporteur.facts.Fact}, each with its
 * quotation. {@link org.w3id.rapporteur.facts.rules} says how each kind is read.
 *
 * <p><b>Invariant:</b> names stay as printed, beside the key that the dictionary gives them; no
 * address is made here.
 */
package org.w3id.rapporteur.facts;
