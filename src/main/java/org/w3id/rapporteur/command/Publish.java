package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.handover.HandoverClient;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publications;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.publishing.ReportGraphs;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.UnusableStoreException;
import org.w3id.rapporteur.web.DerivedData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Publishes reports into a store. A report that cannot be read is left out: the others are
 * published, and what was published of it before stays.
 */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Publishes reports into a store, each completely or not at all, and withdraws reports.")
public final class Publish implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "the store's folder; created if missing")
  private Path folder;

  @Option(
      names = "--withdraw",
      paramLabel = "SYMBOL",
      description =
          "withdraw the report with this symbol; its addresses then say that it is withdrawn")
  private List<String> withdrawn = List.of();

  @Parameters(paramLabel = "REPORT", description = "text files of the reports to publish")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (reports.isEmpty() && withdrawn.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "nothing to do: give reports to publish, or --withdraw SYMBOL");
    }
    ReportMetadata given = options.given(reports);
    int leftOut = 0;
    Map<Publications.Outcome, Integer> outcomes = new EnumMap<>(Publications.Outcome.class);
    try (Publications publications = publications()) {
      Pipeline pipeline = new Pipeline(publications.base());
      for (Path report : reports) {
        try {
          Publication read = ReportOptions.withoutErrors(pipeline.read(report, given));
          outcomes.merge(
              publications.publish(ReportGraphs.of(read), Instant.now()), 1, Integer::sum);
        } catch (UnreadableReportException unreadable) {
          System.err.println(unreadable.getMessage());
          leftOut++;
        }
      }
      int unknown = withdraw(publications);
      if (!reports.isEmpty()) System.err.println(summary(outcomes, leftOut));
      return leftOut + unknown == 0 ? 0 : 1;
    }
  }

  /** The store, or the server that has it open. */
  private Publications publications() {
    try {
      return new OwnStore(options.store(folder));
    } catch (UnusableStoreException held) {
      HandoverClient server = HandoverClient.to(folder).orElseThrow(() -> held);
      System.err.println(folder + ": published through the server that has it open");
      return server;
    }
  }

  /** A store that this command has open. */
  private static final class OwnStore implements Publications {
    private final Store store;
    private final Publisher publisher;

    OwnStore(Store store) {
      this.store = store;
      this.publisher = new Publisher(new Pipeline(store.base()), store);
    }

    @Override
    public String base() {
      return publisher.base();
    }

    @Override
    public Outcome publish(ReportGraphs report, Instant when) {
      return publisher.publish(report, when);
    }

    @Override
    public boolean withdraw(String path, Instant when) {
      return publisher.withdraw(path, when);
    }

    @Override
    public void close() {
      try (store) {
        deriveFrom(store);
      }
    }
  }

  /** Brings up to date what is derived from the graphs, so that a server need not. */
  private static void deriveFrom(Store store) {
    QueryLibrary library = QueryLibrary.ofClassPath(new Addresses(store.base()));
    try (DerivedData derived = DerivedData.of(store, library, store.base())) {
      derived.catchUp();
    }
  }

  /** Withdraws the reports named, and returns how many of them the store does not hold. */
  private int withdraw(Publications publications) {
    int unknown = 0;
    for (String symbol : withdrawn) {
      if (publications.withdraw(symbol, Instant.now())) continue;
      System.err.println(folder + ": there is no report " + symbol + " to withdraw");
      unknown++;
    }
    return unknown;
  }

  private static String summary(Map<Publications.Outcome, Integer> outcomes, int leftOut) {
    return "reports: %d new, %d changed, %d unchanged, %d left out"
        .formatted(
            outcomes.getOrDefault(Publications.Outcome.NEW, 0),
            outcomes.getOrDefault(Publications.Outcome.CHANGED, 0),
            outcomes.getOrDefault(Publications.Outcome.UNCHANGED, 0),
            leftOut);
  }
}
