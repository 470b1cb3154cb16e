package org.w3id.rapporteur.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.harvest.OaiException.Code;
import org.w3id.rapporteur.xml.Xml;

/**
 * Writes the answer to each verb. Source: OAI-PMH 2.0, 4.
 *
 * @param about the description of the repository for {@code Identify}
 */
record OaiResponse(Repository repository, MetadataWriter metadata, About about) {
  /** The most records, headers or characters in one response; longer lists continue in another. */
  private static final int MOST_RECORDS = 100;

  private static final int MOST_HEADERS = 1_000;
  private static final int ENOUGH_LETTERS = 1_000_000;

  /**
   * The repository itself.
   *
   * @param address of the endpoint
   * @param contact an e-mail address
   * @param isLasting whether deletions are remembered for ever
   */
  record About(String address, String contact, boolean isLasting) {}

  void write(Arguments arguments, Xml xml) {
    switch (arguments.verb()) {
      case GET_RECORD -> getRecord(arguments, xml);
      case IDENTIFY -> identify(xml);
      case LIST_IDENTIFIERS -> list(arguments, xml, MOST_HEADERS);
      case LIST_METADATA_FORMATS -> listFormats(arguments, xml);
      case LIST_RECORDS -> list(arguments, xml, MOST_RECORDS);
      case LIST_SETS -> listSets(arguments, xml);
    }
  }

  private void identify(Xml xml) {
    xml.block(Verb.IDENTIFY.label());
    xml.leaf("repositoryName", "Rapporteur: reports of intergovernmental meetings");
    xml.leaf("baseURL", about.address());
    xml.leaf("protocolVersion", "2.0");
    xml.leaf("adminEmail", about.contact());
    xml.leaf("earliestDatestamp", repository.earliest().toString());
    xml.leaf("deletedRecord", about.isLasting() ? "persistent" : "transient");
    xml.leaf("granularity", Datestamp.GRANULARITY);
    xml.leaf("compression", "gzip");
    repository.identifiers().namespace().ifPresent(host -> describeIdentifiers(host, xml));
    xml.end();
  }

  private void describeIdentifiers(String host, Xml xml) {
    String scheme = OaiPmh.NAMESPACE + "oai-identifier";
    xml.block("description");
    xml.block(
        "oai-identifier",
        "xmlns",
        scheme,
        "xsi:schemaLocation",
        scheme + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
    xml.leaf("scheme", "oai");
    xml.leaf("repositoryIdentifier", host);
    xml.leaf("delimiter", ":");
    xml.leaf("sampleIdentifier", repository.identifiers().ofName("CTOC/COP/WG.7/2015/6"));
    xml.end().end();
  }

  private void listFormats(Arguments arguments, Xml xml) {
    Optional<Item> item = arguments.get("identifier").map(this::item);
    xml.block(Verb.LIST_METADATA_FORMATS.label());
    for (MetadataFormat format : MetadataFormat.values()) {
      if (item.filter(each -> !format.fits(each.kind())).isPresent()) continue;
      xml.block("metadataFormat");
      xml.leaf("metadataPrefix", format.prefix());
      xml.leaf("schema", format.schema());
      xml.leaf("metadataNamespace", format.namespace());
      xml.end();
    }
    xml.end();
  }

  private void listSets(Arguments arguments, Xml xml) {
    if (arguments.get(Verb.TOKEN).isPresent())
      throw new OaiException(
          Code.badResumptionToken,
          "Invalid resumption token: ListSets answers with a single list.");
    xml.block(Verb.LIST_SETS.label());
    repository
        .sets()
        .forEach(
            (spec, name) -> xml.block("set").leaf("setSpec", spec).leaf("setName", name).end());
    xml.end();
  }

  private void getRecord(Arguments arguments, Xml xml) {
    Item item = item(arguments.get("identifier").orElseThrow());
    MetadataFormat format = Selection.format(arguments.get("metadataPrefix").orElseThrow());
    if (!format.fits(item.kind()))
      throw new OaiException(
          Code.cannotDisseminateFormat,
          item.identifier() + " is not available as " + format.prefix() + ".");
    xml.block(Verb.GET_RECORD.label());
    record(item, format, xml);
    xml.end();
  }

  private Item item(String identifier) {
    try {
      new URI(identifier);
    } catch (URISyntaxException e) {
      throw Arguments.bad("Not an identifier: " + identifier + ".");
    }
    return repository
        .item(identifier)
        .orElseThrow(
            () -> new OaiException(Code.idDoesNotExist, "Unknown identifier: " + identifier + "."));
  }

  private void list(Arguments arguments, Xml xml, int most) {
    Selection selection = Selection.of(arguments);
    List<Item> items = repository.list(selection, most + 1);
    if (items.isEmpty())
      throw new OaiException(Code.noRecordsMatch, "No records match the arguments.");
    boolean isWhole = arguments.verb() == Verb.LIST_RECORDS;
    xml.block(arguments.verb().label());
    int begun = xml.length();
    int next = 0;
    while (next < Math.min(most, items.size()) && xml.length() - begun < ENOUGH_LETTERS) {
      Item item = items.get(next++);
      if (isWhole) record(item, selection.format(), xml);
      else header(item, xml);
    }
    token(selection, items, next, xml);
    xml.end();
  }

  /**
   * Says how the list goes on. The whole list is counted only once.
   *
   * @param next the number of items in this response
   */
  private void token(Selection selection, List<Item> items, int next, Xml xml) {
    boolean isLast = next == items.size();
    if (isLast && selection.progress().isEmpty()) return;
    int all =
        selection
            .progress()
            .map(Selection.Progress::all)
            .orElseGet(() -> repository.count(selection));
    Selection.Progress progress =
        new Selection.Progress(items.get(next - 1).position(), selection.listed() + next, all);
    xml.leaf(
        Verb.TOKEN,
        isLast ? "" : ResumptionToken.of(selection.at(progress)),
        "completeListSize",
        "" + all,
        "cursor",
        "" + selection.listed());
  }

  private void record(Item item, MetadataFormat format, Xml xml) {
    xml.block("record");
    header(item, xml);
    if (!item.isDeleted()) {
      xml.block("metadata");
      metadata.write(item, format, xml);
      xml.end();
    }
    xml.end();
  }

  private static void header(Item item, Xml xml) {
    xml.block("header", "status", item.isDeleted() ? "deleted" : "");
    xml.leaf("identifier", item.identifier());
    xml.leaf("datestamp", item.datestamp().toString());
    item.sets().forEach(set -> xml.leaf("setSpec", set));
    xml.end();
  }
}
