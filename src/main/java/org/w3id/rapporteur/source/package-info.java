/**
 * Reads a file's bytes into lines that know their {@link org.w3id.rapporteur.diagnostic.Place}:
 * {@link org.w3id.rapporteur.source.Sources} finds the format and picks a {@link
 * org.w3id.rapporteur.source.SourceReader}. To add a format, add its reader to the list in {@code
 * pipeline.Pipeline}.
 *
 * <p><b>Invariant:</b> characters stay as printed, and nothing is left out, so that every quotation
 * can be traced to its place in the file. What a line is in its document is decided later; a reader
 * only notes what the source itself says ({@link org.w3id.rapporteur.source.LineRole}).
 */
package org.w3id.rapporteur.source;
