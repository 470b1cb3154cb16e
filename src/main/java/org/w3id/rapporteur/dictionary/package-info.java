/**
 * The names that reports use, from the Turtle files of {@code ontology/}.
 *
 * <p>Teaching the program a name is an edit to one of those files.
 *
 * <p><b>Invariant:</b> no name stands in Java code; a printed name leads to one {@link
 * org.w3id.rapporteur.dictionary.Name} or to none.
 */
package org.w3id.rapporteur.dictionary;
