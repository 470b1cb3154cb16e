/**
 * The files and the release that are packaged with the program.
 *
 * <p>{@link org.w3id.rapporteur.bundled.ClassPathFolder} lists files, from a folder of classes or
 * from a jar. {@link org.w3id.rapporteur.bundled.Release} has the version and its date.
 *
 * <p><b>Invariant:</b> the same build reads the same files, wherever it runs.
 */
package org.w3id.rapporteur.bundled;
