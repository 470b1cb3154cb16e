/**
 * The ready-made queries: their files, their parameters with the allowed values, and answers in
 * several formats.
 *
 * <p>{@link org.w3id.rapporteur.query.QueryLibrary} is the main type: it reads each file of {@code
 * queries/} as a {@link org.w3id.rapporteur.query.NamedQuery}.
 *
 * <p><b>Invariant:</b> a value given to a query is bound as a term, never pasted into its text.
 */
package org.w3id.rapporteur.query;
