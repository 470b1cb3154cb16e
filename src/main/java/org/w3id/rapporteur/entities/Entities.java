package org.w3id.rapporteur.entities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.rapporteur.store.Store;

/** The entities that can be matched by name, from the current graphs of the store. */
public final class Entities {
  private record Cached(long version, NameIndex index) {}

  private final Store store;
  private final EntityReader reader;
  private volatile Cached cached = new Cached(-1, new NameIndex(List.of(), Map.of()));

  /**
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public Entities(Store store, String base) {
    this.store = store;
    this.reader = new EntityReader(store.dataset(), base);
  }

  /** The index of the current graphs. It is rebuilt when they have changed. */
  public NameIndex index() {
    Cached current = cached;
    if (current.version() == store.version()) return current.index();
    synchronized (this) {
      long version = store.version();
      if (cached.version() != version) cached = new Cached(version, reader.index());
      return cached.index();
    }
  }

  /** All entities, always in the same order. */
  public Collection<Entity> all() {
    return index().entities();
  }

  /**
   * The entities that a name, code, symbol or article in any spelling may mean, best first.
   *
   * @return the entities with their scores, from 0 to 100
   */
  public Map<Entity, Double> meant(String text, int most) {
    Map<Entity, Double> meant = new LinkedHashMap<>();
    index()
        .candidates(EntityQuery.named(text, List.of(), most))
        .forEach(each -> meant.put(each.entity(), each.score()));
    return meant;
  }

  /**
   * The entities with a name, or a word in a name, that begins like this; beginnings of names
   * first, of these the shortest.
   */
  public List<Entity> beginning(String prefix) {
    return index().beginning(prefix, each -> true);
  }
}
