package org.w3id.rapporteur.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.ParameterValues;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.query.ResultFormat;
import org.w3id.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a ready-made query over reports. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Runs a ready-made query over reports; without a report, over the bundled ones.")
public final class Query implements Callable<Integer> {
  @Mixin private ReportOptions options;

  @Option(
      names = "-p",
      paramLabel = "name=value",
      description = "a parameter of the query; may be repeated")
  private Map<String, String> values = Map.of();

  @Option(
      names = "--format",
      description = "csv, tsv, json, xml or table; default: table on a terminal, otherwise csv")
  private String format;

  @Option(names = "--list", description = "list all queries with the question that each answers")
  private boolean isList;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "the query's name; see --list")
  private String name;

  @Parameters(index = "1..*", paramLabel = "REPORT", description = "text files of reports")
  private List<Path> reports = List.of();

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = options.pipeline();
    QueryLibrary library = QueryLibrary.ofClassPath(pipeline.addresses());
    if (isList) {
      library.queries().forEach(query -> System.out.println(line(query)));
      return 0;
    }
    if (name == null)
      throw new ParameterException(
          command.commandLine(), "give the name of a query; --list shows them all");
    NamedQuery query = Argument.use(command, () -> library.query(name));
    ResultFormat written = Argument.use(command, () -> ResultFormat.named(formatOrDefault()));
    Argument.use(command, () -> query.bind(values));
    try (Store store = Store.inMemory()) {
      Publisher publisher = new Publisher(pipeline, store);
      options.read(reports, pipeline).forEach(publisher::publish);
      Argument.use(command, () -> new ParameterValues(store, library).checked(query, values));
      QueryResult result = query.run(store.dataset(), values);
      written.write(result, System.out);
    }
    return 0;
  }

  private static String line(NamedQuery query) {
    return "%-32s %s".formatted(query.name(), query.summary());
  }

  private String formatOrDefault() {
    return format != null ? format : System.console() != null ? "table" : "csv";
  }
}
