/**
 * Checks graphs against the SHACL shapes of {@code ontology/shapes}.
 *
 * <p>In: a graph (a report's own, the vocabulary, the corrections). Out: violations, each with its
 * node and a message that a delegate can understand. The caller finds the quotation that belongs to
 * the node.
 *
 * <p>Each graph is checked alone: a report's facts must refer to its own paragraphs and evidence,
 * and things of the vocabulary are recognised by the form of their addresses. The union of several
 * reports is not checked, because it rightly describes a session twice if two reports do.
 *
 * <p>To add a check, write a property shape with a message of its own in the file for its subject,
 * and a sample that breaks it in {@code src/test/resources/shapes}.
 *
 * <p><b>Invariant</b>: the same graph gives the same violations in the same order.
 */
package org.w3id.rapporteur.shapes;
