package org.w3id.rapporteur.web;

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
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.Facet;
import org.w3id.rapporteur.explore.FacetQueries;
import org.w3id.rapporteur.explore.FacetSelection;
import org.w3id.rapporteur.explore.FacetedCollection;

/**
 * The model of a collection's page: its facets, the selection, and the rows of one page.
 *
 * @param total number of members in the selection
 * @param page counted from 1
 * @param query the SPARQL query that finds all rows
 */
public record CollectionView(
    FacetSelection choice, List<Facets> facets, Rows rows, int total, int page, String query) {

  /** A facet with the values that members have, the most frequent first. */
  public record Facets(Facet facet, List<Value> values) {
    /** Number of values shown at first. */
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

    /** Returns whether there may be values that were not counted. */
    public boolean isCut() {
      return values.size() >= FacetQueries.MOST_VALUES;
    }

    public List<Value> more() {
      List<Value> shown = shown();
      return values.stream().filter(value -> !shown.contains(value)).toList();
    }
  }

  /**
   * One value of a facet.
   *
   * @param name the value as in an address
   * @param within what it is part of; empty if all values are part of the same
   * @param href address of the page without this value
   */
  public record Value(
      String name, Link label, Link within, int count, boolean isChosen, String href) {}

  static CollectionView of(
      FacetSelection selection, Rows counts, Rows rows, int page, String query, PageLocale locale) {
    List<Facets> facets = new ArrayList<>();
    for (Facet facet : selection.collection().facets())
      facets.add(
          new Facets(facet, values(selection, facet, counts.where("facet", facet.name()), locale)));
    return new CollectionView(
        selection, facets, rows, counts.where("facet", "").first().number("count"), page, query);
  }

  private static List<Value> values(
      FacetSelection selection, Facet facet, Rows counts, PageLocale locale) {
    boolean isTold = counts.by("within").size() > 1;
    Comparator<Object> alphabet = Collator.getInstance(Locale.ENGLISH);
    return counts.distinct("value").stream()
        .sorted(
            Comparator.comparing((Row row) -> row.text("sort"))
                .thenComparing(Comparator.comparingInt((Row row) -> row.number("count")).reversed())
                .thenComparing(row -> row.link("value").label(), alphabet))
        .map(row -> value(selection, facet, row, isTold, locale))
        .toList();
  }

  private static Value value(
      FacetSelection selection, Facet facet, Row row, boolean isTold, PageLocale locale) {
    Node value = NodeFactory.createURI(row.text("value"));
    return new Value(
        facet.text(value, locale.addresses().own()),
        value.equals(Facet.NOT_STATED)
            ? new Link("", locale.translated("Not stated"))
            : row.link("value", "label").words(),
        isTold ? row.words("within") : new Link("", ""),
        row.number("count"),
        selection.has(facet, value),
        address(selection.without(facet, value), "", ""));
  }

  private static String address(FacetSelection selection, String suffix, String more) {
    String query = selection.query() + (selection.isEmpty() || more.isEmpty() ? "" : "&") + more;
    return "/" + selection.collection().name() + suffix + (query.isEmpty() ? "" : "?" + query);
  }

  /** Returns the address of a collection with one value selected. */
  static String address(String collection, String facet, String iri, Base base) {
    FacetedCollection all = CollectionList.named(collection).orElseThrow();
    String value = all.facet(facet).orElseThrow().text(NodeFactory.createURI(iri), base);
    return address(FacetSelection.of(all, Map.of(facet, List.of(value)), base), "", "");
  }

  /** Returns “12 recommendations”, “1 recommendation”. */
  public String counted(PageLocale locale) {
    String noun = collection().noun();
    return total == 1
        ? locale.translated("1 " + noun)
        : locale.translated("{0} " + noun + "s", total);
  }

  public FacetedCollection collection() {
    return choice.collection();
  }

  /** Returns the number of pages, at least 1. */
  public int pages() {
    return Math.max(
        1, (total + CollectionPages.MEMBERS_A_PAGE - 1) / CollectionPages.MEMBERS_A_PAGE);
  }

  public String address(int page) {
    return address(choice, "", page == 1 ? "" : "page=" + page);
  }

  /** Returns the address of all selected rows in this format. */
  public String file(String suffix) {
    return address(choice, "." + suffix, "");
  }

  /** Returns the address where the query can be edited and run. */
  public String editor() {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
