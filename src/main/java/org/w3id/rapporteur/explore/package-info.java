/**
 * Collections to explore: their members by facets, chosen by an address, counted, and to be had by
 * the very query that found them. In come the parameters of an address, out go queries.
 *
 * <p>A facet is defined in {@code src/main/resources/explore/collections.ttl}: its label, its
 * values in SPARQL, how they are named. {@link org.w3id.rapporteur.explore.CollectionList} reads
 * that file, {@link org.w3id.rapporteur.explore.FacetSelection} is what somebody chose, and {@link
 * org.w3id.rapporteur.explore.FacetQueries} makes the queries of it.
 *
 * <p><b>Invariant:</b> what is chosen stands in a query as RDF terms; what a reader is given as the
 * query of a list is the query that was run, written out.
 */
package org.w3id.rapporteur.explore;
