package org.w3id.rapporteur.publishing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Keeps what is derived from a store's graphs up to date. Each change of the store is applied
 * before {@link Store#update} returns; acts that a follower has missed are applied by {@link
 * #catchUp}.
 *
 * <p>A follower that fails is logged and {@link #behind}, and gets what it missed with the next
 * change. It neither undoes the change of the store nor stops other followers.
 */
public final class Followers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  /** The most acts that are applied at a time, so that a killed program repeats little. */
  private static final int MOST_ACTS = 100;

  private final Store store;
  private final RdfDataset graphs;
  private final Node catalogue;
  private final Node corrections;
  private final List<Follower> followers;

  /** The changed graphs that each follower has missed and that are not in the log. */
  private final Map<Follower, Set<Node>> missed = new LinkedHashMap<>();

  private final AtomicLong rounds = new AtomicLong();
  private boolean isClosed;

  public Followers(Store store, Addresses addresses, List<Follower> followers) {
    this.store = store;
    this.followers = List.copyOf(followers);
    graphs = store.unlimited();
    catalogue = addresses.graph("catalogue");
    corrections = addresses.graph("corrections");
    followers.forEach(each -> missed.put(each, new LinkedHashSet<>()));
  }

  /** From now on each change is applied, until the followers are closed. */
  public Followers listen() {
    store.addListener(this::changed);
    return this;
  }

  /** Brings the followers up to date. It takes as long as there are acts to apply. */
  public Followers catchUp() {
    changed(Set.of());
    return this;
  }

  private synchronized void changed(Set<Node> names) {
    if (isClosed) return;
    missed.forEach(
        (follower, unlogged) -> {
          unlogged.addAll(names);
          try {
            catchUp(follower, unlogged);
          } catch (RuntimeException failed) {
            LOG.error("{} could not be brought up to date", follower.name(), failed);
          }
        });
    rounds.incrementAndGet();
  }

  /**
   * A number that grows whenever changes have been applied, so that what was made meanwhile can be
   * told from what is made after that.
   */
  public long rounds() {
    return rounds.get();
  }

  private void catchUp(Follower follower, Set<Node> unlogged) {
    long last = last();
    if (follower.applied() == Follower.NONE || follower.applied() > last) {
      follower.apply(all(), last);
      unlogged.clear();
      return;
    }
    for (long from = follower.applied(); from < last; from = follower.applied()) {
      long to = Math.min(from + MOST_ACTS, last);
      Set<Node> changed = changed(from, to);
      follower.apply(changed, to);
      // The acts stand for their parts of the graphs that all reports share.
      unlogged.removeAll(changed);
      unlogged.remove(catalogue);
      unlogged.remove(corrections);
    }
    if (unlogged.isEmpty()) return;
    follower.apply(Set.copyOf(unlogged), last);
    unlogged.clear();
  }

  private long last() {
    return graphs.read(() -> PublicationLog.last(graphs.graph(catalogue)));
  }

  private Set<Node> changed(long after, long last) {
    return graphs.read(() -> PublicationLog.changed(graphs.graph(catalogue), after, last));
  }

  private Set<Node> all() {
    Set<Node> all = new LinkedHashSet<>(graphs.names());
    all.add(Quad.defaultGraphIRI);
    return all;
  }

  /**
   * The number of acts that each follower has yet to apply, by the follower's name; one more for a
   * follower that has yet to be made.
   */
  public Map<String, Long> behind() {
    long last = last();
    Map<String, Long> behind = new TreeMap<>();
    followers.forEach(each -> behind.put(each.name(), last - Math.min(last, each.applied())));
    return behind;
  }

  @Override
  public synchronized void close() {
    if (isClosed) return;
    isClosed = true;
    followers.forEach(Follower::close);
  }
}
