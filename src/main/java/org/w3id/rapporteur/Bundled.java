package org.w3id.rapporteur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.diagnostic.Parsed;

/** The reports that come with the program. */
final class Bundled {
  private static final List<String> NAMES = List.of("CTOC-COP-WG.7-2015-6");

  private Bundled() {}

  static List<Parsed<Publication>> read(Pipeline pipeline) {
    return NAMES.stream()
        .map(
            name ->
                pipeline.read(
                    SourceText.of(name + ".txt", text(name + ".txt")),
                    Sidecar.parse(Path.of(name + ".ttl"), text(name + ".ttl"))))
        .toList();
  }

  private static String text(String file) {
    try (InputStream in = Bundled.class.getResourceAsStream("/reports/" + file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: reports/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }
}
