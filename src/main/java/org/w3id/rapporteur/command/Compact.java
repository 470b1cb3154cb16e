package org.w3id.rapporteur.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a store anew, without what changes have left behind. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description =
        "Makes a store smaller: writes it anew, without what changes have left behind. Publishing"
            + " does so by itself when that outweighs the data.")
public final class Compact implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "a folder")
  private Path folder;

  @Override
  public Integer call() {
    if (!Store.isAt(folder)) {
      System.err.println(folder + ": expected a store, found none");
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
