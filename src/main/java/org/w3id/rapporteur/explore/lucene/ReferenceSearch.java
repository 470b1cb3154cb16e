package org.w3id.rapporteur.explore.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.w3id.rapporteur.explore.ReferenceIndex.Reference;
import org.w3id.rapporteur.explore.ReferencePattern;
import org.w3id.rapporteur.explore.ReferencePattern.Property;

/** Finds references in an index. */
final class ReferenceSearch {
  /** The documents that are read at once for each source that is wanted. */
  private static final int MORE = 4;

  private final IndexSearcher searcher;

  ReferenceSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Reference> list(ReferencePattern pattern, int skipped, int most) throws IOException {
    Query query = query(pattern, ReferenceDocuments.REFERENCE);
    int wanted = skipped + most;
    for (int read = wanted; ; read *= MORE) {
      ScoreDoc[] found =
          searcher.search(query, Math.max(read, 1), ReferenceDocuments.NEWEST).scoreDocs;
      Map<String, Set<Reference>> sources = sources(pattern, found);
      if (sources.size() < wanted && found.length == read) continue;
      return sources.values().stream().skip(skipped).limit(most).flatMap(Set::stream).toList();
    }
  }

  private Map<String, Set<Reference>> sources(ReferencePattern pattern, ScoreDoc[] found)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<String, Set<Reference>> sources = new LinkedHashMap<>();
    for (ScoreDoc each : found) {
      org.apache.lucene.document.Document document = stored.document(each.doc);
      String source = document.get(ReferenceDocuments.THING);
      Set<Reference> references = sources.computeIfAbsent(source, any -> new LinkedHashSet<>());
      for (String target : document.getValues(ReferenceDocuments.TARGET))
        reference(pattern, source, target.split(" ")).ifPresent(references::add);
    }
    return sources;
  }

  /**
   * @param target as stored: a property, a thing, and its wholes
   */
  private static Optional<Reference> reference(
      ReferencePattern pattern, String source, String[] target) {
    boolean isMeant = pattern.properties().stream().anyMatch(each -> each.key().equals(target[0]));
    String wanted = pattern.target().getURI();
    boolean isThere =
        pattern.isWithin()
            ? Arrays.asList(target).subList(2, target.length).contains(wanted)
            : target[1].equals(wanted);
    return isMeant && isThere
        ? Optional.of(new Reference(node(source), node(target[0]), node(target[1])))
        : Optional.empty();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  long count(ReferencePattern pattern) throws IOException {
    Query query = query(pattern, ReferenceDocuments.REFERENCE);
    Query shared = query(pattern, ReferenceDocuments.SHARED);
    int repeated = searcher.count(shared);
    int all = searcher.count(query);
    return repeated == 0 ? all : all - repeated + DifferentSources.count(searcher, shared);
  }

  List<Property> properties(ReferencePattern pattern) throws IOException {
    List<Property> properties = new ArrayList<>();
    Set<String> except = new HashSet<>();
    pattern.except().forEach(each -> except.add(each.key()));
    for (String key : terms(ReferenceDocuments.PROPERTY, "")) {
      if (except.contains(key)) continue;
      Property property = new Property("", node(key));
      if (searcher.count(new TermQuery(term(property, pattern, ReferenceDocuments.REFERENCE))) > 0)
        properties.add(property);
    }
    return properties;
  }

  List<Node> targets(ReferencePattern pattern) throws IOException {
    Set<String> targets = new TreeSet<>();
    for (Property property : pattern.properties())
      targets.addAll(terms(ReferenceDocuments.REFERENCE, mark(pattern) + property.key() + " "));
    return targets.stream().map(ReferenceSearch::node).toList();
  }

  /** What follows the beginning in each term of a field that has this beginning. */
  private List<String> terms(String field, String beginning) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms == null) return found;
    TermsEnum each = terms.iterator();
    BytesRef start = new BytesRef(beginning);
    if (each.seekCeil(start) == TermsEnum.SeekStatus.END) return found;
    do {
      if (!StringHelper.startsWith(each.term(), start)) return found;
      found.add(each.term().utf8ToString().substring(beginning.length()));
    } while (each.next() != null);
    return found;
  }

  private static String mark(ReferencePattern pattern) {
    return pattern.isWithin() ? ReferenceDocuments.WITHIN : ReferenceDocuments.OF;
  }

  private static Term term(Property property, ReferencePattern pattern, String field) {
    return pattern.target().equals(Node.ANY)
        ? new Term(ReferenceDocuments.PROPERTY, property.key())
        : new Term(field, mark(pattern) + property.key() + " " + pattern.target().getURI());
  }

  /**
   * @param field with the references of all things, or of those that several graphs may describe
   */
  private static Query query(ReferencePattern pattern, String field) {
    if (isPair(pattern)) return pair(pattern, pattern.and().get(0), field);
    Query query = one(pattern, field);
    for (ReferencePattern each : pattern.and()) query = both(query, one(each, field));
    return query;
  }

  /** Whether one term stands for both references. */
  private static boolean isPair(ReferencePattern pattern) {
    if (pattern.and().size() != 1 || pattern.properties().size() != 1) return false;
    ReferencePattern other = pattern.and().get(0);
    if (other.properties().size() != 1 || other.target().equals(Node.ANY)) return false;
    boolean isOfAnother = !pattern.properties().get(0).before().isEmpty();
    return other.properties().get(0).key().equals(ReferenceDocuments.TYPE)
        || isOfAnother && !pattern.isWithin();
  }

  private static Query pair(ReferencePattern one, ReferencePattern other, String field) {
    String both = ReferenceDocuments.pair(text(one), text(other));
    return new TermQuery(
        new Term(
            field.equals(ReferenceDocuments.REFERENCE) ? ReferenceDocuments.PAIR : field, both));
  }

  private static String text(ReferencePattern pattern) {
    return term(pattern.properties().get(0), pattern, ReferenceDocuments.REFERENCE).text();
  }

  private static Query both(Query query, Query other) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Query one(ReferencePattern pattern, String field) {
    List<Query> terms =
        pattern.properties().stream()
            .map(property -> (Query) new TermQuery(term(property, pattern, field)))
            .toList();
    if (terms.size() == 1) return terms.get(0);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(each -> any.add(each, Occur.SHOULD));
    return any.build();
  }
}
