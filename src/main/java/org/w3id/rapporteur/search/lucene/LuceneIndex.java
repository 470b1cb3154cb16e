package org.w3id.rapporteur.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.IndexContent;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.SearchResult;
import org.w3id.rapporteur.search.SearchTerms;
import org.w3id.rapporteur.search.SearchableThing;
import org.w3id.rapporteur.search.TextRole;
import org.w3id.rapporteur.search.TextStatement;

/** An index of Lucene, in memory. */
public final class LuceneIndex implements SearchIndex {
  /** How many hits are read at a time. */
  private static final int BLOCK = 1_000;

  private final Analyzer analyzer = Analysis.ofFields();
  private final LuceneQueries question = new LuceneQueries(analyzer);
  private final IndexSearcher searcher;
  private final Ranking ranking = new Ranking();
  private final SpellingSuggestions corrections;

  LuceneIndex(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
    corrections = new SpellingSuggestions(reader, question);
  }

  /** Makes the index of this content. */
  public static SearchIndex of(IndexContent content) {
    return LuceneIndexWriter.make(content);
  }

  @Override
  public Optional<SearchTerms> corrected(SearchTerms words) {
    return corrections.of(words);
  }

  @Override
  public boolean hasAll(SearchTerms words) {
    try {
      return searcher.count(question.all(words)) > 0;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public Findings find(
      SearchTerms words,
      Needed needed,
      Searched searched,
      Optional<Category> category,
      int from,
      int most) {
    try {
      Query asked = needed == Needed.ALL ? question.all(words) : question.half(words);
      Query ranked = ranking.of(asked, searched);
      FacetsCollector all = searcher.search(ranked, new FacetsCollectorManager());
      BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(ranked, Occur.MUST);
      category.ifPresent(
          each -> narrowed.add(term(IndexFields.CATEGORY, each.key()), Occur.FILTER));
      Snippets snippets = new Snippets(analyzer, IndexFields.STEMMED, question.marks(words));
      return new Findings(counts(all), best(narrowed.build(), from, most, snippets));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public List<SearchResult> beginning(SearchTerms words, Searched searched, int most) {
    try {
      Query query =
          new BooleanQuery.Builder()
              .add(question.beginning(words), Occur.MUST)
              .add(term(IndexFields.ROLE, TextRole.NAME.name()), Occur.FILTER)
              .build();
      Snippets snippets = new Snippets(analyzer, IndexFields.SPELLED, question.beginning(words));
      return best(ranking.of(query, searched), 0, most, snippets);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<SearchResult> best(Query query, int from, int most, Snippets snippets)
      throws IOException {
    ScoreDoc[] best = searcher.search(query, from + most).scoreDocs;
    List<SearchResult> found = new ArrayList<>();
    for (int i = from; i < best.length; i++)
      found.add(snippets.of(thing(best[i].doc), words(best[i].doc)));
    return found;
  }

  private static Map<Category, Integer> counts(FacetsCollector all) throws IOException {
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    LongValueFacetCounts facets = new LongValueFacetCounts(IndexFields.CATEGORY, all);
    for (LabelAndValue each : facets.getAllChildren(IndexFields.CATEGORY).labelValues)
      counts.put(Category.values()[Integer.parseInt(each.label)], each.value.intValue());
    return counts;
  }

  private SearchableThing thing(int place) throws IOException {
    Document document = searcher.storedFields().document(place);
    return new SearchableThing(
        document.get(IndexFields.IRI),
        document.get(IndexFields.PATH),
        Category.of(document.get(IndexFields.CATEGORY)).orElseThrow(),
        document.get(IndexFields.LABEL),
        document.get(IndexFields.CONTEXT));
  }

  @Override
  public List<SearchableThing> things(List<String> iris) {
    try {
      List<SearchableThing> things = new ArrayList<>();
      for (String iri : iris)
        for (ScoreDoc each : searcher.search(term(IndexFields.IRI, iri), 1).scoreDocs)
          things.add(thing(each.doc));
      return things;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The words of the thing whose document stands at this place: they stand before it. */
  private List<Document> words(int place) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(place, leaves));
    BitSetProducer ends = ranking.ends();
    int end = place - leaf.docBase;
    int before = end == 0 ? -1 : ends.getBitSet(leaf).prevSetBit(end - 1);
    List<Document> words = new ArrayList<>();
    for (int i = before + 1; i < end; i++)
      words.add(searcher.storedFields().document(leaf.docBase + i));
    return words;
  }

  @Override
  public List<Hit> statements(
      SearchTerms words,
      Optional<Node> subject,
      List<String> properties,
      String language,
      Predicate<TextStatement> wanted,
      int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(question.all(words), Occur.MUST);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String property :
        properties.isEmpty() ? TextRole.ofProperties().keySet() : List.copyOf(properties))
      any.add(term(IndexFields.PROPERTY, property), Occur.SHOULD);
    query.add(any.build(), Occur.FILTER);
    if (!language.isEmpty()) query.add(term(IndexFields.LANGUAGE, language), Occur.FILTER);
    subject.ifPresent(each -> query.add(term(IndexFields.SUBJECT, each.toString()), Occur.FILTER));
    try {
      return hits(query.build(), wanted, most);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads on until there are enough wanted hits, or no more. */
  private List<Hit> hits(Query query, Predicate<TextStatement> wanted, int most)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    ScoreDoc last = null;
    while (true) {
      ScoreDoc[] block = searcher.searchAfter(last, query, BLOCK).scoreDocs;
      for (ScoreDoc each : block) {
        if (hits.size() == most) return hits;
        TextStatement statement = statement(searcher.storedFields().document(each.doc));
        if (wanted.test(statement)) hits.add(new Hit(statement, each.score));
      }
      if (block.length < BLOCK) return hits;
      last = block[block.length - 1];
    }
  }

  private static TextStatement statement(Document words) {
    String text = words.get(IndexFields.TEXT);
    String language = words.get(IndexFields.LANGUAGE);
    return new TextStatement(
        NodeFactory.createURI(words.get(IndexFields.SUBJECT)),
        NodeFactory.createURI(words.get(IndexFields.PROPERTY)),
        language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, language));
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
