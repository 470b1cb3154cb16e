/**
 * What all endpoints share: a request comes in, a whole response goes out.
 *
 * <p>{@link org.w3id.rapporteur.http.Endpoint} is what has addresses of its own; {@link
 * org.w3id.rapporteur.http.ProblemException} is a request that cannot be met.
 *
 * <p><b>Invariant:</b> nothing here knows of the server that carries it, nor of what is published.
 */
package org.w3id.rapporteur.http;
