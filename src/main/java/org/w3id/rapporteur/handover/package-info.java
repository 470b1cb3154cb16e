/**
 * Publishing into a store that a running server holds: the command {@code publish} hands reports to
 * the server.
 *
 * <p>{@link org.w3id.rapporteur.handover.HandoverServer} listens on the loopback interface alone,
 * and writes its port and a secret into a file in the store's folder. {@link
 * org.w3id.rapporteur.handover.HandoverClient} reads the file, so it can hand over only what the
 * user may also write there. {@link org.w3id.rapporteur.handover.HandoverMessages} has the form of
 * the messages.
 *
 * <p><b>Invariant:</b> nothing is done before the secret was received, and a client cannot hold up
 * the server.
 */
package org.w3id.rapporteur.handover;
