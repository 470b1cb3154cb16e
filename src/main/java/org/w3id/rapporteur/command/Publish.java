package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Puts reports into a store. One that cannot be read leaves the others, and its former self, be.
 */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Puts reports into a store, each as a whole or not at all.")
public final class Publish implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "a folder")
  private Path folder;

  @Option(
      names = "--withdraw",
      paramLabel = "SYMBOL",
      description = "takes a report back; its addresses say so from then on")
  private List<String> withdrawn = List.of();

  @Parameters(paramLabel = "REPORT")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (reports.isEmpty() && withdrawn.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "expected reports, or --withdraw, found neither");
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

  /** Withdraws what it can; how many reports it could not. */
  private int withdraw(Publisher publisher) {
    int unknown = 0;
    for (String symbol : withdrawn) {
      if (publisher.withdraw(symbol, Instant.now())) continue;
      System.err.println(folder + ": expected the report " + symbol + ", found none");
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
