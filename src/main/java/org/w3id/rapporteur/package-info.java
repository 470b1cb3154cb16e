/**
 * Reports of intergovernmental meetings, read into linked data and published.
 *
 * <p>Read {@link org.w3id.rapporteur.pipeline.Pipeline} first: it is the main path, a line a stage,
 * from a report's text to a validated graph. {@link org.w3id.rapporteur.publishing.Publisher} puts
 * the result into a store, {@link org.w3id.rapporteur.web.Server} serves it, and {@link
 * org.w3id.rapporteur.Main} is the command line before both. The packages are layers: each has one
 * subject, and {@code StagesTest} has the table of which may import which, without circles.
 *
 * <p><b>Invariant:</b> nothing is made of a clock or a counter. The same reports, release and base
 * give the same bytes.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>2026-11-23, positions. Because a quotation must be found again by anyone, all offsets are
 *       into one normalised text (a block a line, white space folded), published under the hash of
 *       its content, instead of into the file; at the cost of a map from text back to lines.
 *   <li>2026-11-23, one fact, one record. Because a new kind of fact must not be forgotten
 *       anywhere, facts are sealed records handed to {@code Fact.Cases}, instead of triples written
 *       by rules; at the cost of a method for each kind in each reader.
 *   <li>2026-11-23, shapes a graph at a time. Because two reports may rightly describe one session,
 *       each graph conforms by itself, instead of their union; what lies in the vocabulary is known
 *       by the form of its address.
 *   <li>2026-11-24, shared graphs by part. Because reports are published one by one, a report
 *       replaces its own part of the corrections and of the catalogue, instead of the whole graph;
 *       at the cost of finding that part by the report's address.
 *   <li>2026-11-26, times to the second. Because a harvester that came in the morning asks next for
 *       what happened since, a first publication and a withdrawal are dated to the second as all
 *       others, instead of to their day; at the cost of stores that differ in these times alone.
 *   <li>2026-11-30, one grammar of addresses. Because a regular expression here and there read an
 *       address wrongly wherever a part numbers anew, package {@code address} alone makes them and
 *       takes them apart, instead of each package its part; at the cost of a table of words there.
 *   <li>2026-11-30, imports without circles. Because one order of all packages let the later ones
 *       import whatever stood before them, each import between packages is allowed by name, instead
 *       of by a queue; at the cost of a package for the pipeline, which commands import, beside the
 *       one of the main class, which imports commands.
 * </ul>
 */
package org.w3id.rapporteur;
