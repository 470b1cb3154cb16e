package org.w3id.rapporteur.explore.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.w3id.rapporteur.explore.Facet;
import org.w3id.rapporteur.explore.FacetQueries;
import org.w3id.rapporteur.explore.FacetSelection;
import org.w3id.rapporteur.explore.FacetedCollection;
import org.w3id.rapporteur.explore.ReferenceIndex.Members;

/** Finds the members of a selection in an index, and counts the values of their facets. */
final class MemberSearch {
  /** ReferenceDocuments of a member are its parts; few members have more. */
  private static final int PARTS = 4;

  private final IndexSearcher searcher;
  private final FacetSelection selection;
  private final FacetedCollection collection;

  MemberSearch(IndexSearcher searcher, FacetSelection selection) {
    this.searcher = searcher;
    this.selection = selection;
    this.collection = selection.collection();
  }

  Members members(int skipped, int most) throws IOException {
    MemberCounts selected = MemberCounts.of(searcher, selected(Optional.empty()));
    Map<Facet, Map<Node, Integer>> counts = new LinkedHashMap<>();
    for (Facet facet : collection.facets()) {
      List<Node> chosen = selection.values(facet);
      MemberCounts others =
          chosen.isEmpty() ? selected : MemberCounts.of(searcher, selected(Optional.of(facet)));
      counts.put(facet, most(others.of(facet.name()), chosen));
    }
    return new Members(selected.total(), shown(skipped, most, selected.total()), counts);
  }

  /** The most frequent values and those that are chosen. */
  private static Map<Node, Integer> most(Map<String, Integer> counts, List<Node> chosen) {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<Node, Integer> most = new LinkedHashMap<>();
    sorted.stream()
        .limit(FacetQueries.MOST_VALUES)
        .forEach(each -> most.put(node(each.getKey()), each.getValue()));
    for (Node each : chosen) most.putIfAbsent(each, counts.getOrDefault(each.getURI(), 0));
    return most;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private List<Node> shown(int skipped, int most, int total) throws IOException {
    int wanted = Math.min(total, skipped + most);
    if (wanted <= skipped) return List.of();
    Query query = selected(Optional.empty());
    Set<String> things = new LinkedHashSet<>();
    for (int read = wanted * PARTS; things.size() < wanted; read *= PARTS) {
      things.clear();
      ScoreDoc[] found = searcher.search(query, read, ReferenceDocuments.NEWEST).scoreDocs;
      for (ScoreDoc each : found)
        if (things.size() < wanted)
          things.add(
              searcher
                  .storedFields()
                  .document(each.doc, Set.of(ReferenceDocuments.THING))
                  .get(ReferenceDocuments.THING));
      if (found.length < read) break;
    }
    return things.stream().skip(skipped).map(MemberSearch::node).toList();
  }

  /** The members that have the values of all facets, except one facet. */
  private Query selected(Optional<Facet> except) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(
        new TermQuery(new Term(ReferenceDocuments.COLLECTION, collection.name())), Occur.FILTER);
    for (Facet facet : collection.facets()) {
      List<Node> values = selection.values(facet);
      if (values.isEmpty() || except.filter(facet::equals).isPresent()) continue;
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Node value : values)
        any.add(
            new TermQuery(new Term(ReferenceDocuments.FACET, facet.name() + " " + value)),
            Occur.SHOULD);
      all.add(any.build(), Occur.FILTER);
    }
    return all.build();
  }
}
