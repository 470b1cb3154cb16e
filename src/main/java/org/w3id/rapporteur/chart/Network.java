package org.w3id.rapporteur.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is joined to what: on the left those that are joined to the same things, together; on the
 * right the things; between them lines, the thicker the more they are.
 */
public final class Network {
  private static final int ROW = 44;
  private static final double THINNEST = 1.5;
  private static final double THICKEST = 12;

  private final List<Group> groups;
  private final List<String> things;

  /**
   * Those that are joined to the same things.
   *
   * @param things empty if they are joined to none
   */
  public record Group(List<String> members, List<String> things) {}

  private Network(List<Group> groups, List<String> things) {
    this.groups = groups;
    this.things = things;
  }

  /**
   * @param joined the things that each member is joined to
   * @param order sorts the things
   */
  public static Network of(Map<String, List<String>> joined, Comparator<String> order) {
    Map<List<String>, List<String>> members = new LinkedHashMap<>();
    Map<String, Boolean> things = new TreeMap<>(order);
    joined.forEach(
        (member, these) -> {
          List<String> sorted = these.stream().distinct().sorted(order).toList();
          members.computeIfAbsent(sorted, any -> new java.util.ArrayList<>()).add(member);
          sorted.forEach(thing -> things.put(thing, true));
        });
    List<Group> groups =
        members.entrySet().stream()
            .map(each -> new Group(List.copyOf(each.getValue()), each.getKey()))
            .sorted(Comparator.comparingInt((Group group) -> group.members().size()).reversed())
            .toList();
    return new Network(groups, List.copyOf(things.keySet()));
  }

  public List<Group> groups() {
    return groups;
  }

  public List<String> things() {
    return things;
  }

  public boolean isEmpty() {
    return things.isEmpty();
  }

  public int height() {
    return Math.max(groups.size(), things.size()) * ROW;
  }

  /** The middle of a group's row, from the top. */
  public int at(Group group) {
    return middle(groups.indexOf(group), groups.size());
  }

  public int at(String thing) {
    return middle(things.indexOf(thing), things.size());
  }

  private int middle(int index, int of) {
    return (int) Math.round((index + 0.5) * height() / of);
  }

  /** How thick the lines of a group are, in pixels. */
  public String thickness(Group group) {
    int most = groups.get(0).members().size();
    return String.format(
        Locale.ROOT, "%.1f", THINNEST + (THICKEST - THINNEST) * group.members().size() / most);
  }

  /** What most are joined to, in words. */
  public String finding(String noun, String thing) {
    int all = groups.stream().mapToInt(group -> group.members().size()).sum();
    Group first = groups.get(0);
    String what =
        first.things().isEmpty()
            ? "are joined to no " + thing
            : first.things().size() == 1
                ? "spoke under " + thing + " " + first.things().get(0)
                : "spoke under one or more of the "
                    + thing
                    + "s "
                    + String.join(", ", first.things());
    return "%d of %d %s %s.".formatted(first.members().size(), all, noun, what);
  }
}
