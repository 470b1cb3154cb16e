package org.w3id.rapporteur.entities;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entity with everything by which it is found.
 *
 * @param keys its symbols and codes, reduced by {@link Spelling#key}, and its addresses
 * @param names its different names
 * @param article the number of an article, folded
 */
public record IndexedEntity(
    Entity entity, Set<String> keys, List<Name> names, Optional<String> article) {
  /**
   * A name.
   *
   * @param folded reduced by {@link Spelling#fold}
   * @param pairs of letters: a misspelt name has most of them too
   */
  public record Name(String folded, Set<String> words, Set<String> pairs) {}

  static IndexedEntity of(Entity entity) {
    Set<String> keys = new LinkedHashSet<>();
    for (String code : EntityReader.codes(entity)) keys.add(Spelling.key(code));
    keys.addAll(EntityReader.links(entity));
    keys.remove("");
    Map<String, Name> names = new LinkedHashMap<>();
    for (String name : entity.names()) {
      String folded = Spelling.fold(name);
      if (!folded.isEmpty()) names.computeIfAbsent(folded, IndexedEntity::name);
    }
    return new IndexedEntity(
        entity, keys, List.copyOf(names.values()), EntityReader.article(entity));
  }

  private static Name name(String folded) {
    List<String> words = Spelling.words(folded);
    return new Name(folded, Set.copyOf(words), pairs(words));
  }

  /**
   * The pairs of letters in the words. A word's first and last letter also pair with its boundary;
   * Chinese signs also stand alone.
   */
  static Set<String> pairs(List<String> words) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String word : words) {
      String framed = "^" + word + "$";
      for (int i = 0; i + 2 <= framed.length(); i++) pairs.add(framed.substring(i, i + 2));
      if (word.codePoints().allMatch(Character::isIdeographic))
        word.codePoints().forEach(each -> pairs.add(Character.toString(each)));
    }
    return pairs;
  }
}
