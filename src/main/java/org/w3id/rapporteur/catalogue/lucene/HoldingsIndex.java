package org.w3id.rapporteur.catalogue.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.catalogue.GraphStatistics;
import org.w3id.rapporteur.catalogue.Holdings;
import org.w3id.rapporteur.catalogue.StatisticsJson;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.store.Archive;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Keeps a document for each graph, with its figures and the hash of its dump, and one with the sums
 * of the figures. The dumps are beside it, each named by its hash.
 *
 * <p>The figures of a report include its corrections. The graphs of corrections and of the
 * catalogue have no document, as they change with every act; but in loaded data they are graphs
 * like others.
 */
public final class HoldingsIndex implements Follower, Holdings {
  private static final String FORMAT = "1";
  private static final String GRAPH = "graph";
  private static final String REPORT = "report";
  private static final String TYPE = "type";
  private static final String SUMS = "sums";
  private static final String STATISTICS = "statistics";
  private static final String COUNTED = "counted";
  private static final String HASH = "hash";
  private static final String SIZE = "size";
  private static final String FIRST = "first";
  private static final String LAST = "last";

  private final Store store;
  private final RdfDataset graphs;
  private final Addresses addresses;
  private final RdfWriter writer;
  private final IndexFolder index;
  private final Archive dumps;

  /** Dumps that have been replaced; a response may still be about to read the last ones. */
  private List<String> replaced = List.of();

  public HoldingsIndex(Store store, String base) {
    this.store = store;
    this.graphs = store.unlimited();
    this.addresses = new Addresses(base);
    this.writer = new RdfWriter(base);
    this.index =
        IndexFolder.at(
            store.derived().map(folder -> folder.resolve("holdings")),
            new KeywordAnalyzer(),
            FORMAT);
    this.dumps = Archive.in(store.derived().map(folder -> folder.resolve("dumps")), ".nq.gz");
  }

  @Override
  public String name() {
    return "holdings";
  }

  @Override
  public long applied() {
    return index.applied();
  }

  @Override
  public void close() {
    index.close();
  }

  // Following

  @Override
  public void apply(Set<Node> names, long number) {
    boolean isNew = index.applied() == NONE;
    List<String> gone = new ArrayList<>();
    index.change(
        number,
        changed -> {
          if (isNew) changed.deleteAll();
          GraphStatistics sums = isNew ? GraphStatistics.NONE : all();
          for (Node name : names) {
            if (!isKept(name)) continue;
            Optional<Document> former = isNew ? Optional.empty() : document(name);
            if (former.isPresent()) sums = sums.minus(statistics(former.get(), COUNTED));
            Optional<Document> now = graphs.read(() -> made(name));
            if (now.isPresent()) sums = sums.plus(statistics(now.get(), COUNTED));
            write(name, now, changed);
            former
                .map(document -> document.get(HASH))
                .filter(hash -> now.isEmpty() || !now.get().get(HASH).equals(hash))
                .ifPresent(gone::add);
          }
          write(sums, changed);
        });
    replaced.forEach(dumps::forget);
    replaced = List.copyOf(gone);
  }

  private boolean isKept(Node name) {
    return store.isLoaded()
        || !name.equals(addresses.graph("catalogue"))
            && !name.equals(addresses.graph("corrections"));
  }

  private static void write(Node name, Optional<Document> now, IndexWriter changed)
      throws IOException {
    Term graph = new Term(GRAPH, name.toString());
    if (now.isPresent()) changed.updateDocument(graph, now.get());
    else changed.deleteDocuments(graph);
  }

  private static void write(GraphStatistics sums, IndexWriter changed) throws IOException {
    Document document = new Document();
    document.add(new StringField(TYPE, SUMS, Field.Store.NO));
    document.add(new StoredField(COUNTED, StatisticsJson.write(sums)));
    changed.updateDocument(new Term(TYPE, SUMS), document);
  }

  /** The document of a graph; empty if it has no triples. */
  private Optional<Document> made(Node name) {
    List<Triple> triples =
        (Quad.isDefaultGraph(name) ? graphs.only(Set.of()) : graphs)
            .find(name, Node.ANY, Node.ANY, Node.ANY)
            .map(Quad::asTriple)
            .toList();
    if (triples.isEmpty()) return Optional.empty();
    GraphStatistics own = GraphStatistics.of(triples.iterator());
    Document document = new Document();
    document.add(new StringField(GRAPH, name.toString(), Field.Store.YES));
    document.add(new SortedDocValuesField(GRAPH, new BytesRef(order(name))));
    document.add(new StoredField(STATISTICS, StatisticsJson.write(own)));
    document.add(new StoredField(COUNTED, StatisticsJson.write(own.plus(corrections(name)))));
    byte[] dump = dump(name, triples);
    String hash = sha256(dump);
    dumps.keep(hash, dump);
    document.add(new StoredField(HASH, hash));
    document.add(new StoredField(SIZE, dump.length));
    addReport(name, document);
    return Optional.of(document);
  }

  private static String order(Node name) {
    String order = Quad.isDefaultGraph(name) ? "" : name.toString();
    return order.substring(0, Math.min(order.length(), 8_000));
  }

  private GraphStatistics corrections(Node name) {
    if (store.isLoaded()) return GraphStatistics.NONE;
    Graph corrections = graphs.graph(addresses.graph("corrections"));
    List<Triple> said = new ArrayList<>();
    for (Node report : reports(name))
      for (Triple each : corrections.find(Node.ANY, Rap.inReport, report).toList())
        said.addAll(corrections.find(each.getSubject(), Node.ANY, Node.ANY).toList());
    return GraphStatistics.of(said.iterator());
  }

  /** The reports that the graph is of, by the catalogue: one, or none if it is another graph. */
  private List<Node> reports(Node name) {
    return graphs
        .find(addresses.graph("catalogue"), name, Reused.foaf("primaryTopic"), Node.ANY)
        .map(Quad::getObject)
        .toList();
  }

  private void addReport(Node name, Document document) {
    List<Node> reports = reports(name);
    if (reports.isEmpty()) return;
    document.add(new StringField(TYPE, REPORT, Field.Store.NO));
    TreeSet<String> days = new TreeSet<>();
    for (Node report : reports)
      graphs
          .find(name, Node.ANY, Reused.eliDl("recorded_in_a_realization_of"), report)
          .forEach(quad -> addDays(name, quad.getSubject(), days));
    if (days.isEmpty()) return;
    for (String field : List.of(FIRST, LAST)) {
      String day = field.equals(FIRST) ? days.first() : days.last();
      document.add(new StoredField(field, day));
      document.add(new SortedDocValuesField(field, new BytesRef(day)));
    }
  }

  private void addDays(Node graph, Node session, Set<String> days) {
    for (String end : List.of("activity_start_date", "activity_end_date"))
      graphs
          .find(graph, session, Reused.eliDl(end), Node.ANY)
          .filter(quad -> quad.getObject().isLiteral())
          .forEach(quad -> days.add(quad.getObject().getLiteralLexicalForm()));
  }

  private byte[] dump(Node name, List<Triple> triples) {
    Node graph = Quad.isDefaultGraph(name) ? null : name;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(writer.write(RdfWriter.quads(graph, triples), RdfSyntax.NQUADS));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Asking

  private Optional<Document> document(Node graph) {
    return first(new TermQuery(new Term(GRAPH, graph.toString())), Sort.INDEXORDER);
  }

  private Optional<Document> first(Query query, Sort sort) {
    return documents(query, sort, 0, 1).stream().findFirst();
  }

  private List<Document> documents(Query query, Sort sort, int from, int most) {
    return index.ask(
        searcher -> {
          List<Document> found = new ArrayList<>();
          ScoreDoc[] best = searcher.search(query, Math.max(1, from + most), sort).scoreDocs;
          for (int i = from; i < best.length; i++)
            found.add(searcher.storedFields().document(best[i].doc));
          return found;
        });
  }

  private static GraphStatistics statistics(Document document, String field) {
    return StatisticsJson.read(document.get(field));
  }

  @Override
  public Optional<GraphStatistics> of(Node graph) {
    return document(graph).map(document -> statistics(document, STATISTICS));
  }

  @Override
  public GraphStatistics all() {
    return first(new TermQuery(new Term(TYPE, SUMS)), Sort.INDEXORDER)
        .map(document -> statistics(document, COUNTED))
        .orElse(GraphStatistics.NONE);
  }

  @Override
  public Optional<Period> period(Node graph) {
    return document(graph)
        .filter(document -> document.get(FIRST) != null)
        .map(document -> new Period(document.get(FIRST), document.get(LAST)));
  }

  @Override
  public Optional<Period> period() {
    return extreme(FIRST, false)
        .flatMap(first -> extreme(LAST, true).map(last -> new Period(first, last)));
  }

  private Optional<String> extreme(String field, boolean isLast) {
    SortField order = new SortField(field, SortField.Type.STRING, isLast);
    order.setMissingValue(isLast ? SortField.STRING_FIRST : SortField.STRING_LAST);
    return first(reportsOnly(), new Sort(order)).map(document -> document.get(field));
  }

  private static Query reportsOnly() {
    return new TermQuery(new Term(TYPE, REPORT));
  }

  @Override
  public int reports() {
    return index.ask(searcher -> searcher.count(reportsOnly()));
  }

  private static Sort byName() {
    return new Sort(new SortField(GRAPH, SortField.Type.STRING));
  }

  @Override
  public List<Node> reports(int from, int most) {
    return documents(reportsOnly(), byName(), from, most).stream()
        .map(HoldingsIndex::graph)
        .toList();
  }

  private static Node graph(Document document) {
    return NodeFactory.createURI(document.get(GRAPH));
  }

  @Override
  public Optional<Dump> dump(Node graph) {
    return document(graph).map(HoldingsIndex::dump);
  }

  private static Dump dump(Document document) {
    return new Dump(graph(document), Long.parseLong(document.get(SIZE)), document.get(HASH));
  }

  @Override
  public List<Dump> dumps() {
    Query all = new FieldExistsQuery(GRAPH);
    int count = index.ask(searcher -> searcher.count(all));
    return documents(all, byName(), 0, count).stream().map(HoldingsIndex::dump).toList();
  }

  @Override
  public Optional<byte[]> content(Dump dump) {
    return dumps.kept(dump.sha256());
  }
}
