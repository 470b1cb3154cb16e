/**
 * How XML documents are written, whatever they are of: {@link org.w3id.rapporteur.xml.Xml}.
 *
 * <p><b>Invariant:</b> what is written is well-formed: markup never comes from text, and characters
 * that XML 1.0 cannot hold are left out.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-25, the writer of the JDK. Because our documents are a few dozen elements in one
 *       namespace, they are written by {@code XMLStreamWriter}, instead of a library for each kind
 *       of feed that brings a document model of its own; at the cost of tests that hold each kind
 *       to its specification.
 * </ul>
 */
package org.w3id.rapporteur.xml;
