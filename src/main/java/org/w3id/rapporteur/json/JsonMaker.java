package org.w3id.rapporteur.json;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON provider. It is looked up once here, because {@code jakarta.json.Json} looks it up at
 * each call.
 */
public final class JsonMaker {
  /** Thread-safe. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonMaker() {}
}
