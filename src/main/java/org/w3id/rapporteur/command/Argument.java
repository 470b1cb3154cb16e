package org.w3id.rapporteur.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Makes values from command-line arguments. */
final class Argument {
  private Argument() {}

  /**
   * Returns the value that {@code maker} makes of an argument.
   *
   * @throws ParameterException if {@code maker} rejects the argument as illegal
   */
  static <T> T use(CommandSpec command, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }
}
