package org.w3id.rapporteur.web;

import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.http.Response;

/** Lists the reports, page by page, the latest session first: {@code /reports?page=2}. */
final class ReportsPage implements Endpoint {
  static final String PATH = "/reports";
  private static final String PAGE = "page";

  private final PageWriter pages;

  ReportsPage(PageWriter pages) {
    this.pages = pages;
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.page(PATH));
  }

  @Override
  public Response answer(Request request) {
    String number = request.parameter(PAGE).orElse("1");
    if (!number.matches("[1-9]\\d{0,6}"))
      throw ProblemException.badRequest(
          "page must be a number from 1 to 9999999, not " + number + ".");
    return page(Integer.parseInt(number), request.locale());
  }

  private Response page(int number, RequestLocale locale) {
    Page page = Routes.at(PATH).orElseThrow();
    int last = page.pages(pages.reports());
    if (number > last)
      throw ProblemException.notFound("There is no page " + number + "; the last is " + last + ".");
    return Response.html(pages.page(page, number, locale));
  }
}
