package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.entities.lucene.EntityFollower;
import org.w3id.rapporteur.explore.ReferenceIndex;
import org.w3id.rapporteur.explore.lucene.LuceneReferences;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.lucene.SearchFollower;
import org.w3id.rapporteur.store.Store;

/**
 * Everything that is derived from a store's graphs and follows the publication log. To add
 * something, add it to the list of followers.
 *
 * <p>A store on the disk has it in its own folder, so at most one may be open for a store.
 */
public final class DerivedData implements AutoCloseable {
  private final Store store;
  private final Followers followers;
  private final ChangeIndex changes;

  private final LuceneReferences references;
  private final EntityFollower entities;
  private final SearchFollower search;

  private DerivedData(Store store, QueryLibrary library, String base) {
    this.store = store;
    Addresses addresses = new Addresses(base);
    changes = ChangeIndex.of(store, addresses);
    references = new LuceneReferences(store, base);
    entities = EntityFollower.of(store, base);
    search =
        SearchFollower.of(
            store, library, entities, entities.index(), base, LocalizedDates::inEnglish);
    // The home page, which is often the first to be asked for, needs the references.
    followers = new Followers(store, addresses, List.of(references, changes, entities, search));
  }

  /**
   * Opens it as it was when it was last closed. It follows the store from {@link #listen} on.
   *
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public static DerivedData of(Store store, QueryLibrary library, String base) {
    return new DerivedData(store, library, base);
  }

  /** Which things refer to which, and the members of collections. */
  ReferenceIndex references() {
    return references;
  }

  /** When each thing was published, changed and withdrawn. */
  ChangeIndex changes() {
    return changes;
  }

  /** From now on a change of the store is applied before the change returns. */
  DerivedData listen() {
    followers.listen();
    return this;
  }

  /** Applies what was missed, however long it takes. */
  public DerivedData catchUp() {
    followers.catchUp();
    return this;
  }

  /** Applies what was missed, in another thread. */
  void catchUpInBackground() {
    Thread thread = new Thread(this::catchUp, "derived data");
    thread.setDaemon(true);
    thread.start();
  }

  EntityIndex entities() {
    return entities.index();
  }

  SearchIndex search() {
    return search.index();
  }

  /**
   * A number that grows when the graphs change, and again when what is derived from them has
   * changed. A reply that is made in between may show the new graphs and an old index.
   */
  long version() {
    return store.version() + followers.rounds();
  }

  /**
   * The number of acts that each of them has yet to apply, by its name; one more if it has yet to
   * be made.
   */
  Map<String, Long> behind() {
    return followers.behind();
  }

  @Override
  public void close() {
    followers.close();
  }
}
