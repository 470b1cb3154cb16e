/**
 * Requests, responses and problems, which all endpoints share.
 *
 * <p>An {@link org.w3id.rapporteur.http.Endpoint} answers for some addresses, and lists those that
 * it has ({@link org.w3id.rapporteur.http.Listing}); it throws a {@link
 * org.w3id.rapporteur.http.ProblemException} if it cannot meet a request. {@link
 * org.w3id.rapporteur.http.KeptReplies} keeps complete replies until what is published changes.
 *
 * <p><b>Invariant:</b> nothing here depends on the server that is used, or on what is published.
 */
package org.w3id.rapporteur.http;
