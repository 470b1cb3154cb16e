package org.w3id.rapporteur.http;

/**
 * The language of the page that a request asks for, and the address that the links to the same page
 * in other languages are made of.
 *
 * @param site the URL of the site, without a slash at the end
 * @param address path of the requested page, escaped, without query string
 * @param question the query string without the language
 * @param isChosen whether the address itself names the language
 */
public record RequestLocale(
    Language language, String site, String address, String question, boolean isChosen) {
  /** The name of the parameter that chooses a language. */
  public static final String PARAMETER = "lang";

  /**
   * Returns English, whatever the request asks for.
   *
   * @param site the URL of the site, without a slash at the end
   */
  public static RequestLocale english(String site) {
    return new RequestLocale(Language.ENGLISH, site, "", "", false);
  }

  /**
   * Returns this locale for the page at a path, without query string.
   *
   * @param path escaped
   */
  public RequestLocale at(String path) {
    return new RequestLocale(language, site, path, "", isChosen);
  }

  /** Returns this locale in another language. */
  public RequestLocale in(Language other) {
    return new RequestLocale(other, site, address, question, isChosen);
  }

  /** Returns the query string that requests this page in another language. */
  public String asking(Language other) {
    return "?" + (question.isEmpty() ? "" : question + "&") + PARAMETER + "=" + other.tag();
  }

  /**
   * Returns the absolute address of this page in another language, below the URL of the service.
   */
  public String address(Language other) {
    return site + address + asking(other);
  }

  /** Returns the absolute address of this page without a language, which is then negotiated. */
  public String addressOfAny() {
    return site + address + (question.isEmpty() ? "" : "?" + question);
  }
}
