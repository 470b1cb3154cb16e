package org.w3id.rapporteur;

import java.util.Set;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.command.Check;
import org.w3id.rapporteur.command.Compact;
import org.w3id.rapporteur.command.Convert;
import org.w3id.rapporteur.command.Publish;
import org.w3id.rapporteur.command.Query;
import org.w3id.rapporteur.command.Serve;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program's entry: the command line. Results go to standard output, all else to standard error.
 *
 * <p>Exit codes: 0 done, 1 the input or the work failed, 2 the command line is wrong.
 */
@Command(
    name = "rapporteur",
    mixinStandardHelpOptions = true,
    description = "Publishes reports of intergovernmental meetings as linked data.",
    versionProvider = Main.class,
    subcommands = {
      Serve.class,
      Publish.class,
      Convert.class,
      Query.class,
      Check.class,
      Compact.class
    })
public final class Main implements Callable<Integer>, CommandLine.IVersionProvider {
  private static final int FAILED = 1;
  private static final int WRONG_COMMAND = 2;

  /** What runs for long tells how far it is; the others have a result to show. */
  private static final Set<String> TALKATIVE = Set.of("serve", "publish");

  public static void main(String[] arguments) {
    boolean tells = arguments.length > 0 && TALKATIVE.contains(arguments[0]);
    System.setProperty("org.slf4j.simpleLogger.log.org.w3id.rapporteur", tells ? "info" : "warn");
    System.exit(run(arguments));
  }

  /** Runs a command line; the result is the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (wrong, given) -> tell(wrong, wrong.getCommandLine(), WRONG_COMMAND))
        .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command, FAILED))
        .execute(arguments);
  }

  /** One sentence, no stack trace. */
  private static int tell(Exception failure, CommandLine command, int exitCode) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    command.getErr().println(message);
    command.getErr().flush();
    return exitCode;
  }

  @Override
  public Integer call() {
    new CommandLine(this).usage(System.err);
    return WRONG_COMMAND;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"rapporteur " + Release.current().version()};
  }
}
