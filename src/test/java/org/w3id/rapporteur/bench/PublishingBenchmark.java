package org.w3id.rapporteur.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;

/**
 * Measures what it costs to publish one report into a small or a large store. Arguments: a folder
 * of reports, an empty folder for the store.
 */
public final class PublishingBenchmark {
  /** Measures processor time, on which other programs have little influence. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private static final Set<Integer> SIZES = Set.of(10, 50, 200, 500, 1000);

  private PublishingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Pipeline pipeline = new Pipeline(Addresses.DEFAULT_BASE);
    List<Long> millis = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    int published = 0;
    try (Store store = Store.at(Path.of(arguments[1]))) {
      Publisher publisher = new Publisher(pipeline, store);
      System.out.println(
          "reports, median ms of the processor to publish one, median kB that it adds to the files");
      for (Path report : reports(Path.of(arguments[0]))) {
        Publication read = pipeline.read(report, ReportMetadata.NONE).value();
        long before = store.bytes();
        long start = THREAD.getCurrentThreadCpuTime();
        publisher.publish(read, Instant.now());
        millis.add((THREAD.getCurrentThreadCpuTime() - start) / 1_000_000);
        bytes.add((store.bytes() - before) / 1000);
        published++;
        if (SIZES.contains(published)) {
          System.out.printf("%d, %d, %d%n", published, median(millis), median(bytes));
        }
      }
      System.out.println(unchanged(publisher, pipeline, reports(Path.of(arguments[0])).get(0)));
    }
  }

  private static String unchanged(Publisher publisher, Pipeline pipeline, Path report) {
    Publication read = pipeline.read(report, ReportMetadata.NONE).value();
    long start = THREAD.getCurrentThreadCpuTime();
    Publisher.Outcome outcome = publisher.publish(read, Instant.now());
    return "the first again: "
        + outcome
        + ", "
        + (THREAD.getCurrentThreadCpuTime() - start) / 1_000_000
        + " ms";
  }

  private static List<Path> reports(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** The median of the last ten values. */
  private static long median(List<Long> values) {
    long[] last =
        values.subList(values.size() - 10, values.size()).stream()
            .mapToLong(Long::longValue)
            .toArray();
    Arrays.sort(last);
    return last[last.length / 2];
  }
}
