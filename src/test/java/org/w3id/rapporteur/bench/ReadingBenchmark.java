package org.w3id.rapporteur.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;

/**
 * Measures how long it takes to read the first report and validate its graph, compared with Jena,
 * which parses and validates the same graph. {@code bench/README.md} describes how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
public class ReadingBenchmark {
  private static final Path SEED = Path.of("reports", "CTOC-COP-WG.7-2015-6.txt");

  private final Pipeline pipeline = new Pipeline(Addresses.DEFAULT_BASE);
  private final byte[] triples = triples(pipeline.read(SEED, ReportMetadata.NONE).value().graph());

  private static byte[] triples(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, Lang.NTRIPLES);
    return out.toByteArray();
  }

  /** From the text to the graph and the corrections, both validated. */
  @Benchmark
  public Publication readsAndValidates() {
    return pipeline.read(SEED, ReportMetadata.NONE).value();
  }

  /** The comparison: Jena parses N-Triples and validates the graph against the same shapes. */
  @Benchmark
  public Object jenaParsesAndValidates() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(triples), Lang.NTRIPLES);
    return pipeline.shapes().validate(graph);
  }
}
