package org.w3id.rapporteur.feeds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;

/**
 * One page of a long list.
 *
 * @param number counted from 1
 * @param of the number of pages, at least 1
 */
record ListPage<T>(List<T> items, int number, int of) {
  private static final String PARAMETER = "page";
  private static final int LONGEST_NUMBER = 6;

  /**
   * The requested page, or the first if the request names none.
   *
   * @param all the number of items on all pages
   * @param size of a page
   * @param others the other parameters that are allowed
   * @param part gives the items of a page, by the number of items before it
   * @throws ProblemException if there is no such page, or the request has another parameter
   */
  static <T> ListPage<T> of(
      int all, int size, Request request, Set<String> others, IntFunction<List<T>> part) {
    for (String name : request.parameters().keySet())
      if (!name.equals(PARAMETER) && !others.contains(name))
        throw ProblemException.badRequest("Unknown parameter: " + name + ".");
    int of = Math.max(1, (all + size - 1) / size);
    int number = number(request.parameter(PARAMETER).orElse("1"));
    if (number > of)
      throw ProblemException.notFound("There is no page %d of %d.".formatted(number, of));
    return new ListPage<>(List.copyOf(part.apply((number - 1) * size)), number, of);
  }

  private static int number(String given) {
    if (given.length() > LONGEST_NUMBER || !given.matches("[1-9][0-9]*"))
      throw ProblemException.badRequest("page must be a number from 1 to 999999.");
    return Integer.parseInt(given);
  }

  Optional<Integer> next() {
    return number < of ? Optional.of(number + 1) : Optional.empty();
  }

  Optional<Integer> previous() {
    return number > 1 ? Optional.of(number - 1) : Optional.empty();
  }

  /**
   * The address of a page of the list at this address.
   *
   * @param query the other parameters, as {@code a=b}; empty if there are none
   */
  static String address(String list, int page, String query) {
    String asked =
        page == 1 ? query : query + (query.isEmpty() ? "" : "&") + PARAMETER + "=" + page;
    return asked.isEmpty() ? list : list + "?" + asked;
  }
}
