/**
 * What a stage wants a person to look at: a {@link org.w3id.rapporteur.diagnostic.Diagnostic}, and
 * a value together with the diagnostics met on the way.
 *
 * <p><b>Invariant:</b> nothing here knows of reports, graphs or files beyond their names.
 */
package org.w3id.rapporteur.diagnostic;
