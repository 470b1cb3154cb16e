package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;

import java.util.Map;
import org.w3id.rapporteur.http.Problem;

/**
 * A problem shown as a page: the HTTP reason phrase and its meaning in the page's language, and the
 * detail of this request in English.
 */
public record ProblemPage(Problem problem, PageLocale locale) {
  private static final Map<String, String> MEANINGS =
      Map.of(
          translatable("Bad Request"),
              translatable("The request asks for something that is not known here."),
          translatable("Gone"), translatable("What was published at this address is withdrawn."),
          translatable("Internal Server Error"), translatable("This page could not be made."),
          translatable("Method Not Allowed"),
              translatable("This address does not take this method."),
          translatable("Not Acceptable"),
              translatable("This is not to be had in the form that was asked for."),
          translatable("Not Found"), translatable("There is nothing at this address."),
          translatable("Service Unavailable"), translatable("This takes longer than is allowed."));

  public int status() {
    return problem.status();
  }

  public String title() {
    return locale.translated(problem.title());
  }

  /** Returns what the status means; empty on an English page, where the detail says it. */
  public String meaning() {
    String meaning = MEANINGS.getOrDefault(problem.title(), "");
    return locale.isEnglish() || meaning.isEmpty() ? "" : locale.translated(meaning);
  }

  public String detail() {
    return problem.detail();
  }
}
