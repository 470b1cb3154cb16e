package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A complete reply with all its headers, and what it is about. */
public final class KeptReply {
  /** Approximate size of a reply apart from its body. */
  private static final int HEAD_BYTES = 2_048;

  /**
   * The name of a thing in its IRI or in the path of its document, which it shares: {@code
   * state/ESP}.
   */
  private static final Pattern NAME = Pattern.compile("/(?:id|doc)/([^\\s\"'<>#?&;,\\\\|{}^`]+)");

  private static final Pattern SUFFIX = Pattern.compile("(?:\\.akn)?\\.[a-z]+$");

  private final Response response;
  private final Optional<Validators> validators;

  /** Hashes of the names of our things that the reply mentions, in order; null until asked for. */
  private volatile int[] mentioned;

  /**
   * @param validators of a reply that can be validated; they are in its headers too
   */
  public KeptReply(Response response, Optional<Validators> validators) {
    this.response = response;
    this.validators = validators;
  }

  public Response response() {
    return response;
  }

  public Optional<Validators> validators() {
    return validators;
  }

  /** Returns the IRI of the thing that the reply describes, if it is a document of one. */
  public Optional<String> about() {
    return response.about();
  }

  /**
   * Returns whether the reply may mention the thing, by its IRI or by a link to its document. It is
   * true too of replies in which addresses are shortened, which cannot be told.
   *
   * @param name of the thing, the part of its IRI after {@code /id/}
   */
  public boolean mentions(String name) {
    if (isShort(response)) return true;
    if (mentioned == null) mentioned = mentioned(response);
    return Arrays.binarySearch(mentioned, hash(name)) >= 0;
  }

  /** Returns about how many bytes the reply takes in memory. */
  int weight() {
    return HEAD_BYTES + response.body().length;
  }

  /** Syntaxes that write {@code state:ESP} for an IRI. */
  private static boolean isShort(Response response) {
    return Stream.of("text/turtle", "application/trig", "application/ld+json")
        .anyMatch(response.mediaType()::startsWith);
  }

  private static int[] mentioned(Response response) {
    String headers = String.join(" ", response.headers().values());
    String body = new String(response.body(), StandardCharsets.UTF_8);
    return Stream.of(headers, body)
        .flatMap(text -> NAME.matcher(text).results())
        .map(found -> found.group(1))
        .flatMap(name -> Stream.of(name, SUFFIX.matcher(name).replaceFirst("")))
        .mapToInt(KeptReply::hash)
        .sorted()
        .distinct()
        .toArray();
  }

  private static int hash(String name) {
    return new RequestPath(name).decoded().hashCode();
  }
}
