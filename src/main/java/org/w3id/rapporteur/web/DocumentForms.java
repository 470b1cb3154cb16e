package org.w3id.rapporteur.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.graph.syntax.RdfXml;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Response;

/** The forms of a document: a page, and each RDF syntax, at an address with the form's suffix. */
final class DocumentForms {
  static final String HTML = "html";

  private final RdfWriter rdf;

  DocumentForms(RdfWriter rdf) {
    this.rdf = rdf;
  }

  /** Returns the media types of pages and RDF by suffix, in order of preference. */
  static Map<String, String> usual() {
    Map<String, String> forms = new LinkedHashMap<>(Map.of(HTML, "text/html"));
    for (RdfSyntax syntax : RdfSyntax.values()) forms.put(syntax.suffix(), syntax.mediaType());
    return forms;
  }

  /**
   * Returns the suffix of the form that the client prefers.
   *
   * @param path of the document, without suffix
   * @throws ProblemException 406, with the list of forms, if none is acceptable
   */
  static String choose(Accept accept, Map<String, String> forms, String path) {
    String type =
        accept
            .choose(List.copyOf(forms.values()))
            .orElseThrow(() -> notAcceptable("Not available in that format. ", forms, path));
    return forms.entrySet().stream()
        .filter(form -> form.getValue().equals(type))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static ProblemException notAcceptable(
      String reason, Map<String, String> forms, String path) {
    String links =
        forms.entrySet().stream()
            .map(form -> alternate(address(path, form.getKey()), form.getValue()))
            .collect(Collectors.joining(", "));
    return new ProblemException(
            406, "Not Acceptable", reason + "Available: " + String.join(", ", forms.values()) + ".")
        .with("Link", links);
  }

  private static String alternate(String address, String type) {
    return "<" + address + ">; rel=\"alternate\"; type=\"" + type + "\"";
  }

  /** Returns the address of a form; the path itself if the form has no suffix. */
  static String address(String path, String suffix) {
    return Links.escaped(suffix.isEmpty() ? path : path + "." + suffix);
  }

  /** Returns the forms without RDF/XML, for data that it cannot express. */
  static Map<String, String> withoutXml(Map<String, String> forms) {
    Map<String, String> others = new LinkedHashMap<>(forms);
    others.remove(RdfSyntax.RDFXML.suffix());
    return others;
  }

  /**
   * Refuses quads that RDF/XML cannot express.
   *
   * @param path of the document, without suffix, for links to the other forms
   * @throws ProblemException 406, with the reason and the other forms
   */
  static void requireXml(Stream<Quad> quads, Map<String, String> forms, String path) {
    quads
        .flatMap(quad -> RdfXml.obstacle(quad.asTriple()).stream())
        .findFirst()
        .ifPresent(
            reason -> {
              throw notAcceptable(reason + " ", withoutXml(forms), path);
            });
  }

  /**
   * @param iri of the main thing that the quads describe
   */
  Response rdf(Collection<Quad> quads, RdfSyntax syntax, String iri) {
    return Response.of(
        syntax.contentType(), rdf.write(quads, syntax, Optional.of(NodeFactory.createURI(iri))));
  }
}
