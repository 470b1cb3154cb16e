package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.explore.Choice;
import org.w3id.rapporteur.explore.Collection;
import org.w3id.rapporteur.explore.Exploration;
import org.w3id.rapporteur.explore.Facet;
import org.w3id.rapporteur.explore.Holdings;

/**
 * A collection's page: its facets, what is chosen, and the rows of a page of it.
 *
 * @param total how many members are chosen
 * @param page counted from 1
 * @param query that finds all rows
 */
public record CollectionView(
    Choice choice, List<Facets> facets, Rows rows, int total, int page, String query) {

  /** A facet with the values that the members have, the ones that most have first. */
  public record Facets(Facet facet, List<Value> values) {
    /** So many are shown before one asks for more. */
    private static final int SHOWN = 12;

    public List<Value> chosen() {
      return values.stream().filter(Value::isChosen).toList();
    }

    public List<Value> shown() {
      return values.size() <= SHOWN + 2
          ? values
          : values.stream()
              .filter(value -> value.isChosen() || values.indexOf(value) < SHOWN)
              .toList();
    }

    /** Whether there are values that were not even counted. */
    public boolean isCut() {
      return values.size() >= Exploration.MOST_VALUES;
    }

    public List<Value> more() {
      List<Value> shown = shown();
      return values.stream().filter(value -> !shown.contains(value)).toList();
    }
  }

  /**
   * One value of a facet.
   *
   * @param name as in an address
   * @param within what it is part of; empty where that goes without saying
   * @param href what the page is without this value
   */
  public record Value(
      String name, Link label, Link within, int count, boolean isChosen, String href) {}

  static CollectionView of(
      Choice choice, Rows counts, Rows rows, int page, String query, Addresses addresses) {
    List<Facets> facets = new ArrayList<>();
    for (Facet facet : choice.collection().facets())
      facets.add(
          new Facets(facet, values(choice, facet, counts.where("facet", facet.name()), addresses)));
    return new CollectionView(
        choice, facets, rows, counts.where("facet", "").first().number("count"), page, query);
  }

  private static List<Value> values(Choice choice, Facet facet, Rows counts, Addresses addresses) {
    boolean isTold = counts.by("within").size() > 1;
    Comparator<Object> alphabet = Collator.getInstance(Locale.ENGLISH);
    return counts.distinct("value").stream()
        .sorted(
            Comparator.comparing((Row row) -> row.text("sort"))
                .thenComparing(Comparator.comparingInt((Row row) -> row.number("count")).reversed())
                .thenComparing(row -> row.link("value").label(), alphabet))
        .map(row -> value(choice, facet, row, isTold, addresses))
        .toList();
  }

  private static Value value(
      Choice choice, Facet facet, Row row, boolean isTold, Addresses addresses) {
    Node value = NodeFactory.createURI(row.text("value"));
    return new Value(
        facet.text(value, addresses.own()),
        value.equals(Facet.NOT_STATED)
            ? new Link("", say("Not stated"))
            : row.link("value", "label").words(),
        isTold ? row.words("within") : new Link("", ""),
        row.number("count"),
        choice.has(facet, value),
        address(choice.without(facet, value), "", ""));
  }

  private static String address(Choice choice, String suffix, String more) {
    String query = choice.query() + (choice.isEmpty() || more.isEmpty() ? "" : "&") + more;
    return "/" + choice.collection().name() + suffix + (query.isEmpty() ? "" : "?" + query);
  }

  /** Where a collection is shown with one value chosen. */
  static String address(String collection, String facet, String iri, Base base) {
    Collection all = Holdings.named(collection).orElseThrow();
    String value = all.facet(facet).orElseThrow().text(NodeFactory.createURI(iri), base);
    return address(Choice.of(all, Map.of(facet, List.of(value)), base), "", "");
  }

  /** “12 recommendations”, “1 recommendation”. */
  public String counted() {
    String noun = collection().noun();
    return total == 1 ? say("1 " + noun) : say("{0} " + noun + "s", total);
  }

  public Collection collection() {
    return choice.collection();
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return Math.max(
        1, (total + CollectionPages.MEMBERS_A_PAGE - 1) / CollectionPages.MEMBERS_A_PAGE);
  }

  public String address(int page) {
    return address(choice, "", page == 1 ? "" : "page=" + page);
  }

  /** All rows of the choice in this form. */
  public String file(String suffix) {
    return address(choice, "." + suffix, "");
  }

  /** The query, where it can be changed and run. */
  public String editor() {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
