package org.w3id.rapporteur.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.w3id.rapporteur.http.Response;

/**
 * Keeps recent responses, so that HEAD, conditional requests and later readers cost little. All are
 * dropped when the published data changes; when space is short, the least recently used go first.
 * Bodies of a megabyte or more are not kept.
 */
final class ResponseCache {
  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_BYTES = 32 * MEGABYTE;

  /** Approximate size of a response apart from its body. */
  private static final int HEAD_BYTES = 2_048;

  private final LongSupplier version;
  private final Map<String, Response> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptVersion;
  private long bytes;

  /**
   * @param version grows when the published data changes
   */
  ResponseCache(LongSupplier version) {
    this.version = version;
  }

  /**
   * Returns the response kept for this address, or else makes it.
   *
   * @param address names all that the response depends on, except the published data
   */
  Response of(String address, Supplier<Response> make) {
    long now = version.getAsLong();
    Optional<Response> known = known(address, now);
    if (known.isPresent()) return known.get();
    Response made = make.get();
    if (made.body().length < MEGABYTE) keep(address, made, now);
    return made;
  }

  private synchronized Optional<Response> known(String address, long now) {
    if (now != keptVersion) {
      kept.clear();
      bytes = 0;
      keptVersion = now;
    }
    return Optional.ofNullable(kept.get(address));
  }

  private synchronized void keep(String address, Response made, long madeAt) {
    if (madeAt != keptVersion || kept.put(address, made) != null) return;
    bytes += weight(made);
    Iterator<Response> oldest = kept.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  private static long weight(Response response) {
    return response.body().length + HEAD_BYTES;
  }
}
