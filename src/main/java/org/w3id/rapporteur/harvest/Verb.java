package org.w3id.rapporteur.harvest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verbs of the protocol and their arguments. Source: OAI-PMH 2.0, 4. */
enum Verb {
  GET_RECORD("GetRecord", List.of("identifier", "metadataPrefix"), Set.of(), false),
  IDENTIFY("Identify", List.of(), Set.of(), false),
  LIST_IDENTIFIERS(
      "ListIdentifiers", List.of("metadataPrefix"), Set.of("from", "until", "set"), true),
  LIST_METADATA_FORMATS("ListMetadataFormats", List.of(), Set.of("identifier"), false),
  LIST_RECORDS("ListRecords", List.of("metadataPrefix"), Set.of("from", "until", "set"), true),
  LIST_SETS("ListSets", List.of(), Set.of(), true);

  static final String TOKEN = "resumptionToken";

  private final String label;
  private final List<String> required;
  private final Set<String> optional;
  private final boolean hasTokens;

  Verb(String label, List<String> required, Set<String> optional, boolean hasTokens) {
    this.label = label;
    this.required = required;
    this.optional = optional;
    this.hasTokens = hasTokens;
  }

  String label() {
    return label;
  }

  List<String> required() {
    return required;
  }

  boolean takes(String argument) {
    return required.contains(argument)
        || optional.contains(argument)
        || hasTokens && argument.equals(TOKEN);
  }

  static Optional<Verb> named(String label) {
    return Arrays.stream(values()).filter(verb -> verb.label.equals(label)).findFirst();
  }
}
