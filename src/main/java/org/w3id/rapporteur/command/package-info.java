/**
 * The command line: {@code serve}, {@code publish}, {@code convert}, {@code query}, {@code check},
 * {@code compact}.
 *
 * <p>Each command takes arguments and returns an exit code: 0 done, 1 the input or the work failed,
 * 2 the command line is wrong.
 *
 * <p><b>Invariant:</b> results go to standard output, everything else to standard error. A command
 * that fails has written nothing; a command for several reports handles each of them completely or
 * not at all.
 */
package org.w3id.rapporteur.command;
