package org.w3id.rapporteur.http;

/**
 * All that the reply to a request to read depends on, except the published data. HEAD has the reply
 * of GET.
 *
 * @param path as it was sent
 * @param accept the header, as it was sent
 * @param locale with the query string
 */
public record RequestKey(String path, String accept, String datetime, RequestLocale locale) {
  /** Returns the key of a request whose locale has its query string. */
  public static RequestKey of(Request request) {
    return new RequestKey(
        request.path(),
        request.accept().toString(),
        request.datetime().orElse(""),
        request.locale());
  }
}
