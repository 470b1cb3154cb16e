package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.changes.ActRange;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.changes.lucene.IndexedActs;

/**
 * Distributes events to pages by the numbers of their acts. A full page has the acts 1 to 5, or 6
 * to 10, and so on; a page of links has a hundred full pages, or a hundred pages of links. The root
 * has the rest.
 *
 * <p>So the root stays small, a client finds out with one request whether there is anything new,
 * and need not read a full page again. Only a withdrawal changes full pages; they then get new
 * names, which end in the number of the withdrawal.
 */
final class EventPages {
  private static final long ACTS = 5;
  private static final long LINKS = 100;
  private static final Pattern NAME =
      Pattern.compile(
          "(?<first>[1-9]\\d{0,7})-(?<last>[1-9]\\d{0,7})(-(?<withdrawn>[1-9]\\d{0,7}))?");

  private final IndexedActs acts;
  private final long last;

  /**
   * A page.
   *
   * @param name empty for the root
   * @param links to pages of earlier events
   */
  record Page(String name, List<LoggedAct> events, List<Link> links) {
    Page {
      events = List.copyOf(events);
      links = List.copyOf(links);
    }

    boolean isRoot() {
      return name.isEmpty();
    }
  }

  /**
   * A link to a page.
   *
   * @param range all events that can be reached from the page
   */
  record Link(String name, ActRange range) {}

  /** The numbers of the first and the last act of a full page. */
  private record Numbers(long first, long last) {
    long size() {
      return last - first + 1;
    }

    String name(ActRange range) {
      String beginning = first + "-" + last;
      return range.withdrawn() == 0 ? beginning : beginning + "-" + range.withdrawn();
    }
  }

  /**
   * @param last the number of the last act
   */
  EventPages(IndexedActs acts, long last) {
    this.acts = acts;
    this.last = last;
  }

  Page root() {
    List<Link> links = new ArrayList<>();
    long from = 1;
    for (long size = largest(); size >= ACTS; size /= LINKS)
      for (; from + size - 1 <= last; from += size)
        link(new Numbers(from, from + size - 1)).ifPresent(links::add);
    return new Page("", acts.between(from, last), links);
  }

  /** The number of acts below the largest pages. */
  private long largest() {
    long size = ACTS;
    while (size * LINKS <= last) size *= LINKS;
    return size;
  }

  /** The page with this name; empty if there is none, or if it has another name now. */
  Optional<Page> named(String name) {
    return numbers(name)
        .filter(numbers -> summary(numbers).filter(it -> numbers.name(it).equals(name)).isPresent())
        .map(numbers -> page(name, numbers));
  }

  /** The names of all pages but the root, one by one. */
  Stream<String> names() {
    return names(root());
  }

  private Stream<String> names(Page page) {
    return page.links().stream()
        .map(Link::name)
        .flatMap(name -> Stream.concat(Stream.of(name), named(name).stream().flatMap(this::names)));
  }

  /** Whether a page had this name before a withdrawal. */
  boolean wasNamed(String name) {
    return numbers(name).flatMap(this::summary).isPresent();
  }

  private Page page(String name, Numbers numbers) {
    if (numbers.size() == ACTS)
      return new Page(name, acts.between(numbers.first(), numbers.last()), List.of());
    long size = numbers.size() / LINKS;
    List<Link> links = new ArrayList<>();
    for (long first = numbers.first(); first <= numbers.last(); first += size)
      link(new Numbers(first, first + size - 1)).ifPresent(links::add);
    return new Page(name, List.of(), links);
  }

  private Optional<Link> link(Numbers numbers) {
    return summary(numbers).map(range -> new Link(numbers.name(range), range));
  }

  private Optional<ActRange> summary(Numbers numbers) {
    return acts.summary(numbers.first(), numbers.last());
  }

  /** The numbers of a full page with this name; empty if there cannot be one. */
  private Optional<Numbers> numbers(String name) {
    Matcher named = NAME.matcher(name);
    if (!named.matches()) return Optional.empty();
    Numbers numbers =
        new Numbers(Long.parseLong(named.group("first")), Long.parseLong(named.group("last")));
    return Optional.of(numbers).filter(this::areOfFullPage);
  }

  private boolean areOfFullPage(Numbers numbers) {
    if (numbers.last() > last) return false;
    for (long size = ACTS; size <= last; size *= LINKS)
      if (numbers.size() == size && (numbers.first() - 1) % size == 0) return true;
    return false;
  }
}
