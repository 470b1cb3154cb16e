package org.w3id.rapporteur.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.w3id.rapporteur.http.Accept;

/**
 * A form of an answer. The header {@code Accept} decides which, unless the parameter {@code format}
 * or {@code output} names one, for clients that cannot set headers. Unknown names are ignored.
 *
 * @param names of the form in the parameter, beside its media type
 */
record AnswerForm(String mediaType, Lang language, List<String> names) {
  private static final List<AnswerForm> TABLES =
      List.of(
          form("application/sparql-results+json", ResultSetLang.RS_JSON, "json", "sparql-json"),
          form("application/sparql-results+xml", ResultSetLang.RS_XML, "xml", "sparql"),
          form("text/csv", ResultSetLang.RS_CSV, "csv"),
          form("text/tab-separated-values", ResultSetLang.RS_TSV, "tsv"),
          form("application/json", ResultSetLang.RS_JSON),
          form("application/xml", ResultSetLang.RS_XML),
          form("text/xml", ResultSetLang.RS_XML),
          form("text/plain", ResultSetLang.RS_Text, "text"));

  private static final List<AnswerForm> GRAPHS =
      List.of(
          form("text/turtle", Lang.TURTLE, "turtle", "ttl", "n3", "text"),
          form("application/ld+json", Lang.JSONLD, "json-ld", "jsonld", "ld+json", "json"),
          form("application/n-triples", Lang.NTRIPLES, "n-triples", "ntriples", "nt"),
          form("application/rdf+xml", Lang.RDFXML, "rdf+xml", "rdfxml", "rdf", "xml"),
          form("application/trig", Lang.TRIG, "trig"),
          form("application/n-quads", Lang.NQUADS, "n-quads", "nquads", "nq"));

  private static AnswerForm form(String mediaType, Lang language, String... names) {
    return new AnswerForm(mediaType, language, List.of(names));
  }

  /** All forms of the query's answer. */
  static List<AnswerForm> of(Query query) {
    return query.isSelectType() || query.isAskType() ? TABLES : GRAPHS;
  }

  static List<String> mediaTypes(List<AnswerForm> forms) {
    return forms.stream().map(AnswerForm::mediaType).toList();
  }

  /** The form that a parameter's value names; a plus in it may have become a space. */
  static Optional<AnswerForm> named(String name, List<AnswerForm> forms) {
    String folded = name.strip().replace(' ', '+').toLowerCase(Locale.ROOT);
    return forms.stream()
        .filter(form -> form.mediaType.equals(folded) || form.names.contains(folded))
        .findFirst();
  }

  /** Whether the name means a form of any answer. */
  static boolean isName(String name) {
    return named(name, TABLES).or(() -> named(name, GRAPHS)).isPresent();
  }

  static Optional<AnswerForm> accepted(Accept accept, List<AnswerForm> forms) {
    return accept
        .choose(mediaTypes(forms))
        .flatMap(type -> forms.stream().filter(form -> form.mediaType.equals(type)).findFirst());
  }

  /** The value of the {@code Content-Type} header. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }
}
