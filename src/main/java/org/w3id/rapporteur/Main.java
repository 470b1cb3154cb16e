package org.w3id.rapporteur;

/** The program's entry: hands the command line to {@code command}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
