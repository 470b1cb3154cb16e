package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.graph.Addresses;

class ResultFormatTest {
  private static QueryResult answer(String values) {
    String text = "#+ summary: A test\nSELECT ?a ?b WHERE { VALUES (?a ?b) { " + values + " } }";
    return QueryFile.parse("x", "x.rq", text, new Addresses(Addresses.DEFAULT_BASE))
        .run(DatasetGraphFactory.createTxnMem(), Map.of());
  }

  private static String write(ResultFormat format, String values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(answer(values), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csv_quotesWhatItMust() throws IOException {
    assertThat(write(ResultFormat.CSV, "(\"one, “two”\" UNDEF) (\"say \\\"x\\\"\" \"a\\nb\")"))
        .isEqualTo("a,b\r\n\"one, “two”\",\r\n\"say \"\"x\"\"\",\"a\nb\"\r\n");
  }

  @Test
  void tsv_writesTerms() throws IOException {
    assertThat(write(ResultFormat.TSV, "(\"a\\tb\" UNDEF)")).isEqualTo("?a\t?b\n\"a\\tb\"\t\n");
  }

  @Test
  void jsonAndXml_leaveOutWhatIsAbsent() throws IOException {
    assertThat(write(ResultFormat.JSON, "(\"é\" UNDEF)"))
        .containsIgnoringWhitespaces(
            "\"bindings\": [{\"a\": {\"type\": \"literal\", \"value\": \"é\"}}]");
    assertThat(write(ResultFormat.XML, "(\"<é>\" UNDEF)"))
        .contains("<literal>&lt;é&gt;</literal>")
        .doesNotContain("<binding name=\"b\">");
  }

  @Test
  void table_linesUpAndWraps() throws IOException {
    String full = "word ".repeat(12).strip();
    List<String> lines =
        List.of(
            "a" + " ".repeat(60) + "b",
            "-".repeat(59) + "  ----",
            full + "  é",
            "end",
            " ".repeat(61) + "\uFFFD[1m");
    assertThat(write(ResultFormat.TABLE, "(\"" + full + " end\" \"é\") (UNDEF \"\\u001b[1m\")"))
        .isEqualTo(String.join("\n", lines) + "\n");
  }

  @Test
  void table_ofNoRowsHasItsHead() throws IOException {
    assertThat(write(ResultFormat.TABLE, "")).isEqualTo("a  b\n-  -\n");
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    for (ResultFormat format : ResultFormat.values()) {
      OutputStream out =
          new ByteArrayOutputStream() {
            @Override
            public void close() {
              throw new AssertionError(format + " closed the stream");
            }
          };
      format.write(answer("(1 2)"), out);
    }
  }

  @Test
  void isFoundByName() {
    assertThat(ResultFormat.named("csv")).isEqualTo(ResultFormat.CSV);
    assertThat(ResultFormat.CSV.mediaType()).isEqualTo("text/csv; charset=utf-8");
    assertThatThrownBy(() -> ResultFormat.named("xls"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown format xls; known: csv, tsv, json, xml, table");
  }
}
