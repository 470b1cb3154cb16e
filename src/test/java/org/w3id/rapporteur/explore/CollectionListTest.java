package org.w3id.rapporteur.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.PatternVars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of collections says of each facet what its queries need. */
class CollectionListTest {
  static List<FacetedCollection> all() {
    return CollectionList.ALL;
  }

  private static Set<String> variables(Element pattern) {
    Collection<Var> variables = PatternVars.vars(pattern);
    return variables.stream().map(Var::getVarName).collect(Collectors.toSet());
  }

  @Test
  void collectionsAreThoseOfThePages() {
    assertThat(all())
        .extracting(FacetedCollection::name)
        .containsExactly("recommendations", "participations", "statements");
  }

  @ParameterizedTest
  @MethodSource("all")
  void facetsHaveNamesOfTheirOwn(FacetedCollection collection) {
    assertThat(collection.facets()).hasSizeGreaterThan(6);
    assertThat(collection.facets()).extracting(Facet::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFacetJoinsMembersToItsValues_andValuesToTheirNames(FacetedCollection collection) {
    for (Facet facet : collection.facets()) {
      assertThat(variables(facet.joining()))
          .as(facet.name())
          .contains(collection.item(), facet.variable().getVarName());
      assertThat(variables(facet.labelling())).as(facet.name()).contains("value", "label");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void membersAreFoundSortedAndDescribed(FacetedCollection collection) {
    assertThat(variables(Facet.element(collection.membership()))).contains(collection.item());
    assertThat(variables(Facet.element(collection.sorting()))).containsAll(collection.order());
    assertThat(variables(Facet.element(collection.description()))).contains("thing");
  }

  @Test
  void whatIsNotStatedIsAskedForOfCapacitiesAlone() {
    Stream<Facet> facets = all().stream().flatMap(collection -> collection.facets().stream());
    assertThat(facets.filter(facet -> !facet.absent().isEmpty()))
        .extracting(Facet::name)
        .containsExactly("capacity", "capacity");
  }
}
