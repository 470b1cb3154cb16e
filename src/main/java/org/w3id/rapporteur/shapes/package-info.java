/**
 * Whether a graph says what it should: the SHACL shapes of {@code ontology/shapes}, and what breaks
 * them.
 *
 * <p>In: a graph (a report's own, the vocabulary, the corrections). Out: violations, each with the
 * node it is about and a message that a delegate could read; the caller finds the quotation it
 * belongs to.
 *
 * <p>Each graph is checked alone: a report's facts must stand on its own paragraphs and evidence,
 * while what lies in the vocabulary is known by the form of its address. So the union of several
 * reports is not checked, since a session that two reports describe is rightly stated twice there.
 *
 * <p>To add a check: a property shape in the file for its subject, a message no other shape has,
 * and a sample that breaks it in {@code src/test/resources/shapes}.
 *
 * <p><b>Invariant</b>: the same graph gives the same violations in the same order.
 */
package org.w3id.rapporteur.shapes;
