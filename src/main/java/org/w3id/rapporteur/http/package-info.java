/**
 * Requests, responses and problems, which all endpoints share.
 *
 * <p>An {@link org.w3id.rapporteur.http.Endpoint} answers for some addresses; it throws a {@link
 * org.w3id.rapporteur.http.ProblemException} if it cannot meet a request.
 *
 * <p><b>Invariant:</b> nothing here depends on the server that is used, or on what is published.
 */
package org.w3id.rapporteur.http;
