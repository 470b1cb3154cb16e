package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.source.UnreadableReportException;
import org.w3id.rapporteur.store.Store;
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
    Map<Publisher.Outcome, Integer> outcomes = new EnumMap<>(Publisher.Outcome.class);
    try (Store store = options.store(folder)) {
      Pipeline pipeline = new Pipeline(store.base());
      Publisher publisher = new Publisher(pipeline, store);
      for (Path report : reports) {
        try {
          Publication read = ReportOptions.withoutErrors(pipeline.read(report, given));
          outcomes.merge(publisher.publish(read, Instant.now()), 1, Integer::sum);
        } catch (UnreadableReportException unreadable) {
          System.err.println(unreadable.getMessage());
          leftOut++;
        }
      }
      int unknown = withdraw(publisher);
      if (!reports.isEmpty()) System.err.println(summary(outcomes, leftOut));
      return leftOut + unknown == 0 ? 0 : 1;
    }
  }

  /** Withdraws the reports named, and returns how many of them the store does not hold. */
  private int withdraw(Publisher publisher) {
    int unknown = 0;
    for (String symbol : withdrawn) {
      if (publisher.withdraw(symbol, Instant.now())) continue;
      System.err.println(folder + ": there is no report " + symbol + " to withdraw");
      unknown++;
    }
    return unknown;
  }

  private static String summary(Map<Publisher.Outcome, Integer> outcomes, int leftOut) {
    return "reports: %d new, %d changed, %d unchanged, %d left out"
        .formatted(
            outcomes.getOrDefault(Publisher.Outcome.NEW, 0),
            outcomes.getOrDefault(Publisher.Outcome.CHANGED, 0),
            outcomes.getOrDefault(Publisher.Outcome.UNCHANGED, 0),
            leftOut);
  }
}
