package org.w3id.rapporteur.source.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The footnotes of a page: a mark in the text links to a note, and the note links back.
 *
 * <p>A table of contents has none, since its entries are no marks, and nothing links back to them.
 */
final class NoteLinks {
  /** “1”, “[12]”, “(a)”, “*”. */
  private static final Pattern MARK =
      Pattern.compile("[\\[(]?(?<mark>\\d{1,3}|[a-z]|[ivx]{1,6}|[*∗†‡§]{1,4})[\\])]?");

  /** How many elements may be between a note and a link or anchor in it. */
  private static final int NEAR = 6;

  private static final int MOST_LINKS_TO_ONE = 20;

  private final Map<String, Element> anchors = new HashMap<>();
  private final Map<String, List<Element>> linksTo = new HashMap<>();
  private final Map<Element, Integer> order = new IdentityHashMap<>();
  private final Map<Element, String> notes = new IdentityHashMap<>();
  private final Set<Element> marks = Collections.newSetFromMap(new IdentityHashMap<>());

  NoteLinks(Element root) {
    List<Element> links = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      addAnchor(element.id(), element);
      if (element.nameIs("a")) {
        addAnchor(element.attr("name"), element);
        target(element).ifPresent(target -> addLink(target, element, links));
      }
    }
    links.forEach(this::findNote);
  }

  /** Returns a note's mark, if the element is a note. */
  Optional<String> mark(Element element) {
    return Optional.ofNullable(notes.get(element));
  }

  /** Returns whether an element is the mark that calls a note, or the link back from it. */
  boolean isMark(Element element) {
    return marks.contains(element);
  }

  private void addAnchor(String name, Element element) {
    if (!name.isEmpty()) {
      anchors.putIfAbsent(name, element);
    }
  }

  private void addLink(String target, Element link, List<Element> links) {
    order.put(link, links.size());
    links.add(link);
    List<Element> toTarget = linksTo.computeIfAbsent(target, any -> new ArrayList<>());
    if (toTarget.size() < MOST_LINKS_TO_ONE) {
      toTarget.add(link);
    }
  }

  private static Optional<String> target(Element link) {
    String address = link.attr("href").strip();
    return address.startsWith("#") ? Optional.of(address.substring(1)) : Optional.empty();
  }

  private void findNote(Element call) {
    Matcher mark = MARK.matcher(call.text().strip());
    Element anchor = target(call).map(anchors::get).orElse(null);
    if (anchor == null || !mark.matches()) {
      return;
    }
    Element note = noteAround(anchor);
    if (isNear(call, note)) {
      return;
    }
    linksBackTo(call)
        .filter(back -> order.get(back) > order.get(call) && isNear(back, note))
        .forEach(
            back -> {
              notes.putIfAbsent(note, mark.group("mark"));
              marks.add(raised(call));
              marks.add(raised(back));
            });
  }

  /** Returns the paragraph or item with an anchor; or what holds several paragraphs of a note. */
  private static Element noteAround(Element anchor) {
    Element note = anchor;
    while (!note.isBlock() && note.parent() != null) {
      note = note.parent();
    }
    Element parent = note.parent();
    boolean isFirstPart =
        parent != null
            && parent.nameIs("div")
            && !parent.id().isEmpty()
            && parent.firstElementChild() == note;
    return isFirstPart ? parent : note;
  }

  private Stream<Element> linksBackTo(Element call) {
    Element parent = call.parent();
    return Stream.of(call.id(), call.attr("name"), parent == null ? "" : parent.id())
        .distinct()
        .flatMap(name -> linksTo.getOrDefault(name, List.of()).stream());
  }

  private static boolean isNear(Element element, Element note) {
    Element around = element;
    for (int i = 0; i < NEAR && around != null; i++) {
      if (around == note) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** Returns a mark with the element that raises it. */
  private static Element raised(Element mark) {
    Element parent = mark.parent();
    return parent != null
            && parent.nameIs("sup")
            && parent.text().strip().equals(mark.text().strip())
        ? parent
        : mark;
  }
}
