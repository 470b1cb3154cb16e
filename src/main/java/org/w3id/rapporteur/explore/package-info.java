/**
 * Collections whose members can be filtered by facets. The parameters of an address come in;
 * queries for rows, counts and descriptions go out.
 *
 * <p>{@link org.w3id.rapporteur.explore.FacetedCollection} declares a collection, {@link
 * org.w3id.rapporteur.explore.FacetSelection} is a selection from it, and {@link
 * org.w3id.rapporteur.explore.FacetQueries} makes the selection's queries.
 *
 * <p><b>Invariant:</b> selected values are in a query only as RDF terms; the query shown for a list
 * is the query that was run.
 */
package org.w3id.rapporteur.explore;
