package org.w3id.rapporteur;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.ResultFormat;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.UnreadableRdfException;
import org.w3id.rapporteur.web.PortInUseException;
import org.w3id.rapporteur.web.Server;
import org.w3id.rapporteur.web.ServerOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The program's entry: the command line. Results go to standard output, all else to standard error.
 */
@Command(
    name = "rapporteur",
    mixinStandardHelpOptions = true,
    version = "rapporteur 0.1.0",
    description = "Publishes reports of intergovernmental meetings as linked data.",
    subcommands = {
      Main.Serve.class,
      Main.Publish.class,
      Main.Convert.class,
      Main.Query.class,
      Main.Check.class
    })
public final class Main implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_COMMAND = 2;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command line; the result is the exit code. */
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(failure.getMessage());
          command.getErr().flush();
          return failure instanceof IllegalArgumentException ? WRONG_COMMAND : FAILED;
        });
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    new CommandLine(this).usage(System.err);
    return WRONG_COMMAND;
  }

  private static Map<String, Graph> graphs(Pipeline pipeline, List<Parsed<Publication>> read) {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    Addresses addresses = pipeline.addresses();
    Graph corrections = GraphFactory.createDefaultGraph();
    for (Parsed<Publication> one : read) {
      graphs.put(addresses.graph(one.value().graphPath()).getURI(), one.value().graph());
      one.value().corrections().stream().forEach(corrections::add);
    }
    graphs.put(addresses.graph("corrections").getURI(), corrections);
    graphs.put(addresses.graph("vocabulary").getURI(), pipeline.vocabulary());
    graphs.put(addresses.graph("depositary").getURI(), Vocabulary.loadDepositary());
    return graphs;
  }

  /** Reads all, prints what was noticed to standard error; an ERROR stops the work. */
  private static List<Parsed<Publication>> readAll(
      Pipeline pipeline, List<Path> reports, Sidecar given) {
    List<Parsed<Publication>> read = new ArrayList<>();
    if (reports.isEmpty()) {
      read.addAll(Bundled.read(pipeline));
    }
    reports.forEach(report -> read.add(pipeline.read(report, given)));
    for (Parsed<Publication> one : read) {
      one.diagnostics().stream().sorted().forEach(System.err::println);
      if (one.hasErrors()) {
        throw new UnreadableReportException(
            Path.of(one.value().facts().report().fileName()),
            "not published, see the errors above");
      }
    }
    return read;
  }

  /** Publishes and serves. */
  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Publishes reports and serves them; without a report, the bundled ones.")
  static final class Serve implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080")
    int port;

    @Option(names = "--host", defaultValue = ServerOptions.DEFAULT_HOST)
    String host;

    @Option(names = "--base", defaultValue = Addresses.DEFAULT_BASE)
    String base;

    @Option(names = "--store", description = "a folder; without it, in memory")
    Path store;

    @Option(names = "--data", arity = "1..*", description = "RDF files to serve as they are")
    List<Path> data = List.of();

    @Parameters(paramLabel = "REPORT")
    List<Path> reports = List.of();

    @Override
    public Integer call() {
      Store opened = store == null ? Store.inMemory() : Store.at(store);
      if (data.isEmpty()) {
        Pipeline pipeline = new Pipeline(base);
        opened.replace(graphs(pipeline, readAll(pipeline, reports, Sidecar.NONE)));
      }
      data.forEach(opened::load);
      try (Server server =
          Server.start(opened, QueryLibrary.ofClassPath(), new ServerOptions(host, port, base))) {
        System.err.println("http://localhost:" + server.port() + "/");
        server.join();
        return DONE;
      } catch (PortInUseException inUse) {
        System.err.println(inUse.getMessage());
        return FAILED;
      }
    }
  }

  /** Puts reports into a store. */
  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Puts reports into a store, each as a whole or not at all.")
  static final class Publish implements Callable<Integer> {
    @Option(names = "--store", required = true)
    Path store;

    @Option(names = "--base", defaultValue = Addresses.DEFAULT_BASE)
    String base;

    @Parameters(paramLabel = "REPORT", arity = "1..*")
    List<Path> reports = List.of();

    @Override
    public Integer call() {
      Pipeline pipeline = new Pipeline(base);
      List<Parsed<Publication>> read = readAll(pipeline, reports, Sidecar.NONE);
      try (Store opened = Store.at(store)) {
        opened.replace(graphs(pipeline, read));
      }
      return DONE;
    }
  }

  /** One report to one file. */
  @Command(
      name = "convert",
      mixinStandardHelpOptions = true,
      description = "Writes one report in one syntax.")
  static final class Convert implements Callable<Integer> {
    @Option(
        names = "--to",
        defaultValue = "turtle",
        description = "turtle, trig, ntriples, nquads, jsonld, rdfxml or outline")
    String to;

    @Option(names = "-o", paramLabel = "FILE")
    Path output;

    @Option(names = "--base", defaultValue = Addresses.DEFAULT_BASE)
    String base;

    @Option(names = "--symbol")
    String symbol;

    @Option(names = "--body")
    String body;

    @Option(names = "--language")
    String language;

    @Parameters(paramLabel = "REPORT")
    Path report;

    @Override
    public Integer call() throws IOException {
      Optional<RdfSyntax> syntax = RdfSyntax.named(to);
      if (syntax.isEmpty() && !to.equals("outline")) {
        throw new IllegalArgumentException(
            "no such syntax: " + to + "; known: " + RdfSyntax.labels() + ", outline");
      }
      Sidecar given =
          new Sidecar(
              Optional.ofNullable(symbol).map(DocumentSymbol::new),
              Optional.ofNullable(body),
              Optional.ofNullable(language));
      Pipeline pipeline = new Pipeline(base);
      Publication read = readAll(pipeline, List.of(report), given).get(0).value();
      byte[] bytes =
          syntax.isEmpty()
              ? outline(read).getBytes(java.nio.charset.StandardCharsets.UTF_8)
              : new RdfWriter(base).write(quads(pipeline, read), syntax.get());
      if (output == null) {
        System.out.write(bytes);
        System.out.flush();
      } else {
        Path part = output.resolveSibling(output.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
      }
      return DONE;
    }

    private static List<Quad> quads(Pipeline pipeline, Publication read) {
      List<Quad> quads =
          new ArrayList<>(
              RdfWriter.quads(
                  pipeline.addresses().graph(read.graphPath()), read.graph().find().toList()));
      quads.addAll(
          RdfWriter.quads(
              pipeline.addresses().graph("corrections"), read.corrections().find().toList()));
      return quads;
    }

    private static String outline(Publication read) {
      StringBuilder outline = new StringBuilder(read.facts().report().title()).append('\n');
      Optional<Section> last = Optional.empty();
      for (Paragraph paragraph : read.facts().report().paragraphs()) {
        if (!paragraph.section().equals(last)) {
          last = paragraph.section();
          last.ifPresent(
              section ->
                  outline
                      .append(section.number())
                      .append(". ")
                      .append(section.heading())
                      .append('\n'));
        }
        outline
            .append("  ")
            .append(paragraph.number())
            .append(". ")
            .append(paragraph.text())
            .append('\n');
      }
      return outline.toString();
    }
  }

  /** Runs a named query. */
  @Command(
      name = "query",
      mixinStandardHelpOptions = true,
      description = "Runs a query of the library over reports.")
  static final class Query implements Callable<Integer> {
    @Option(names = "-p", paramLabel = "name=value")
    Map<String, String> values = Map.of();

    @Option(names = "--format", description = "csv, tsv, json, xml or table")
    String format;

    @Option(names = "--base", defaultValue = Addresses.DEFAULT_BASE)
    String base;

    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Parameters(index = "1..*", paramLabel = "REPORT")
    List<Path> reports = List.of();

    @Override
    public Integer call() throws IOException {
      var query = QueryLibrary.ofClassPath().query(name);
      ResultFormat written =
          ResultFormat.named(format != null ? format : System.console() != null ? "table" : "csv");
      Pipeline pipeline = new Pipeline(base);
      try (Store store = Store.inMemory()) {
        store.replace(graphs(pipeline, readAll(pipeline, reports, Sidecar.NONE)));
        written.write(query.run(store.dataset(), values), System.out);
      }
      System.out.flush();
      return DONE;
    }
  }

  /** Prints what was noticed. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Prints the diagnostics of reports, and of RDF files against the shapes.")
  static final class Check implements Callable<Integer> {
    @Option(names = "--base", defaultValue = Addresses.DEFAULT_BASE)
    String base;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    List<Path> files = List.of();

    @Override
    public Integer call() {
      Pipeline pipeline = new Pipeline(base);
      PrintWriter out = new PrintWriter(System.out, true);
      boolean failed = false;
      for (Path file : files) {
        try {
          List<Diagnostic> diagnostics =
              RdfCheck.isRdf(file)
                  ? RdfCheck.of(file)
                  : pipeline.read(file, Sidecar.NONE).diagnostics();
          diagnostics.stream().sorted().forEach(out::println);
          failed |= diagnostics.stream().anyMatch(Diagnostic::isError);
        } catch (UnreadableReportException | UnreadableRdfException unreadable) {
          out.println(unreadable.getMessage());
          failed = true;
        }
      }
      return failed ? FAILED : DONE;
    }
  }
}
