package org.w3id.rapporteur.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.w3id.rapporteur.http.Response;

/**
 * Responses made lately: a HEAD, a condition or the next reader then costs nothing. They are
 * forgotten as soon as what is published changes, and the longest unasked first.
 */
final class ResponseCache {
  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_BYTES = 32 * MEGABYTE;

  /** What a response weighs apart from its body, about. */
  private static final int HEAD_BYTES = 2_048;

  private final LongSupplier version;
  private final Map<String, Response> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptVersion;
  private long bytes;

  /**
   * @param version grows when what is published changes
   */
  ResponseCache(LongSupplier version) {
    this.version = version;
  }

  /**
   * The response that is kept, or else the one made now.
   *
   * @param address names all that the response depends on, but what is published
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
