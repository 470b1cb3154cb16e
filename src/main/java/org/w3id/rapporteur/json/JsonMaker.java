package org.w3id.rapporteur.json;

import jakarta.json.spi.JsonProvider;

/**
 * What JSON is made and read with, looked for once: {@code jakarta.json.Json} looks at each call.
 */
public final class JsonMaker {
  /** It may be used by many at once. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonMaker() {}
}
