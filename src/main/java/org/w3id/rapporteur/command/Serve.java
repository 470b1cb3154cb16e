package org.w3id.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.handover.HandoverServer;
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

/** Publishes reports and serves them until the process is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the reports of a store, after publishing the given reports into it. With neither"
            + " a store nor reports, serves the bundled reports.")
public final class Serve implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  @Mixin private ReportOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port to listen at; 0: any free port; default: ${DEFAULT-VALUE}")
  private int port = ServerOptions.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "the host to listen at; default: ${DEFAULT-VALUE}")
  private String host = ServerOptions.DEFAULT_HOST;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "the address at which users reach the service, such as https://data.example.org/wg/; all"
              + " links start with it; default: the host and port it listens at")
  private String url;

  @Option(
      names = "--contact",
      paramLabel = "EMAIL",
      description =
          "e-mail address that /oai gives to harvesters; default: ${DEFAULT-VALUE}, where no mail"
              + " arrives")
  private String contact = ServerOptions.NO_CONTACT;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "the store's folder, created if missing; default: in memory")
  private Path folder;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      description = "RDF files to serve unchanged, instead of reports")
  private List<Path> data = List.of();

  @Parameters(paramLabel = "REPORT", description = "text files of the reports to publish")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (!data.isEmpty() && !reports.isEmpty()) {
      throw new ParameterException(command.commandLine(), "expected --data or reports, found both");
    }
    if (!data.isEmpty() && folder != null) {
      throw new ParameterException(command.commandLine(), "expected --data or --store, found both");
    }
    ServerOptions asked = Argument.use(command, () -> where(options.base()));
    try (Store store = folder == null ? Store.inMemory() : options.store(folder)) {
      ServerOptions where = folder == null ? asked : where(store.base());
      CompletableFuture<Server> prepared =
          CompletableFuture.supplyAsync(
              () -> Server.of(store, QueryLibrary.ofClassPath(new Addresses(where.base())), where));
      Optional<Publisher> publisher =
          data.isEmpty() ? Optional.of(publish(store, where.base())) : Optional.empty();
      data.forEach(store::load);
      try (Server server = made(prepared).start()) {
        System.err.println("http://" + host + ":" + server.port() + "/");
        if (folder == null) server.join();
        else joinReceiving(server, publisher.orElseThrow());
      }
    }
    return 0;
  }

  /** Waits until the server is stopped, and publishes what {@code publish} hands over. */
  private void joinReceiving(Server server, Publisher publisher) throws IOException {
    try (HandoverServer handover = HandoverServer.open(folder, publisher)) {
      LOG.info("reports can be handed over at port {}", handover.port());
      server.join();
    }
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

  /** Returns the server, or rethrows the exception that prevented it. */
  private static Server made(CompletableFuture<Server> prepared) {
    try {
      return prepared.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException wrong) throw wrong;
      throw wrapped;
    }
  }

  /**
   * Publishes the reports given. If none is given, a store on disk stays unchanged, and one in
   * memory gets the bundled reports.
   */
  private Publisher publish(Store store, String base) {
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
    return publisher;
  }
}
