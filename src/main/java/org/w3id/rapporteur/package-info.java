/**
 * Reads reports of intergovernmental meetings into linked data, and publishes the data.
 *
 * <p>Read {@link org.w3id.rapporteur.pipeline.Pipeline} first: it is the main path from a report's
 * text to a validated graph, with one line per stage. {@link
 * org.w3id.rapporteur.publishing.Publisher} puts the result into a store, {@link
 * org.w3id.rapporteur.web.Server} serves the store, and {@link org.w3id.rapporteur.Main} is the
 * command line for both. The packages are layers: each has one subject, and {@code StagesTest} has
 * the table of the imports allowed between them, without circles.
 *
 * <p><b>Invariant:</b> output does not depend on a clock or a counter. The same reports, release
 * and base give the same bytes.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-23, positions. Because anyone must be able to find a quotation again, all offsets
 *       are in one normalised text (one block per line, white space folded) that is published under
 *       the hash of its content, instead of in the file; at the cost of a map from the text back to
 *       the lines of the file.
 *   <li>2026-11-23, one record per fact. Because no code may forget a new kind of fact, facts are
 *       sealed records handed to {@code Fact.Cases}, instead of triples written by rules; at the
 *       cost of a method for each kind in each reader.
 *   <li>2026-11-23, shapes for single graphs. Because two reports may describe the same session,
 *       each graph conforms by itself, instead of the union of all; the form of an address shows
 *       that a thing is in the vocabulary.
 *   <li>2026-11-24, parts of shared graphs. Because reports are published one by one, a report
 *       replaces its own part of the corrections and of the catalogue, instead of the whole graph;
 *       at the cost of finding that part by the report's address.
 *   <li>2026-11-26, times in seconds. Because a harvester that came in the morning asks next for
 *       later changes, a first publication and a withdrawal are dated to the second like all other
 *       changes, instead of to the day; at the cost of stores that differ only in these times.
 *   <li>2026-11-30, one grammar of addresses. Because regular expressions in many places misread
 *       addresses of parts that restart the numbering, only package {@code address} knows their
 *       grammar, and {@code graph} composes them with it, instead of each package by itself; at the
 *       cost of a table of words there.
 *   <li>2026-11-30, imports without circles. Because a mere order of packages let each import every
 *       earlier one, {@code StagesTest} allows each import between packages by name, instead of by
 *       that order; at the cost of a package for the pipeline, which commands import, apart from
 *       the package of the main class, which imports commands.
 *   <li>2026-11-30, one index of quads in memory. Because a look-up in all graphs asked each of
 *       them, and a publication copied the catalogue, graphs in memory stand in an index whose
 *       quads have versions, instead of one Jena graph each; Jena's own indexed dataset took three
 *       times as long to publish and four times the memory; at the cost of four classes of our own.
 * </ul>
 */
package org.w3id.rapporteur;
