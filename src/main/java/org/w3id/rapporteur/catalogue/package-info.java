/**
 * Describes the dataset for catalogues of datasets: in DCAT and VoID, with statistics.
 *
 * <p>The descriptions are data: the Turtle file and the two queries in {@code
 * src/main/resources/catalogue}. {@link org.w3id.rapporteur.catalogue.Catalogue} is the main type:
 * it makes the entries of the dataset and of each report from them. {@link
 * org.w3id.rapporteur.catalogue.GraphStatistics} counts what a graph contains.
 *
 * <p><b>Invariant:</b> a catalogue entry has no counts; the server adds them.
 */
package org.w3id.rapporteur.catalogue;
