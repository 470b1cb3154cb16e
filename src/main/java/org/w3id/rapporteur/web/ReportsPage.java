package org.w3id.rapporteur.web;

import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/** Lists the reports, page by page, the latest session first: {@code /reports?page=2}. */
final class ReportsPage implements Endpoint {
  static final String PATH = "/reports";
  private static final String PAGE = "page";

  private final PageWriter pages;
  private final ResponseCache responses;

  ReportsPage(PageWriter pages, ResponseCache responses) {
    this.pages = pages;
    this.responses = responses;
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Response answer(Request request) {
    String number = request.parameter(PAGE).orElse("1");
    if (!number.matches("[1-9]\\d{0,6}"))
      throw ProblemException.badRequest(
          "page must be a number from 1 to 9999999, not " + number + ".");
    return responses.of(
        PageLocale.now().keyOf(PATH + "?" + PAGE + "=" + number),
        () -> page(Integer.parseInt(number)));
  }

  private Response page(int number) {
    Page page = Routes.at(PATH).orElseThrow();
    int last = page.pages(pages.reports());
    if (number > last)
      throw ProblemException.notFound("There is no page " + number + "; the last is " + last + ".");
    return Response.html(pages.page(page, number));
  }
}
