/**
 * Reads a file's bytes into numbered lines.
 *
 * <p><b>Invariant:</b> only line ends and a byte order mark are removed, and nothing is changed, so
 * that every quotation can be traced to a line of the file.
 */
package org.w3id.rapporteur.corpus;
