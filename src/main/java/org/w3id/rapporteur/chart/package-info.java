/**
 * Figures as pictures: where each mark stands, and in words what the picture shows. In come counts
 * and dates, out go places in per cent of the width and in pixels of height, so that a picture fits
 * any width while its words keep their size.
 *
 * <p><b>Invariant:</b> what a picture says is computed from its own figures.
 */
package org.w3id.rapporteur.chart;
