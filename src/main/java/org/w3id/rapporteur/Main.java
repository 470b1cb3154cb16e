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
 * The command line. Results go to standard output, everything else to standard error.
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

  /** The commands that log their progress. The others print a result. */
  private static final Set<String> LOGGED = Set.of("serve", "publish");

  public static void main(String[] arguments) {
    boolean isLogged = arguments.length > 0 && LOGGED.contains(arguments[0]);
    System.setProperty(
        "org.slf4j.simpleLogger.log.org.w3id.rapporteur", isLogged ? "info" : "warn");
    System.exit(run(arguments));
  }

  /** Runs a command line and returns the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (wrong, given) ->
                print(sentence(wrong) + help(wrong), wrong.getCommandLine(), WRONG_COMMAND))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> print(sentence(failure), command, FAILED))
        .execute(arguments);
  }

  private static String help(CommandLine.ParameterException wrong) {
    return "; see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
  }

  private static String sentence(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Prints one sentence without a stack trace. */
  private static int print(String message, CommandLine command, int exitCode) {
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
