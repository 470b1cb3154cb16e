package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.store.Store;

class MainTest {
  private static final String SEED = "reports/CTOC-COP-WG.7-2015-6.txt";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"turtle,ttl", "jsonld,jsonld", "rdfxml,rdf", "nquads,nq", "trig,trig"})
  void everySyntaxSaysTheSame(String syntax, String suffix) {
    Path reference = folder.resolve("seed.nt");
    Path written = folder.resolve("seed." + suffix);
    assertThat(run("convert", SEED, "--to", "ntriples", "-o", reference.toString()).code).isZero();
    assertThat(run("convert", SEED, "--to", syntax, "-o", written.toString()).code).isZero();
    assertThat(graph(written).isIsomorphicWith(graph(reference))).isTrue();
  }

  @Test
  void everyQueryIsListedWithItsQuestion() {
    Run list = run("query", "--list");
    assertThat(list.code).isZero();
    assertThat(list.out.lines()).hasSizeGreaterThan(40);
    assertThat(list.out)
        .containsPattern("(?m)^attendees-that-never-spoke +Who attends but never speaks\\?$");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path once = folder.resolve("once.nq");
    Path again = folder.resolve("again.nq");
    run("convert", SEED, "--to", "nquads", "-o", once.toString());
    run("convert", SEED, "--to", "nquads", "-o", again.toString());
    assertThat(again).hasSameBinaryContentAs(once);
    assertThat(run("check", once.toString()).code).isZero();
  }

  @Test
  void aDamagedGraphIsReportedAtItsLine() throws IOException {
    Path whole = folder.resolve("whole.nt");
    Path damaged = folder.resolve("damaged.nt");
    run("convert", SEED, "--to", "ntriples", "-o", whole.toString());
    Files.write(
        damaged,
        Files.readAllLines(whole).stream()
            .filter(
                line ->
                    !line.contains("recommendation/12> <https://w3id.org/rapporteur/ns#statedIn>"))
            .toList());
    Run check = run("check", damaged.toString());
    assertThat(check.code).isEqualTo(1);
    assertThat(check.out)
        .contains("damaged.nt:")
        .contains("[SHAPE_VIOLATED]")
        .contains("recommendation/12");
  }

  @Test
  void namesInATableAreHeldAgainstTheDictionary() throws IOException {
    Path table = folder.resolve("votes.csv");
    Files.writeString(
        table,
        """
        no,from,text
        1,Turkey,"Ratify the Protocol, too (Brazil, Chile);"
        2,"Bolivia (Plurinational State of), Cote d'Ivoire",Ratify (CPED) (South   Sudan)
        3,Ruritania,"Ratify,
        and soon (Spain) (United Sates of America);"
        """);
    Run plain = run("check", "--names", "from", table.toString());
    assertThat(plain.code).isZero();
    assertThat(plain.out.lines())
        .containsExactly(
            "votes.csv:1-5: note: 4 names, 3 known (75.00 %); not known: “Ruritania” 1"
                + " [NAMES_COUNTED]",
            "votes.csv:4-5: warning: unknown name “Ruritania”; closest known: “Mauritania”"
                + " [NAME_UNKNOWN]");
    assertThat(run("check", "--names", "text", "--in-brackets", table.toString()).out.lines())
        .containsExactly(
            "votes.csv:1-5: note: 5 names, 4 known (80.00 %); not known: “United Sates of America” 1"
                + " [NAMES_COUNTED]",
            "votes.csv:4-5: warning: unknown name “United Sates of America”; closest known:"
                + " “United States of America” [NAME_UNKNOWN]");
  }

  @Test
  void aTableThatCannotBeReadIsToldInOneLine() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
    Path broken = Files.writeString(folder.resolve("broken.csv"), "a,b\n\"1,2\n");
    assertThat(run("check", "--names", "c", table.toString()))
        .matches(run -> run.code == 1)
        .matches(run -> run.out.contains("table.csv: no column “c”; its columns: a, b"));
    assertThat(run("check", "--names", "a", broken.toString()))
        .matches(run -> run.code == 1)
        .matches(run -> run.out.contains("broken.csv: not a CSV table"));
  }

  @Test
  void convertWritesAkomaNtoso() {
    Run run = run("convert", SEED, "--to", "akn");
    assertThat(run.code).isZero();
    assertThat(run.out)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso")
        .contains("eId=\"para_65\"");
  }

  @Test
  void badInputGivesOneSentenceAndWritesNothing() throws IOException {
    Path output = folder.resolve("out.ttl");
    Path prose = Files.writeString(folder.resolve("prose.txt"), "No number stands here.\n");
    Path latin =
        Files.write(folder.resolve("latin.txt"), new byte[] {'1', '.', ' ', (byte) 0xE9, '\n'});
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    for (Path bad : new Path[] {prose, latin, empty, folder, folder.resolve("missing.txt")}) {
      Run run = run("convert", bad.toString(), "-o", output.toString());
      assertThat(run.code).as(bad.toString()).isEqualTo(1);
      assertThat(run.err).contains(bad.getFileName().toString()).doesNotContain("\tat ");
      assertThat(run.out).isEmpty();
      assertThat(output).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nosuch                                  | nosuch
          query nosuch                            | unknown query nosuch; known: addressees-by-topic
          query outline -p report=nosuch          | unknown report nosuch; known: CTOC/COP/WG.7/2015/6
          query recommendations-worded-as -p strength=dare | unknown strength dare; known: must, should, should-endeavour
          query                                   | give the name of a query; --list shows them all; see rapporteur query --help
          query outline -p nosuch=1               | query outline has no parameter nosuch
          query outline --format pdf              | unknown format pdf; known: csv
          convert SEED --to nosuch                | unknown syntax nosuch; known: turtle, jsonld
          convert SEED --symbol Add.1             | not a document symbol: Add.1
          convert SEED --language english         | expected a two-letter language code
          convert SEED --base data                | not a base IRI
          check SEED SEED --symbol A/1            | --symbol needs exactly one report, found 2
          check SEED --in-brackets                | --in-brackets needs --names COLUMN
          publish SEED                            | --store
          serve --port 99999                      | not a port: 99999
          serve --url data.example.org            | not the URL of a service
          serve --url https://example.org/doc/    | begins with /doc, which is a path of the site itself
          serve --data SEED -- SEED               | expected --data or reports, found both
          serve --data SEED --store folder        | expected --data or --store, found both
          compact                                 | --store
          """)
  void aWrongCommandLineIsToldInOneLine(String line, String message) {
    Run run = run(line.replace("SEED", SEED).split(" "));
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains(message).doesNotContain("\tat ");
    assertThat(run.out).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenNothingIs() throws IOException {
    Path nowhere = folder.resolve("missing/out.ttl");
    Run run = run("convert", SEED, "-o", nowhere.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains(nowhere + ": cannot be written: there is no folder");
    assertThat(run("convert", SEED, "-o", folder.toString()).err).contains("it is a folder");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatIsGivenOverridesTheSidecar() {
    Run run =
        run(
            "query",
            "sessions",
            SEED,
            "--symbol",
            "CTOC/COP/WG.4/2015/9",
            "--body",
            "CTOC/COP/WG.4");
    assertThat(run.code).isZero();
    assertThat(run.out).contains("CTOC/COP/WG.4,").contains(",CTOC/COP/WG.4/2015/9");
  }

  @Test
  void anotherBaseHoldsForNamesToo() throws IOException {
    Path out = folder.resolve("seed.nt");
    run("convert", SEED, "--to", "ntriples", "--base", "https://example.org/un/", "-o", "" + out);
    assertThat(Files.readString(out))
        .contains("<https://example.org/un/id/state/ESP>")
        .contains("<https://w3id.org/rapporteur/ns#Recommendation>")
        .doesNotContain("<https://w3id.org/rapporteur/id/");
  }

  /** The good report is published; a message and the exit code report the bad one. */
  @Test
  void oneBadReportDoesNotKeepTheOthersOut() throws IOException {
    Path bad = Files.writeString(folder.resolve("prose.txt"), "No number stands here.\n");
    Path store = folder.resolve("store");
    Run run = run("publish", "--store", store.toString(), bad.toString(), SEED);
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err)
        .contains("prose.txt:1: error:")
        .contains("prose.txt: left out because of the errors above");
    assertThat(graphs(store))
        .contains("https://w3id.org/rapporteur/id/graph/CTOC/COP/WG.7/2015/6")
        .noneMatch(name -> name.contains("prose"));
  }

  @Test
  void aReportIsWithdrawnOnlyWhereItIsPublished() throws IOException {
    String store = folder.resolve("store").toString();
    assertThat(run("publish", "--store", store, SEED).code).isZero();
    Run unknown = run("publish", "--store", store, "--withdraw", "CTOC/COP/WG.7/2014/6");
    assertThat(unknown.code).isEqualTo(1);
    assertThat(unknown.err).contains("there is no report CTOC/COP/WG.7/2014/6 to withdraw");
    assertThat(run("publish", "--store", store, "--withdraw", "CTOC/COP/WG.7/2015/6").code)
        .isZero();
    assertThat(graphs(Path.of(store)))
        .noneMatch(name -> name.endsWith("id/graph/CTOC/COP/WG.7/2015/6"));
  }

  @Test
  void publishingSaysWhatItDid() throws IOException {
    String store = folder.resolve("store").toString();
    assertThat(run("publish", "--store", store, SEED).err)
        .contains("reports: 1 new, 0 changed, 0 unchanged, 0 left out");
    Path bad = Files.writeString(folder.resolve("prose.txt"), "No number stands here.\n");
    assertThat(run("publish", "--store", store, SEED, bad.toString()).err)
        .contains("reports: 0 new, 0 changed, 1 unchanged, 1 left out");
  }

  @Test
  void aStoreKeepsItsBase() {
    String store = folder.resolve("store").toString();
    run("publish", "--store", store, "--base", "https://example.org/un/", SEED);
    assertThat(run("publish", "--store", store, SEED).err).contains("1 unchanged");
    Run other = run("publish", "--store", store, "--base", "https://example.org/eu/", SEED);
    assertThat(other.code).isEqualTo(2);
    assertThat(other.err.lines())
        .singleElement()
        .asString()
        .contains("https://example.org/un/", "https://example.org/eu/");
    assertThat(run("serve", "--store", store, "--base", "https://example.org/eu/").code)
        .isEqualTo(2);
  }

  @Test
  void compactSaysHowLargeTheStoreWas() {
    String store = folder.resolve("store").toString();
    run("publish", "--store", store, SEED);
    Run compact = run("compact", "--store", store);
    assertThat(compact.code).isZero();
    assertThat(compact.out).matches("\\d+\\.\\d MB before, \\d+\\.\\d MB after\\R");
    assertThat(graphs(Path.of(store))).anyMatch(name -> name.endsWith("CTOC/COP/WG.7/2015/6"));
    Run none = run("compact", "--store", folder.resolve("none").toString());
    assertThat(none.code).isEqualTo(1);
    assertThat(none.err).contains("none: not a store; create one with publish --store");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aFileIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run run = run("publish", "--store", file.toString(), SEED);
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains(file + ": cannot be used as a store: is not a folder");
  }

  @Test
  void aReportWithoutSymbolHasAnAddressOfItsFile() throws IOException {
    Path lonely = folder.resolve("My report.txt");
    Files.copy(Path.of(SEED), lonely);
    Run check = run("check", lonely.toString());
    assertThat(check.code).isZero();
    assertThat(check.out).contains("My report.txt:1: note: expected the report's symbol");
    Run query = run("query", "sessions", lonely.toString());
    assertThat(query.out).contains("CTOC/COP/WG.7,3,2015-11-18,2015-11-20,Vienna,my-report");
  }

  private static List<String> graphs(Path directory) {
    try (Store store = Store.at(directory)) {
      DatasetGraph held = store.dataset();
      return Txn.calc(
          held, TxnType.READ, () -> Iter.toList(Iter.map(held.listGraphNodes(), Node::getURI)));
    }
  }

  /** The exit code and the output of a command line. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream noticed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(noticed, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Run(
          code, printed.toString(StandardCharsets.UTF_8), noticed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The union of all graphs of a file. */
  private static Graph graph(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, file.toUri().toString());
    Graph union = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }
}
