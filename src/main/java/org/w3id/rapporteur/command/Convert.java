package org.w3id.rapporteur.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.akomantoso.AkomaNtoso;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.document.Outline;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.view.ReportView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Converts one report to RDF, Akoma Ntoso or an outline. RDF holds the report's graph and its
 * corrections. The output is written completely or not at all.
 */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Converts one report to RDF, Akoma Ntoso XML or a plain-text outline.")
public final class Convert implements Callable<Integer> {
  private static final String OUTLINE = "outline";

  /** The output formats that are not RDF. */
  private static final List<String> OTHERS = List.of(AkomaNtoso.LABEL, OUTLINE);

  @Mixin private ReportOptions options;

  @Option(
      names = "--to",
      paramLabel = "SYNTAX",
      defaultValue = "turtle",
      description =
          "turtle, trig, ntriples, nquads, jsonld, rdfxml, akn (Akoma Ntoso) or outline;"
              + " default: ${DEFAULT-VALUE}")
  private String to;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "the file to write; default: standard output")
  private Path output;

  @Parameters(paramLabel = "REPORT", description = "the report's text file")
  private Path report;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Optional<RdfSyntax> syntax = RdfSyntax.named(to);
    if (syntax.isEmpty() && !OTHERS.contains(to)) {
      throw new ParameterException(
          command.commandLine(),
          "unknown syntax "
              + to
              + "; known: "
              + String.join(", ", RdfSyntax.labels())
              + ", "
              + String.join(", ", OTHERS));
    }
    Pipeline pipeline = options.pipeline();
    Publication read = options.read(List.of(report), pipeline).get(0);
    byte[] bytes =
        syntax
            .map(as -> rdf(pipeline.addresses(), read, as))
            .orElseGet(() -> to.equals(OUTLINE) ? outline(read) : akomaNtoso(pipeline, read));
    if (output == null) {
      System.out.write(bytes);
      System.out.flush();
    } else {
      write(bytes);
    }
    return 0;
  }

  private byte[] rdf(Addresses addresses, Publication read, RdfSyntax syntax) {
    return new RdfWriter(options.base())
        .write(quads(addresses, read), syntax, Optional.of(addresses.id(read.path())));
  }

  private static byte[] outline(Publication read) {
    return Outline.of(read.facts().report()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] akomaNtoso(Pipeline pipeline, Publication read) {
    Addresses addresses = pipeline.addresses();
    return new AkomaNtoso(read.corrections(), pipeline.vocabulary(), addresses, Release.current())
        .of(ReportView.of(read.graph(), addresses.id(read.path())));
  }

  private static List<Quad> quads(Addresses addresses, Publication read) {
    List<Quad> quads = new ArrayList<>();
    quads.addAll(RdfWriter.quads(addresses.graph(read.path()), read.graph().find().toList()));
    quads.addAll(
        RdfWriter.quads(addresses.graph("corrections"), read.corrections().find().toList()));
    return quads;
  }

  /** Replaces the file in one step, so that another program never reads half of it. */
  private void write(byte[] bytes) throws IOException {
    Path whole = output.toAbsolutePath();
    if (!Files.isDirectory(whole.getParent())) {
      throw new IOException(
          output + ": cannot be written: there is no folder " + whole.getParent());
    }
    if (Files.isDirectory(whole)) {
      throw new IOException(output + ": cannot be written: it is a folder");
    }
    Path part = Files.createTempFile(whole.getParent(), ".", ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
