/**
 * The grammar of addresses: made from symbols, numbers and keys, and taken apart into what they
 * name.
 *
 * <p>{@link org.w3id.rapporteur.address.Address} is what stands behind {@code <base>id/}: a {@link
 * org.w3id.rapporteur.address.Root}, as a document or a State, and the {@link
 * org.w3id.rapporteur.address.PartPath} from there to a part or fact of it. {@link
 * org.w3id.rapporteur.address.Base} turns addresses into IRIs and back.
 *
 * <p><b>Invariant:</b> an address that was taken apart is written again as it was; taking apart
 * takes time linear in the address's length.
 */
package org.w3id.rapporteur.address;
