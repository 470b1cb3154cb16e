/**
 * Writes and reads JSON: {@link org.w3id.rapporteur.json.JsonMaker} has the provider that all
 * packages share.
 */
package org.w3id.rapporteur.json;
