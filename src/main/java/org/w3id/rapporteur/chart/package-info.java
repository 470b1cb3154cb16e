/**
 * Charts: where each mark stands, and in words what the chart shows. They take counts and dates,
 * and return places in per cent of the width and in pixels of the height, so that a chart fits any
 * width while its words keep their size.
 *
 * <p><b>Invariant:</b> the words of a chart are computed from its own figures.
 */
package org.w3id.rapporteur.chart;
