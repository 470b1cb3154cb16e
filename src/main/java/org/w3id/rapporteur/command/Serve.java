package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.sys.JenaSystem;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.web.Server;
import org.w3id.rapporteur.web.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes and serves, until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves what a store holds, and reports, which are published into the store. With neither"
            + " store nor report: the bundled reports.")
public final class Serve implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Option(names = "--port", paramLabel = "N", description = "default: ${DEFAULT-VALUE}; 0: any")
  private int port = ServerOptions.DEFAULT_PORT;

  @Option(names = "--host", paramLabel = "H", description = "default: ${DEFAULT-VALUE}")
  private String host = ServerOptions.DEFAULT_HOST;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "where the service stands for those who use it, as https://data.example.org/wg/; pages,"
              + " feeds and descriptions lead there; default: where it listens")
  private String url;

  @Option(
      names = "--contact",
      paramLabel = "EMAIL",
      description = "whom harvesters may write to; default: ${DEFAULT-VALUE}, who is nobody")
  private String contact = ServerOptions.NO_CONTACT;

  @Option(names = "--store", paramLabel = "DIR", description = "a folder; default: in memory")
  private Path folder;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      description = "RDF files to serve as they are, instead of reports")
  private List<Path> data = List.of();

  @Parameters(paramLabel = "REPORT")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (!data.isEmpty() && !reports.isEmpty()) {
      throw new ParameterException(command.commandLine(), "expected --data or reports, found both");
    }
    if (!data.isEmpty() && folder != null) {
      throw new ParameterException(command.commandLine(), "expected --data or --store, found both");
    }
    ServerOptions asked = Argument.use(command, () -> where(options.base()));
    // Once, before there are two threads: they might wait for each other's classes for ever.
    JenaSystem.init();
    try (Store store = folder == null ? Store.inMemory() : options.store(folder)) {
      ServerOptions where = folder == null ? asked : where(store.base());
      CompletableFuture<Server> prepared =
          CompletableFuture.supplyAsync(
              () -> Server.of(store, QueryLibrary.ofClassPath(new Addresses(where.base())), where));
      if (data.isEmpty()) {
        publish(store, where.base());
      }
      data.forEach(store::load);
      try (Server server = made(prepared).start()) {
        System.err.println("http://" + host + ":" + server.port() + "/");
        server.join();
      }
    }
    return 0;
  }

  private ServerOptions where(String base) {
    return new ServerOptions(
        host,
        port,
        base,
        Optional.ofNullable(url).map(ServiceUrl::parse),
        ServerOptions.DEFAULT_QUERY_TIMEOUT,
        contact);
  }

  /** The server; or what went wrong with it, as it was thrown. */
  private static Server made(CompletableFuture<Server> prepared) {
    try {
      return prepared.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException wrong) throw wrong;
      throw wrapped;
    }
  }

  /** A store on the disk is served as it is, with the reports that are named. */
  private void publish(Store store, String base) {
    Pipeline pipeline = new Pipeline(base);
    boolean isLasting = store.isLasting();
    List<Publication> read =
        isLasting && reports.isEmpty() ? List.of() : options.read(reports, pipeline);
    Publisher publisher = new Publisher(pipeline, store);
    if (!isLasting) read.forEach(publisher::publish);
    else read.forEach(report -> publisher.publish(report, Instant.now()));
    if (!publisher.hasReports())
      System.err.println(
          folder
              + " holds no reports, only the vocabulary; add some with publish --store "
              + folder);
  }
}
