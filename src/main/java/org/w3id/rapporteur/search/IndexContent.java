package org.w3id.rapporteur.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that can be found.
 *
 * @param things with the subjects whose words each has: a recommendation has those of its paragraph
 * @param statements by subject, in a fixed order
 * @param references how many statements point to a thing, by its address
 */
record IndexContent(
    Map<SearchableThing, Set<String>> things,
    Map<String, List<TextStatement>> statements,
    Map<String, Integer> references) {}
