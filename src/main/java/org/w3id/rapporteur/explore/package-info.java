/**
 * Collections whose members can be filtered by facets, and what refers to the things that all
 * reports share. The parameters of an address come in; queries for rows, names and descriptions go
 * out.
 *
 * <p>A facet is defined in {@code src/main/resources/explore/collections.ttl}: its label, its
 * values in SPARQL, and how these are named. {@link org.w3id.rapporteur.explore.CollectionList}
 * reads that file, {@link org.w3id.rapporteur.explore.FacetSelection} is a selection from a
 * collection, and {@link org.w3id.rapporteur.explore.FacetQueries} makes the selection's queries.
 *
 * <p>No page reads all reports to show a few things: {@link
 * org.w3id.rapporteur.explore.ReferenceIndex} knows members and references, and {@link
 * org.w3id.rapporteur.explore.IndexedQuery} puts its answers into the query of a page. What the
 * index knows of a graph is found by {@link org.w3id.rapporteur.explore.GraphReferences} and {@link
 * org.w3id.rapporteur.explore.CollectionMembers}.
 *
 * <p><b>Invariant:</b> selected values are in a query only as RDF terms; the query shown for a list
 * is the query that was run.
 */
package org.w3id.rapporteur.explore;
