package org.w3id.rapporteur.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.source.SourceText;

/**
 * Invented reports of one working group, which cite the same documents, resolutions and articles
 * and each other.
 */
public final class InventedReport {
  public static final Pipeline PIPELINE = new Pipeline("https://example.org/");

  private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");
  private static final List<String> MEASURES =
      List.of(
          "cooperate in extradition",
          "protect migrant children",
          "exchange information on vessels",
          "consider joint investigations");

  private static final Map<List<Integer>, Publication> READ = new ConcurrentHashMap<>();

  private InventedReport() {}

  public static String path(int number) {
    return "CTOC/COP/WG.7/%d/6".formatted(2000 + number);
  }

  /**
   * @param variant chooses the words
   */
  public static Publication of(int number, int variant) {
    return READ.computeIfAbsent(List.of(number, variant), any -> read(number, variant));
  }

  private static Publication read(int number, int variant) {
    int other = 2000 + (number + variant) % 7;
    String text =
        """
        Report on the meeting of the Working Group on the Smuggling of Migrants

        I. Introduction

        1. In its resolution 7/%d, the Conference of the Parties requested the Secretariat to report.

        2. The meeting was chaired by Ana Maria Xyqqv%c (Spain).

        II. Recommendations

        3. States should %s in accordance with article %d of the Smuggling of Migrants Protocol.

        4. The Secretariat should assist States.

        III. Statements

        5. Statements were made by representatives of Spain, France and %s.

        6. The Working Group had before it the following documents:

        (a) Note by the Secretariat on %s (CTOC/COP/WG.7/%d/2);

        (b) Report of the Working Group (CTOC/COP/WG.7/%d/6).
        """
            .formatted(
                variant % 3,
                (char) ('a' + number % 26),
                MEASURES.get(variant % MEASURES.size()),
                1 + (number + variant) % 20,
                variant % 2 == 0 ? "Kenya" : "Peru",
                MEASURES.get((variant + 1) % MEASURES.size()),
                other,
                other);
    return PIPELINE
        .read(SourceText.of("report.txt", text), ReportMetadata.of(path(number), null, "en"))
        .value();
  }

  /**
   * Publishes reports, changes and withdraws them at random, always the same for a seed.
   *
   * @param from the number of the first act
   */
  public static void act(Publisher publisher, Random chance, int from, int acts) {
    for (int act = from; act < from + acts; act++) {
      Instant when = BEGIN.plusSeconds(60L * act);
      int number = chance.nextInt(8);
      if (chance.nextInt(4) == 0) publisher.withdraw(path(number), when);
      else publisher.publish(of(number, chance.nextInt(5)), when);
    }
  }
}
