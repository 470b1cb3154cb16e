/**
 * What comes with the program: its folders of files, be they classes or a jar, and which release of
 * it this is.
 *
 * <p>{@link org.w3id.rapporteur.bundled.ClassPathFolder} and {@link
 * org.w3id.rapporteur.bundled.Release} stand side by side.
 *
 * <p><b>Invariant:</b> the same build reads the same, wherever it runs.
 */
package org.w3id.rapporteur.bundled;
