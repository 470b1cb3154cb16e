package org.w3id.rapporteur.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.PercentEncoding;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.source.MediaType;
import org.w3id.rapporteur.source.OriginalFile;

/**
 * Writes the file that a report was read from, and where in it a piece of evidence stands: on which
 * pages, in which blocks, in which elements. A text file is not described: the normalised text says
 * the same.
 */
final class OriginalPlaces {
  /** Registers {@code #page=3} for PDF. */
  private static final Node PAGES = Triples.iri("http://www.rfc-editor.org/rfc/rfc8118");

  private final ReportAddresses parts;
  private final Triples triples;

  OriginalPlaces(ReportAddresses parts, Triples triples) {
    this.parts = parts;
    this.triples = triples;
  }

  void describe(OriginalFile file) {
    if (file.type() == MediaType.TEXT) {
      return;
    }
    Node original = parts.original();
    triples.add(parts.expression(), Rap.original, original);
    triples.type(original, Rap.Original, Reused.eli("Manifestation"));
    triples.add(
        original,
        Reused.eli("media_type"),
        Triples.iri("https://www.iana.org/assignments/media-types/" + file.type().registered()));
    triples.add(original, Reused.dcat("byteSize"), Triples.offset(file.size()));
    triples.add(original, Rap.sha256, Triples.plain(file.sha256()));
  }

  /** Writes the places of a piece of evidence. */
  void write(Node evidence, PlaceRange where) {
    if (where.first() instanceof Place.OnPage) {
      for (int page = where.first().number(); page <= where.last().number(); page++) {
        writePlace(evidence, "page=" + page, page(page));
      }
    } else if (where.first() instanceof Place.OfBlock) {
      for (int block = where.first().number(); block <= where.last().number(); block++) {
        triples.add(evidence, Rap.originalBlock, Triples.number(block));
      }
    } else if (where.first() instanceof Place.OfNode first) {
      writeNode(evidence, first);
      writeNode(evidence, (Place.OfNode) where.last());
    }
  }

  private Node page(int page) {
    Node selector = parts.original("selector=page=" + page);
    triples.type(selector, Reused.oa("FragmentSelector"));
    triples.add(selector, Reused.dcterms("conformsTo"), PAGES);
    triples.add(selector, RDF.value.asNode(), Triples.plain("page=" + page));
    return selector;
  }

  private void writeNode(Node evidence, Place.OfNode node) {
    String path = PercentEncoding.path(node.xpath());
    Node selector = parts.original("selector=node=" + path);
    triples.type(selector, Reused.oa("XPathSelector"));
    triples.add(selector, RDF.value.asNode(), Triples.plain(node.xpath()));
    writePlace(evidence, "node=" + path, selector);
  }

  private void writePlace(Node evidence, String fragment, Node selector) {
    Node place = parts.original(fragment);
    triples.add(evidence, Rap.originalPlace, place);
    triples.type(place, Reused.oa("SpecificResource"));
    triples.add(place, Reused.oa("hasSource"), parts.original());
    triples.add(place, Reused.oa("hasSelector"), selector);
  }
}
