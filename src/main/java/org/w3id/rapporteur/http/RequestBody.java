package org.w3id.rapporteur.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request.
 *
 * @param mediaType in lower case, without parameters; empty if there is no body
 */
public record RequestBody(String mediaType, byte[] bytes) {
  public static final RequestBody NONE = new RequestBody("", new byte[0]);

  public static final String FORM = "application/x-www-form-urlencoded";

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
