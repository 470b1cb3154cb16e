/**
 * The command line: {@code serve}, {@code publish}, {@code convert}, {@code query}, {@code check},
 * {@code compact}.
 *
 * <p>In come arguments, out goes an exit code: 0 done, 1 the input or the work failed, 2 the
 * command line is wrong.
 *
 * <p><b>Invariant:</b> results go to standard output, everything else to standard error; a command
 * that fails has written nothing, or, where it has several reports to do, has done each wholly or
 * not at all.
 */
package org.w3id.rapporteur.command;
