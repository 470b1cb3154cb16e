package org.w3id.rapporteur.explore;

import java.util.List;
import java.util.Optional;

/**
 * Things of one kind that can be filtered by facets.
 *
 * @param name of its page and of the query in {@code queries/pages} that lists its rows
 * @param title as on a page: “Recommendations”
 * @param noun the word for a member: “recommendation”
 * @param lead a description in a sentence or two
 * @param item the variable of a member in the query and in the facets' patterns
 * @param order the variables by which the query sorts members, before it sorts by the member itself
 * @param membership the condition for members, in SPARQL
 * @param sorting joins a member to the variables of {@code order}, in SPARQL
 * @param description joins a member to each {@code ?thing} that is described with it, in SPARQL
 */
public record FacetedCollection(
    String name,
    String title,
    String noun,
    String lead,
    String item,
    List<String> order,
    String membership,
    String sorting,
    String description,
    List<Facet> facets) {

  public FacetedCollection {
    order = List.copyOf(order);
    facets = List.copyOf(facets);
  }

  public Optional<Facet> facet(String wanted) {
    return facets.stream().filter(facet -> facet.name().equals(wanted)).findFirst();
  }
}
