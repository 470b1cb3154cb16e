/**
 * Keeps the figures and the dump of each graph, following the publication log.
 *
 * <p>{@link org.w3id.rapporteur.catalogue.lucene.HoldingsIndex} is the main type.
 */
package org.w3id.rapporteur.catalogue.lucene;
