package org.w3id.rapporteur.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the caller gives. */
final class Argument {
  private Argument() {}

  /**
   * What is made of an argument.
   *
   * @throws ParameterException if that refuses the argument
   */
  static <T> T use(CommandSpec command, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }
}
