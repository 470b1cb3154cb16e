/**
 * From a report's text to a graph that conforms, a line a stage.
 *
 * <p>{@link org.w3id.rapporteur.pipeline.Pipeline} is the one main type: a text and what is known
 * of it go in, a {@link org.w3id.rapporteur.pipeline.Publication} with its diagnostics comes out.
 * {@link org.w3id.rapporteur.pipeline.BundledReports} are the reports that come with the program.
 *
 * <p><b>Invariant:</b> a fact that breaks a shape is left out and noted; the report stays.
 */
package org.w3id.rapporteur.pipeline;
