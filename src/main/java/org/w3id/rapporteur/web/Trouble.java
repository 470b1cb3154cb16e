package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.key;
import static org.w3id.rapporteur.web.Speech.say;

import java.util.Map;
import org.w3id.rapporteur.http.Problem;

/**
 * A problem as a page tells it: what HTTP calls it and what that means, in the page's language, and
 * what is wrong with this request, in English.
 */
public record Trouble(Problem problem) {
  private static final Map<String, String> MEANINGS =
      Map.of(
          key("Bad Request"), key("The request asks for something that is not known here."),
          key("Gone"), key("What was published at this address is withdrawn."),
          key("Internal Server Error"), key("This page could not be made."),
          key("Method Not Allowed"), key("This address does not take this method."),
          key("Not Acceptable"), key("This is not to be had in the form that was asked for."),
          key("Not Found"), key("There is nothing at this address."),
          key("Service Unavailable"), key("This takes longer than is allowed."));

  public int status() {
    return problem.status();
  }

  public String title() {
    return say(problem.title());
  }

  /** Nothing in English, which the detail is in. */
  public String meaning() {
    String meaning = MEANINGS.getOrDefault(problem.title(), "");
    return Speech.now().language() == Language.ENGLISH || meaning.isEmpty() ? "" : say(meaning);
  }

  public String detail() {
    return problem.detail();
  }
}
