package org.w3id.rapporteur.search.lucene;

import java.io.IOException;
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
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.SearchResult;
import org.w3id.rapporteur.search.SearchTerms;
import org.w3id.rapporteur.search.SearchableThing;
import org.w3id.rapporteur.search.TextRole;
import org.w3id.rapporteur.search.TextStatement;

/** Reads the search index. */
final class LuceneIndex implements SearchIndex {
  /** How many hits are read at a time. */
  private static final int BLOCK = 1_000;

  private final Analyzer analyzer = Analysis.ofFields();
  private final LuceneQueries question = new LuceneQueries(analyzer);
  private final SpellingSuggestions corrections = new SpellingSuggestions(question);
  private final Ranking ranking = new Ranking();
  private final IndexFolder folder;

  LuceneIndex(IndexFolder folder) {
    this.folder = folder;
  }

  @Override
  public Optional<SearchTerms> corrected(SearchTerms words) {
    return folder.ask(searcher -> corrections.of(words, searcher));
  }

  @Override
  public boolean hasAll(SearchTerms words) {
    return folder.ask(searcher -> searcher.count(question.all(words)) > 0);
  }

  @Override
  public Findings find(
      SearchTerms words,
      Needed needed,
      Searched searched,
      Optional<Category> category,
      int from,
      int most) {
    Query asked = needed == Needed.ALL ? question.all(words) : question.half(words);
    Query ranked = ranking.of(asked, searched);
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    category.ifPresent(each -> narrowed.add(term(IndexFields.CATEGORY, each.key()), Occur.FILTER));
    Snippets snippets = new Snippets(analyzer, IndexFields.STEMMED, question.marks(words));
    return folder.ask(
        searcher -> {
          FacetsCollector all = searcher.search(ranked, new FacetsCollectorManager());
          return new Findings(counts(all), best(narrowed.build(), from, most, snippets, searcher));
        });
  }

  @Override
  public List<SearchResult> beginning(SearchTerms words, Searched searched, int most) {
    Query query =
        new BooleanQuery.Builder()
            .add(question.beginning(words), Occur.MUST)
            .add(term(IndexFields.ROLE, TextRole.NAME.name()), Occur.FILTER)
            .build();
    Snippets snippets = new Snippets(analyzer, IndexFields.SPELLED, question.beginning(words));
    return folder.ask(searcher -> best(ranking.of(query, searched), 0, most, snippets, searcher));
  }

  private List<SearchResult> best(
      Query query, int from, int most, Snippets snippets, IndexSearcher searcher)
      throws IOException {
    ScoreDoc[] best = searcher.search(query, from + most).scoreDocs;
    List<SearchResult> found = new ArrayList<>();
    for (int i = from; i < best.length; i++)
      found.add(snippets.of(thing(best[i].doc, searcher), words(best[i].doc, searcher)));
    return found;
  }

  private static Map<Category, Integer> counts(FacetsCollector all) throws IOException {
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    LongValueFacetCounts facets = new LongValueFacetCounts(IndexFields.CATEGORY, all);
    for (LabelAndValue each : facets.getAllChildren(IndexFields.CATEGORY).labelValues)
      counts.put(Category.values()[Integer.parseInt(each.label)], each.value.intValue());
    return counts;
  }

  private static SearchableThing thing(int place, IndexSearcher searcher) throws IOException {
    return FormerIndex.thing(searcher.storedFields().document(place));
  }

  @Override
  public List<SearchableThing> things(List<String> iris) {
    return folder.ask(
        searcher -> {
          List<SearchableThing> things = new ArrayList<>();
          for (String iri : iris)
            for (ScoreDoc each : searcher.search(term(IndexFields.IRI, iri), 1).scoreDocs)
              things.add(thing(each.doc, searcher));
          return things;
        });
  }

  /** The words of the thing whose document stands at this place: they stand before it. */
  private List<Document> words(int place, IndexSearcher searcher) throws IOException {
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
    return folder.ask(searcher -> hits(query.build(), wanted, most, searcher));
  }

  /** Reads on until there are enough wanted hits, or no more. */
  private static List<Hit> hits(
      Query query, Predicate<TextStatement> wanted, int most, IndexSearcher searcher)
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
