package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.GraphVersion;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/** Kills a program while it publishes, many times; the store is intact at each next start. */
@Tag("thorough")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillsIT {
  private static final int KILLS = 60;
  private static final int MOST_LINES = 5;
  private static final int LONGEST_MILLIS = 600;
  private static final Addresses ADDRESSES = new Addresses(Addresses.DEFAULT_BASE);
  private static final Node CATALOGUE = ADDRESSES.graph("catalogue");
  private static final Node CORRECTIONS = ADDRESSES.graph("corrections");
  private static final String REPORTS = "src/test/resources/gold";

  @TempDir Path folder;

  @Test
  void eachNextStartOpensByItselfAndEachReportIsThereWholeOrNotAtAll() throws Exception {
    Random random = new Random(60);
    Map<String, Integer> told = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process publishing = start();
      try (BufferedReader out = publishing.inputReader()) {
        assertThat(out.readLine()).as(() -> "kill, " + errors()).isEqualTo("ready");
        for (int line = random.nextInt(MOST_LINES); line > 0; line--) note(out.readLine(), told);
        publishing.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        publishing.toHandle().destroyForcibly();
        publishing.waitFor();
        out.lines().forEach(line -> note(line, told));
      }
      try (Store store = Store.at(folder.resolve("store"))) {
        RdfDataset graphs = store.dataset();
        graphs.read(
            () -> {
              check(graphs, store, told);
              return told;
            });
      }
    }
    System.out.println(KILLS + " kills; told last: " + told);
    assertThat(told).as("there was something to lose").isNotEmpty();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            Publishing.class.getName(),
            folder.resolve("store").toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()))
        .start();
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void note(String line, Map<String, Integer> told) {
    String[] words = line.split(" ");
    told.put(words[0], Integer.valueOf(words[1]));
  }

  /**
   * Checks that each publication that the program reported is there, that every report's graph
   * agrees with the publication log, and that no other report has a graph.
   */
  private static void check(RdfDataset graphs, Store store, Map<String, Integer> told) {
    Graph catalogue = graphs.graph(CATALOGUE);
    Map<Node, PublicationLog.Entry> last = new HashMap<>();
    for (PublicationLog.Entry entry : PublicationLog.of(catalogue)) last.put(entry.graph(), entry);
    last.values().forEach(entry -> check(graphs, entry));
    told.forEach(
        (path, number) ->
            assertThat(number(graphs, path, last)).as(path).isGreaterThanOrEqualTo(number));
    graphs
        .names()
        .forEach(
            graph -> {
              if (graph.getURI().contains("/graph/CTOC/") || graph.getURI().contains("/graph/CAC/"))
                assertThat(last.get(graph).version()).as(graph.getURI()).isPresent();
            });
    for (Node graph : last.keySet())
      for (PublicationLog.Entry state :
          PublicationLog.sinceWithdrawn(PublicationLog.of(catalogue, graph)))
        if (!state.equals(last.get(graph)))
          assertThat(store.archive().has(state.version().orElseThrow().hash())).isTrue();
  }

  private static void check(RdfDataset graphs, PublicationLog.Entry entry) {
    String path = entry.graph().getURI().replaceFirst(".*/id/graph/", "");
    Graph graph = graphs.graph(entry.graph());
    long corrections =
        graphs.graph(CORRECTIONS).find(Node.ANY, Rap.inReport, ADDRESSES.id(path)).toList().size();
    if (entry.version().isEmpty()) {
      assertThat(graph.isEmpty()).as(path).isTrue();
      assertThat(corrections).as(path).isZero();
    } else {
      GraphVersion version = GraphVersion.of(path, graph, ADDRESSES);
      assertThat(version.triples()).as(path).isEqualTo(entry.version().get().triples());
      assertThat(version.hash()).as(path).isEqualTo(entry.version().get().hash());
      assertThat(corrections).as(path).isEqualTo(Publishing.corrections(graph));
    }
  }

  /** The number of the report's current publication; the highest number if it is withdrawn. */
  private static int number(RdfDataset graphs, String path, Map<Node, PublicationLog.Entry> last) {
    Node graph = ADDRESSES.graph(path);
    if (last.get(graph).version().isEmpty()) return Integer.MAX_VALUE;
    return Publishing.number(graphs.graph(graph));
  }

  /** The program to kill. It prints a line after each publication. */
  static final class Publishing {
    private static final Node NUMBER = RDFS.comment.asNode();
    private static final int WITHDRAWN_EACH = 7;
    private static final int COMPACTED_EACH = 5;

    private Publishing() {}

    public static void main(String[] arguments) throws IOException {
      Pipeline pipeline = new Pipeline(Addresses.DEFAULT_BASE);
      List<Publication> reports = reports(pipeline);
      try (Store store = Store.at(Path.of(arguments[0]))) {
        System.out.println("ready");
        Publisher publisher = new Publisher(pipeline, store);
        int first = first(store, reports);
        for (int number = first; ; number++) {
          Publication report = reports.get(number % reports.size());
          publisher.publish(numbered(report, number), Instant.now());
          System.out.println(report.path() + " " + number);
          if (number % WITHDRAWN_EACH == 0) publisher.withdraw(report.path(), Instant.now());
          if (number % COMPACTED_EACH == 0) store.compact();
        }
      }
    }

    private static List<Publication> reports(Pipeline pipeline) throws IOException {
      try (Stream<Path> folders = Files.list(Path.of(REPORTS))) {
        return folders
            .map(report -> report.resolve("report.txt"))
            .filter(Files::exists)
            .sorted()
            .limit(3)
            .map(report -> pipeline.read(report, ReportMetadata.NONE).value())
            .toList();
      }
    }

    private static int first(Store store, List<Publication> reports) {
      RdfDataset graphs = store.dataset();
      return 1
          + graphs.read(
              () ->
                  reports.stream()
                      .mapToInt(report -> number(graphs.graph(ADDRESSES.graph(report.path()))))
                      .max()
                      .orElse(0));
    }

    /** The report with a number in its graph, so that each publication differs. */
    private static Publication numbered(Publication report, int number) {
      Graph graph = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(graph, report.graph());
      graph.add(ADDRESSES.id(report.path()), NUMBER, NodeFactory.createLiteralString("" + number));
      graph.add(
          ADDRESSES.id(report.path()),
          RDFS.label.asNode(),
          NodeFactory.createLiteralString(
              "" + report.corrections().find(Node.ANY, Rap.inReport, Node.ANY).toList().size()));
      return new Publication(
          report.facts(), report.path(), graph, report.corrections(), report.entry());
    }

    static int number(Graph graph) {
      return value(graph, NUMBER);
    }

    /** The number of corrections of the report. */
    static int corrections(Graph graph) {
      return value(graph, RDFS.label.asNode());
    }

    private static int value(Graph graph, Node property) {
      return graph.find(Node.ANY, property, Node.ANY).toList().stream()
          .filter(triple -> graph.contains(triple.getSubject(), NUMBER, Node.ANY))
          .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
          .findFirst()
          .orElse(0);
    }
  }
}
