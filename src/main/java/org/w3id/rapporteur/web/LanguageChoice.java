package org.w3id.rapporteur.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.http.Response;

/**
 * Chooses the language of pages: from the address ({@code ?lang=fr}), which is remembered in a
 * cookie; else from the cookie; else from {@code Accept-Language}; else English. Languages without
 * pages are ignored.
 */
final class LanguageChoice {
  /** The name of the parameter and of the cookie. */
  static final String NAME = RequestLocale.PARAMETER;

  private static final int YEAR_SECONDS = 31_536_000;

  private LanguageChoice() {}

  /**
   * Returns the locale of a request.
   *
   * @param site the URL of the site, without a slash at the end
   */
  static RequestLocale of(HttpServletRequest request, String site) {
    Optional<Language> chosen = asked(request);
    return new RequestLocale(
        chosen
            .or(() -> remembered(request))
            .or(() -> Language.welcome(header(request)))
            .orElse(Language.ENGLISH),
        site,
        Links.escaped(request.getPathInfo()),
        question(request),
        chosen.isPresent());
  }

  /** Reads only the query string, not a posted form. */
  private static Optional<Language> asked(HttpServletRequest request) {
    return fields(request)
        .filter(field -> field.startsWith(NAME + "="))
        .flatMap(field -> Language.of(field.substring(NAME.length() + 1)).stream())
        .findFirst();
  }

  private static String question(HttpServletRequest request) {
    return fields(request)
        .filter(field -> !field.startsWith(NAME + "=") && !field.equals(NAME))
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> fields(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || query.isEmpty() ? Stream.of() : Stream.of(query.split("&"));
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .flatMap(cookie -> Language.of(cookie.getValue()).stream())
            .findFirst();
  }

  private static String header(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept-Language")));
  }

  /**
   * Returns a page with the headers that state its language; other responses are the same in every
   * language. A page whose address names its language sets the cookie, and only the client may
   * cache it. A redirect keeps the language that the address names.
   */
  static Response told(Response response, RequestLocale locale) {
    String location = response.headers().get("Location");
    if (location != null && locale.isChosen())
      return response.with("Location", withLanguage(location, locale));
    if (!response.mediaType().startsWith("text/html")) return response;
    Response told =
        response
            .with("Content-Language", locale.language().tag())
            .with("Vary", varying(response.headers().get("Vary")));
    if (!locale.isChosen()) return told;
    String choice = NAME + "=" + locale.language().tag();
    String place = response.headers().get("Content-Location");
    if (place != null) told = told.with("Content-Location", withLanguage(place, locale));
    Response remembered =
        told.with("Set-Cookie", choice + "; Path=/; Max-Age=" + YEAR_SECONDS + "; SameSite=Lax");
    return response.status() == 200 && !response.headers().containsKey("Cache-Control")
        ? remembered.with("Cache-Control", Caching.MINUTES_FOR_ONE)
        : remembered;
  }

  /** Adds the language to the query string, which ends where a fragment begins. */
  private static String withLanguage(String location, RequestLocale locale) {
    int end = location.indexOf('#') < 0 ? location.length() : location.indexOf('#');
    String address = location.substring(0, end);
    return address
        + (address.contains("?") ? "&" : "?")
        + NAME
        + "="
        + locale.language().tag()
        + location.substring(end);
  }

  private static String varying(String before) {
    return (before == null ? "" : before + ", ") + "Accept-Language, Cookie";
  }
}
