/**
 * How JSON is made and read, whatever it says: {@link org.w3id.rapporteur.json.JsonMaker} is the
 * one provider that all share.
 */
package org.w3id.rapporteur.json;
