package org.w3id.rapporteur.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A chart of who spoke under which agenda items. On the left are groups of speakers with the same
 * items, on the right the items. The lines between them are thicker for larger groups.
 *
 * <p>Items that a report names together are one entry. Each speaker spoke under at least one of
 * them, so a line to each item would state more than the report does.
 */
public final class Network {
  private static final int ROW = 44;
  private static final double THINNEST = 1.5;
  private static final double THICKEST = 12;

  private final List<Group> groups;
  private final List<Items> items;

  /** Items named together: one item, or several of which at least one is meant. */
  public record Items(List<String> numbers) {
    public Items {
      numbers = List.copyOf(numbers);
    }

    public boolean areSeveral() {
      return numbers.size() > 1;
    }

    /** Returns the numbers as “2–6, 8, 9(a)”; three or more in sequence are written as a range. */
    public String label() {
      List<String> parts = new ArrayList<>();
      int from = 0;
      while (from < numbers.size()) {
        int to = from;
        while (to + 1 < numbers.size() && follow(numbers.get(to), numbers.get(to + 1))) to++;
        if (to - from > 1) {
          parts.add(numbers.get(from) + "–" + numbers.get(to));
          from = to + 1;
        } else {
          parts.add(numbers.get(from++));
        }
      }
      return String.join(", ", parts);
    }

    private static boolean follow(String one, String next) {
      return one.matches("\\d{1,4}")
          && next.matches("\\d{1,4}")
          && Integer.parseInt(one) + 1 == Integer.parseInt(next);
    }

    private String inWords() {
      return (areSeveral() ? "one or more of the items " : "item ") + label();
    }
  }

  /**
   * Speakers with the same items.
   *
   * @param items empty if no item is stated
   */
  public record Group(List<String> members, List<Items> items) {}

  private Network(List<Group> groups, List<Items> items) {
    this.groups = groups;
    this.items = items;
  }

  /**
   * @param stated for each speaker the items of each statement; an empty list for a statement
   *     without items
   * @param order sorts the numbers of items
   */
  public static Network of(Map<String, List<List<String>>> stated, Comparator<String> order) {
    Comparator<Items> byNumbers = (one, other) -> compare(one.numbers(), other.numbers(), order);
    Map<List<Items>, List<String>> members = new LinkedHashMap<>();
    TreeSet<Items> all = new TreeSet<>(byNumbers);
    stated.forEach(
        (member, statements) -> {
          TreeSet<Items> own = new TreeSet<>(byNumbers);
          for (List<String> numbers : statements)
            if (!numbers.isEmpty())
              own.add(new Items(numbers.stream().distinct().sorted(order).toList()));
          all.addAll(own);
          members.computeIfAbsent(List.copyOf(own), any -> new ArrayList<>()).add(member);
        });
    List<Group> groups =
        members.entrySet().stream()
            .map(each -> new Group(List.copyOf(each.getValue()), each.getKey()))
            .sorted(Comparator.comparingInt((Group group) -> group.members().size()).reversed())
            .toList();
    return new Network(groups, List.copyOf(all));
  }

  private static int compare(List<String> one, List<String> other, Comparator<String> order) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = order.compare(one.get(i), other.get(i));
      if (difference != 0) return difference;
    }
    return Integer.compare(one.size(), other.size());
  }

  public List<Group> groups() {
    return groups;
  }

  public List<Items> items() {
    return items;
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  public boolean hasSpeakersWithoutItem() {
    return groups.stream().anyMatch(group -> group.items().isEmpty());
  }

  public int height() {
    return Math.max(groups.size(), items.size()) * ROW;
  }

  /** Returns the middle of a group's row, in pixels from the top. */
  public int at(Group group) {
    return middle(groups.indexOf(group), groups.size());
  }

  public int at(Items stated) {
    return middle(items.indexOf(stated), items.size());
  }

  private int middle(int index, int of) {
    return (int) Math.round((index + 0.5) * height() / of);
  }

  /** Returns how thick the lines of a group are, in pixels. */
  public String thickness(Group group) {
    int most = groups.get(0).members().size();
    return String.format(
        Locale.ROOT, "%.1f", THINNEST + (THICKEST - THINNEST) * group.members().size() / most);
  }

  /** Returns in words under which items the largest group spoke. */
  public String finding() {
    int all = groups.stream().mapToInt(group -> group.members().size()).sum();
    Group first = groups.get(0);
    String what =
        first.items().isEmpty()
            ? "spoke, and the report names no item."
            : "spoke under "
                + first.items().stream()
                    .map(Items::inWords)
                    .collect(Collectors.joining(", and under "))
                + ".";
    return "%d of %d %s %s"
        .formatted(first.members().size(), all, all == 1 ? "speaker" : "speakers", what);
  }
}
