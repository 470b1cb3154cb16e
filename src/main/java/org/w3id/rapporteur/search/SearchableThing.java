package org.w3id.rapporteur.search;

/**
 * A thing that can be found and has a page.
 *
 * @param iri its address in the data
 * @param path of its page on this host
 * @param context where the thing belongs, in a few words; may be empty
 */
public record SearchableThing(
    String iri, String path, Category category, String label, String context) {}
