/**
 * The names that reports use, read from the Turtle files of {@code ontology/}.
 *
 * <p>To add a name, edit one of those files.
 *
 * <p><b>Invariant:</b> names are data, not Java code; a printed name means one {@link
 * org.w3id.rapporteur.dictionary.Name} or none.
 */
package org.w3id.rapporteur.dictionary;
