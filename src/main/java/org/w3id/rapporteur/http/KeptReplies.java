package org.w3id.rapporteur.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps complete replies, so that repeated requests cost little. A reply that several clients ask
 * for at once is made once. When space is short, the least requested replies are dropped first.
 *
 * <p>All replies are dropped when the published data change. A reply that was begun before a change
 * is never kept after it: each request is registered before it begins to read the store.
 */
public final class KeptReplies {
  private static final int MEGABYTE = 1 << 20;

  /** The most bytes that are kept. */
  public static final int MOST_BYTES = 32 * MEGABYTE;

  /** The most bytes of a body that is kept. */
  public static final int LARGEST_BODY = MEGABYTE - 1;

  private final LongSupplier version;
  private final AsyncCache<RequestKey, KeptReply> kept;
  private volatile long newest;

  /**
   * @param version grows when the published data change
   */
  public KeptReplies(LongSupplier version) {
    this(version, MOST_BYTES);
  }

  KeptReplies(LongSupplier version, long mostBytes) {
    this.version = version;
    this.newest = version.getAsLong();
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((RequestKey key, KeptReply reply) -> reply.weight())
            .executor(Runnable::run)
            .buildAsync();
  }

  /**
   * Returns the reply that is kept for this key or being made for it; else makes it.
   *
   * @param make reads the store in transactions that begin after this call
   */
  public KeptReply of(RequestKey key, Supplier<KeptReply> make) {
    dropOutdated();
    ConcurrentMap<RequestKey, CompletableFuture<KeptReply>> replies = kept.asMap();
    CompletableFuture<KeptReply> known = replies.get(key);
    if (known != null) return made(known);
    CompletableFuture<KeptReply> mine = new CompletableFuture<>();
    known = replies.putIfAbsent(key, mine);
    if (known != null) return made(known);
    return make(key, mine, make);
  }

  private KeptReply make(
      RequestKey key, CompletableFuture<KeptReply> mine, Supplier<KeptReply> make) {
    try {
      KeptReply made = make.get();
      if (!isWorthKeeping(made.response())) kept.asMap().remove(key, mine);
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error failed) {
      mine.completeExceptionally(failed);
      throw failed;
    }
  }

  private static boolean isWorthKeeping(Response response) {
    return response.status() < 400
        && response.body().length <= LARGEST_BODY
        && response.file().isEmpty()
        && response.writer().isEmpty()
        && !response.headers().getOrDefault("Cache-Control", "").contains("no-store");
  }

  private static KeptReply made(CompletableFuture<KeptReply> reply) {
    try {
      return reply.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw failed;
    }
  }

  private void dropOutdated() {
    long now = version.getAsLong();
    if (now > newest) dropOlderThan(now);
  }

  private synchronized void dropOlderThan(long now) {
    if (now <= newest) return;
    dropAll();
    newest = now;
  }

  /** Drops the replies that a change touches; and those being made, which may not show it. */
  public void drop(Predicate<KeptReply> isTouched) {
    kept.asMap().values().removeIf(reply -> !reply.isDone() || isTouched.test(reply.getNow(null)));
  }

  /** Drops all replies. */
  public void dropAll() {
    kept.asMap().clear();
  }
}
