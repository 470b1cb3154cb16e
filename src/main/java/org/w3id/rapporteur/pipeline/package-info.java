/**
 * Reads a report's text into a graph that conforms to the shapes, one line of code per stage.
 *
 * <p>{@link org.w3id.rapporteur.pipeline.Pipeline} is the main type: it takes a text and its
 * sidecar, and returns a {@link org.w3id.rapporteur.pipeline.Publication} with its diagnostics.
 * {@link org.w3id.rapporteur.pipeline.BundledReports} are the reports that come with the program.
 *
 * <p><b>Invariant:</b> a fact that breaks a shape is left out with a warning; the report stays.
 */
package org.w3id.rapporteur.pipeline;
