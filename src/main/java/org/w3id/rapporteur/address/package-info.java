/**
 * The grammar of addresses: makes addresses from symbols, numbers and keys, and parses them into
 * what they name.
 *
 * <p>{@link org.w3id.rapporteur.address.Address} is the part of an IRI after {@code <base>id/}: a
 * {@link org.w3id.rapporteur.address.Root}, such as a document or a State, and the {@link
 * org.w3id.rapporteur.address.PartPath} from there to a part or fact of it. {@link
 * org.w3id.rapporteur.address.Base} turns addresses into IRIs and back.
 *
 * <p><b>Invariant:</b> a parsed address is written again unchanged; parsing takes time linear in
 * the address's length.
 */
package org.w3id.rapporteur.address;
