package org.w3id.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3id.rapporteur.bundled.ClassPathFolder;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.ReportMetadata;

/** The reports that come with the program: the texts in the class-path folder {@code reports}. */
public final class BundledReports {
  private BundledReports() {}

  /** Reads all of them, sorted by file name. */
  public static List<Parsed<Publication>> read(Pipeline pipeline) {
    List<Parsed<Publication>> read = new ArrayList<>();
    ClassPathFolder.read(
        "reports",
        BundledReports.class.getClassLoader(),
        folder -> {
          for (Path report : ClassPathFolder.files(folder, ".txt")) {
            read.add(pipeline.read(report, ReportMetadata.NONE));
          }
        });
    return read;
  }
}
