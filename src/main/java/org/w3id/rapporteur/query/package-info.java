/**
 * The queries that everyone may rely on: files, their parameters with the values that these can
 * have, and answers in several formats.
 *
 * <p>{@link org.w3id.rapporteur.query.QueryLibrary} is the one main type: it reads the files of
 * {@code queries/}, each to a {@link org.w3id.rapporteur.query.NamedQuery}.
 *
 * <p><b>Invariant:</b> a value given to a query is bound as a term, never pasted into its text.
 */
package org.w3id.rapporteur.query;
