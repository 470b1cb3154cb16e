package org.w3id.rapporteur.harvest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.view.ThingKind;

/**
 * A format of metadata.
 *
 * <p>{@code oai_dc} is the format that every harvester knows; {@code rdf} has all statements of the
 * graphs; {@code akn} is the whole report as Akoma Ntoso.
 */
enum MetadataFormat {
  OAI_DC(
      "oai_dc",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
      "http://www.openarchives.org/OAI/2.0/oai_dc/"),
  RDF(
      "rdf",
      "http://www.openarchives.org/OAI/2.0/rdf.xsd",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
  AKN(
      "akn",
      "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd",
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");

  private final String prefix;
  private final String schema;
  private final String namespace;

  MetadataFormat(String prefix, String schema, String namespace) {
    this.prefix = prefix;
    this.schema = schema;
    this.namespace = namespace;
  }

  String prefix() {
    return prefix;
  }

  String schema() {
    return schema;
  }

  String namespace() {
    return namespace;
  }

  boolean fits(ThingKind kind) {
    return this != AKN || kind == ThingKind.REPORT;
  }

  static List<ThingKind> kinds(MetadataFormat format) {
    return ThingKind.harvested().stream().filter(format::fits).toList();
  }

  static Optional<MetadataFormat> named(String prefix) {
    return Arrays.stream(values()).filter(format -> format.prefix.equals(prefix)).findFirst();
  }

  static List<MetadataFormat> of(ThingKind kind) {
    return Arrays.stream(values()).filter(format -> format.fits(kind)).toList();
  }
}
