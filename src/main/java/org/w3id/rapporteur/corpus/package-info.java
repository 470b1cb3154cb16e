/**
 * Bytes in; out come lines that know where they stand in their file.
 *
 * <p><b>Invariant:</b> nothing is changed or left out but line ends and a byte order mark, so every
 * later quotation can be traced to a line of the file.
 */
package org.w3id.rapporteur.corpus;
