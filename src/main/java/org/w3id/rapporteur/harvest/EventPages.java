package org.w3id.rapporteur.harvest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.rapporteur.publishing.PublicationLog;

/**
 * Distributes events to pages. A full page never changes, and its name is a hash of its content.
 * Many full pages are linked from a page of links, which is full in its turn. The root has the
 * rest.
 *
 * <p>So the root stays small, a client finds out with one request whether there is anything new,
 * and need not read a full page again.
 */
final class EventPages {
  private static final int MOST_EVENTS = 100;
  private static final int ENOUGH_TRIPLES = 20_000;
  private static final int MOST_LINKS = 100;
  private static final int NAME_BYTES = 6;

  /**
   * A page.
   *
   * @param name twelve hexadecimal digits; empty for the root
   * @param links to pages of earlier events
   */
  record Page(String name, List<PublicationLog.Entry> events, List<Page> links) {
    static final String NAME = "[0-9a-f]{12}";

    Page {
      events = List.copyOf(events);
      links = List.copyOf(links);
    }

    boolean isRoot() {
      return name.isEmpty();
    }

    /** All events that can be reached from this page. */
    Stream<PublicationLog.Entry> all() {
      return Stream.concat(links.stream().flatMap(Page::all), events.stream());
    }

    long size() {
      return all().count();
    }

    Instant first() {
      return links.isEmpty() ? events.get(0).when() : links.get(0).first();
    }

    Instant last() {
      return events.isEmpty()
          ? links.get(links.size() - 1).last()
          : events.get(events.size() - 1).when();
    }
  }

  private final Page root;
  private final Map<String, Page> byName = new LinkedHashMap<>();

  /**
   * @param events the earliest first
   * @param isHeld whether the graph published by an event is still available
   */
  EventPages(List<PublicationLog.Entry> events, Predicate<PublicationLog.Entry> isHeld) {
    List<Page> full = new ArrayList<>();
    List<PublicationLog.Entry> rest = new ArrayList<>();
    long triples = 0;
    for (PublicationLog.Entry event : events) {
      rest.add(event);
      triples += event.version().map(PublicationLog.Version::triples).orElse(0L);
      if (rest.size() < MOST_EVENTS && triples < ENOUGH_TRIPLES) continue;
      full.add(full(rest, List.of(), isHeld));
      rest.clear();
      triples = 0;
    }
    root = new Page("", rest, gathered(full, isHeld));
  }

  /**
   * The links of the root: first the pages of links, then the full pages that are not yet on one.
   */
  private List<Page> gathered(List<Page> pages, Predicate<PublicationLog.Entry> isHeld) {
    List<Page> above = new ArrayList<>();
    int from = 0;
    for (; from + MOST_LINKS < pages.size(); from += MOST_LINKS)
      above.add(full(List.of(), pages.subList(from, from + MOST_LINKS), isHeld));
    List<Page> links = new ArrayList<>(above.isEmpty() ? above : gathered(above, isHeld));
    links.addAll(pages.subList(from, pages.size()));
    return links;
  }

  private Page full(
      List<PublicationLog.Entry> events, List<Page> links, Predicate<PublicationLog.Entry> isHeld) {
    StringBuilder content = new StringBuilder();
    for (PublicationLog.Entry event : events)
      content
          .append(event.address())
          .append(event.version().map(PublicationLog.Version::hash).orElse(""))
          .append(isHeld.test(event) ? "\n" : " -\n");
    links.forEach(link -> content.append(link.name()).append('\n'));
    Page page = new Page(hash(content.toString()), events, links);
    byName.put(page.name(), page);
    return page;
  }

  private static String hash(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Page root() {
    return root;
  }

  Optional<Page> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all pages but the root. */
  Stream<String> names() {
    return byName.keySet().stream();
  }
}
