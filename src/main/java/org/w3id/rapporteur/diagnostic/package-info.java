/**
 * What the stages report about their input: a {@link org.w3id.rapporteur.diagnostic.Diagnostic} is
 * one problem or remark, a {@link org.w3id.rapporteur.diagnostic.Parsed} a result with its
 * diagnostics, and a {@link org.w3id.rapporteur.diagnostic.Place} where in a file something stands.
 *
 * <p><b>Invariant:</b> nothing here depends on reports or graphs; of files it knows only the names
 * and the kinds of places in them.
 */
package org.w3id.rapporteur.diagnostic;
