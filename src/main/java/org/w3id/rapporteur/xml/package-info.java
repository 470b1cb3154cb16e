/**
 * Writes XML documents of any kind: {@link org.w3id.rapporteur.xml.Xml}.
 *
 * <p><b>Invariant:</b> the output is well-formed: text never becomes markup, and characters that
 * XML 1.0 forbids are left out.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-25, the writer of the JDK. Because our documents are a few dozen elements in one
 *       namespace, they are written by {@code XMLStreamWriter}, instead of a library for each kind
 *       of feed with its own document model; at the cost of tests that check each kind against its
 *       specification.
 * </ul>
 */
package org.w3id.rapporteur.xml;
