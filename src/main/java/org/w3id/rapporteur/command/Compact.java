package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rewrites a store without the space that earlier changes still occupy. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description =
        "Makes a store smaller: rewrites it without the space that earlier changes still occupy."
            + " The command publish does this by itself when that space outweighs the data.")
public final class Compact implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "the store's folder")
  private Path folder;

  @Override
  public Integer call() {
    if (!Store.isAt(folder)) {
      System.err.println(folder + ": not a store; create one with publish --store " + folder);
      return 1;
    }
    try (Store store = Store.at(folder)) {
      long before = store.bytes();
      store.compact();
      System.out.printf(
          "%.1f MB before, %.1f MB after%n", before / MEGABYTE, store.bytes() / MEGABYTE);
    }
    return 0;
  }
}
