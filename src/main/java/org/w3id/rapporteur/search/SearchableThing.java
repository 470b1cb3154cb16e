package org.w3id.rapporteur.search;

/**
 * Something that can be found, and that has a page.
 *
 * @param iri its address in the data
 * @param path of its page on this host
 * @param context in a few words where it belongs; may be empty
 */
public record SearchableThing(
    String iri, String path, Category category, String label, String context) {}
