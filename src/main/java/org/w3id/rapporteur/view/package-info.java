/**
 * Reads a published report back from its graph: masthead, text, parts, facts and names, with types.
 *
 * <p>A graph and the report's address come in; {@link org.w3id.rapporteur.view.ReportView} goes
 * out, with the report's {@link org.w3id.rapporteur.view.PartView parts}, {@link
 * org.w3id.rapporteur.view.FactView facts}, {@link org.w3id.rapporteur.view.SessionView session}
 * and {@link org.w3id.rapporteur.view.ReportText text}. {@link org.w3id.rapporteur.view.Names} has
 * the names of things, {@link org.w3id.rapporteur.view.ThingKind} the kinds of things. Pages,
 * feeds, Akoma Ntoso, harvesting and citations build on it.
 *
 * <p><b>Invariant:</b> the same graph gives the same values in the same order, whatever the store;
 * what a graph does not state is absent, never guessed.
 */
package org.w3id.rapporteur.view;
