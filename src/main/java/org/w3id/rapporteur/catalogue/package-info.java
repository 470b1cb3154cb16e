/**
 * What the dataset says of itself, for catalogues of datasets: DCAT, VoID, and how much there is of
 * what.
 *
 * <p>What a catalogue entry says is data: the Turtle file and the two queries of {@code
 * src/main/resources/catalogue}. {@link org.w3id.rapporteur.catalogue.Catalogue} is the one main
 * type: it makes the entry of the dataset and that of each report from them. {@link
 * org.w3id.rapporteur.catalogue.GraphStatistics} counts what a graph holds.
 *
 * <p><b>Invariant:</b> a catalogue entry holds no figure that is counted; whoever serves it adds
 * the figures.
 */
package org.w3id.rapporteur.catalogue;
