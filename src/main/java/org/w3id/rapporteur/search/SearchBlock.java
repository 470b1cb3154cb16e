package org.w3id.rapporteur.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is found together: a thing with its texts, or the texts of a subject without a page.
 *
 * @param key the address of the thing or subject
 * @param isOfReports whether the thing was read as one of the {@link SearchContent.Row}s
 * @param words the subjects whose texts these are: a recommendation has those of its paragraph
 * @param statements the texts, in a fixed order
 */
public record SearchBlock(
    String key,
    Optional<SearchableThing> thing,
    boolean isOfReports,
    Set<String> words,
    List<TextStatement> statements) {}
