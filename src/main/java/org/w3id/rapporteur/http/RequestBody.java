package org.w3id.rapporteur.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The body of a request.
 *
 * @param mediaType in lower case, without parameters; empty if there is no body
 * @param charset as stated; empty if it is not
 */
public record RequestBody(String mediaType, Optional<String> charset, byte[] bytes) {
  public static final RequestBody NONE = new RequestBody("", new byte[0]);

  public static final String FORM = "application/x-www-form-urlencoded";

  /** A body whose charset is not stated. */
  public RequestBody(String mediaType, byte[] bytes) {
    this(mediaType, Optional.empty(), bytes);
  }

  /**
   * Returns the body as text.
   *
   * @throws ProblemException if it is not UTF-8
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.badRequest("The request's body is not UTF-8.");
    }
  }
}
