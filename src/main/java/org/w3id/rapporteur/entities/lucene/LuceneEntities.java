package org.w3id.rapporteur.entities.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityFilter;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.entities.EntityType;
import org.w3id.rapporteur.lucene.IndexFolder;

/** Reads the index of entities. */
final class LuceneEntities implements EntityIndex {
  private static final Term ENTITIES = new Term(EntityDocuments.IS, EntityDocuments.ENTITY);
  private static final Term NAMES = new Term(EntityDocuments.IS, EntityDocuments.NAMED);
  private static final SortField BY_KIND = new SortField(EntityDocuments.KIND, SortField.Type.LONG);
  private static final SortField BY_ID =
      new SortField(EntityDocuments.ORDER, SortField.Type.STRING);
  private static final Sort IN_ORDER = new Sort(BY_KIND, BY_ID);
  private static final Sort SHORTEST_FIRST =
      new Sort(new SortField(EntityDocuments.LENGTH, SortField.Type.LONG), BY_KIND, BY_ID);

  /** The most entities that one code or name means. */
  private static final int MOST_EXACT = 1_000;

  /** How many names are read at a time; an entity may have several. */
  private static final int BLOCK = 200;

  private final IndexFolder folder;

  LuceneEntities(IndexFolder folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Entity> entity(String id) {
    return folder.ask(
        searcher -> {
          Optional<Entity> own = first(new Term(EntityDocuments.ID, id), searcher);
          return own.isPresent() ? own : first(new Term(EntityDocuments.ENTITY, id), searcher);
        });
  }

  private static Optional<Entity> first(Term term, IndexSearcher searcher) throws IOException {
    return content(term, searcher).map(EntityCoding::decoded);
  }

  /** The bytes of the entity with this address. */
  static Optional<BytesRef> content(String iri, IndexSearcher searcher) throws IOException {
    return content(new Term(EntityDocuments.ENTITY, iri), searcher);
  }

  private static Optional<BytesRef> content(Term term, IndexSearcher searcher) throws IOException {
    for (ScoreDoc each : searcher.search(new TermQuery(cut(term)), 1).scoreDocs)
      return Optional.of(value(EntityDocuments.CONTENT, each.doc, searcher));
    return Optional.empty();
  }

  /** The things that this graph described when it was applied. */
  static Set<String> things(String graph, IndexSearcher searcher) throws IOException {
    Set<String> things = new TreeSet<>();
    Query query = new TermQuery(cut(new Term(EntityDocuments.GRAPH, graph)));
    for (ScoreDoc each : searcher.search(query, 1).scoreDocs)
      things.addAll(
          List.of(
              searcher.storedFields().document(each.doc).get(EntityDocuments.THINGS).split("\n")));
    return things;
  }

  static int count(Term term, IndexSearcher searcher) throws IOException {
    return searcher.count(new TermQuery(cut(term)));
  }

  private static Term cut(Term term) {
    return new Term(term.field(), EntityDocuments.cut(term.text()));
  }

  @Override
  public Set<Entity> exactly(List<String> keys, String folded) {
    return folder.ask(
        searcher -> {
          Set<Entity> found = new LinkedHashSet<>();
          for (String key : keys)
            if (!key.isEmpty()) found.addAll(all(new Term(EntityDocuments.KEY, key), searcher));
          Query name = new TermQuery(cut(new Term(EntityDocuments.FOLDED, folded)));
          for (Named each : named(searcher.search(name, MOST_EXACT).scoreDocs, searcher))
            if (each.folded().equals(folded)) found.add(of(each, searcher));
          return found;
        });
  }

  private static List<Entity> all(Term term, IndexSearcher searcher) throws IOException {
    List<Entity> all = new ArrayList<>();
    for (ScoreDoc each : searcher.search(new TermQuery(cut(term)), MOST_EXACT).scoreDocs)
      all.add(decoded(each.doc, searcher));
    return all;
  }

  private static Entity decoded(int document, IndexSearcher searcher) throws IOException {
    return EntityCoding.decoded(value(EntityDocuments.CONTENT, document, searcher));
  }

  private static BytesRef value(String field, int document, IndexSearcher searcher)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    values.advanceExact(document - leaf.docBase);
    return BytesRef.deepCopyOf(values.binaryValue());
  }

  /** The names in these documents, in the same order. */
  private static List<Named> named(ScoreDoc[] names, IndexSearcher searcher) throws IOException {
    Named[] found = new Named[names.length];
    Integer[] byPlace = new Integer[names.length];
    Arrays.setAll(byPlace, i -> i);
    Arrays.sort(byPlace, Comparator.comparingInt(i -> names[i].doc));
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues folded = DocValues.getBinary(leaf.reader(), EntityDocuments.FOLDED);
      BinaryDocValues named = DocValues.getBinary(leaf.reader(), EntityDocuments.NAMED);
      for (; next < byPlace.length && names[byPlace[next]].doc < end; next++) {
        int document = names[byPlace[next]].doc - leaf.docBase;
        folded.advanceExact(document);
        named.advanceExact(document);
        found[byPlace[next]] =
            new Named(folded.binaryValue().utf8ToString(), named.binaryValue().utf8ToString());
      }
    }
    return List.of(found);
  }

  private static Entity of(Named name, IndexSearcher searcher) throws IOException {
    return first(new Term(EntityDocuments.ENTITY, name.iri()), searcher).orElseThrow();
  }

  @Override
  public Map<String, Entity> articles(String number) {
    Map<String, Entity> articles = new TreeMap<>();
    List<Entity> all =
        folder.ask(searcher -> all(new Term(EntityDocuments.ARTICLE, number), searcher));
    all.stream()
        .sorted(Comparator.comparing(Entity::iri))
        .forEach(each -> each.instrument().ifPresent(whole -> articles.put(whole, each)));
    return articles;
  }

  @Override
  public List<Named> sharing(Set<String> pairs, EntityFilter wanted, int most) {
    if (pairs.isEmpty()) return List.of();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String pair : pairs) any.add(term(EntityDocuments.PAIR, pair), Occur.SHOULD);
    Query query = filtered(any.build(), wanted);
    return folder.ask(
        searcher -> {
          IndexSearcher weighing = new IndexSearcher(searcher.getIndexReader());
          weighing.setSimilarity(new SharedPairs(pairs.size()));
          return named(weighing.search(query, most).scoreDocs, searcher);
        });
  }

  private static Query filtered(Query query, EntityFilter wanted) {
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    wanted
        .kind()
        .ifPresent(kind -> filtered.add(term(EntityDocuments.KIND, kind.name()), Occur.FILTER));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String type : wanted.types())
      if (wanted.allTypes()) filtered.add(term(EntityDocuments.TYPE, type), Occur.FILTER);
      else any.add(term(EntityDocuments.TYPE, type), Occur.SHOULD);
    if (!wanted.types().isEmpty() && !wanted.allTypes()) filtered.add(any.build(), Occur.FILTER);
    return filtered.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(cut(new Term(field, value)));
  }

  @Override
  public int names() {
    return folder.ask(searcher -> count(NAMES, searcher));
  }

  @Override
  public int namesWith(String word) {
    return folder.ask(searcher -> count(new Term(EntityDocuments.WORD, word), searcher));
  }

  @Override
  public List<Entity> beginning(String folded, EntityFilter wanted, int most) {
    Query names = new PrefixQuery(cut(new Term(EntityDocuments.FOLDED, folded)));
    Query rests = new PrefixQuery(new Term(EntityDocuments.REST, EntityDocuments.rest(folded)));
    return folder.ask(
        searcher -> {
          Set<Entity> found = new LinkedHashSet<>();
          add(
              filtered(names, wanted),
              SHORTEST_FIRST,
              name -> name.startsWith(folded),
              most,
              found,
              searcher);
          add(
              filtered(rests, wanted),
              IN_ORDER,
              name -> name.contains(" " + folded),
              most,
              found,
              searcher);
          return List.copyOf(found);
        });
  }

  /** Adds entities by their names until there are enough. */
  private static void add(
      Query query,
      Sort sort,
      Predicate<String> isMeant,
      int most,
      Set<Entity> found,
      IndexSearcher searcher)
      throws IOException {
    ScoreDoc last = null;
    while (found.size() < most) {
      ScoreDoc[] block = searcher.searchAfter(last, query, BLOCK, sort).scoreDocs;
      for (Named each : named(block, searcher))
        if (found.size() < most && isMeant.test(each.folded())) found.add(of(each, searcher));
      if (block.length < BLOCK) return;
      last = block[block.length - 1];
    }
  }

  @Override
  public List<Entity> page(EntityFilter wanted, int from, int most) {
    Query query = filtered(new TermQuery(ENTITIES), wanted);
    return folder.ask(
        searcher -> {
          int last = (int) Math.min((long) from + most, Math.max(1, searcher.count(query)));
          ScoreDoc[] all = searcher.search(query, last, IN_ORDER).scoreDocs;
          List<Entity> page = new ArrayList<>();
          for (int i = from; i < all.length; i++) page.add(decoded(all[i].doc, searcher));
          return page;
        });
  }

  @Override
  public Map<EntityType, Integer> sizes() {
    return folder.ask(
        searcher -> {
          Map<EntityType, Integer> sizes = new EnumMap<>(EntityType.class);
          for (EntityType kind : EntityType.values()) {
            Query entities = filtered(new TermQuery(ENTITIES), EntityFilter.of(kind));
            int size = searcher.count(entities);
            if (size > 0) sizes.put(kind, size);
          }
          return sizes;
        });
  }

  @Override
  public Map<String, Map<EntityType, Integer>> uses() {
    return folder.ask(LuceneEntities::uses);
  }

  private static Map<String, Map<EntityType, Integer>> uses(IndexSearcher searcher)
      throws IOException {
    Map<String, Map<EntityType, Integer>> uses = new TreeMap<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), EntityDocuments.USE);
    if (terms == null) return uses;
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String[] use = term.utf8ToString().split(" ", 2);
      int count = count(new Term(EntityDocuments.USE, BytesRef.deepCopyOf(term)), searcher);
      if (count > 0)
        uses.computeIfAbsent(use[1], property -> new EnumMap<>(EntityType.class))
            .put(EntityType.valueOf(use[0]), count);
    }
    return uses;
  }

  @Override
  public Optional<String> name(String address) {
    return folder.ask(
        searcher -> {
          Optional<String> first = Optional.empty();
          Query query = term(EntityDocuments.SPELLING, address);
          for (ScoreDoc each : searcher.search(query, MOST_EXACT).scoreDocs) {
            String name = searcher.storedFields().document(each.doc).get(EntityDocuments.NAME);
            if (first.isEmpty() || name.compareTo(first.get()) < 0) first = Optional.of(name);
          }
          return first;
        });
  }
}
