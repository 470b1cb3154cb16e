package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A harvester that knows only the protocol, and validates every reply against the schemas. */
final class Harvester {
  static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final Schema SCHEMA = schema();

  private final PublishedSite site;

  Harvester(PublishedSite site) {
    this.site = site;
  }

  /**
   * A record.
   *
   * @param metadata empty if the record is deleted or only its header was requested
   */
  record Record(
      String identifier,
      String datestamp,
      List<String> sets,
      boolean isDeleted,
      Optional<Element> metadata) {}

  /** A list, with the replies that contained it. */
  record Listing(List<Record> records, List<Element> replies) {
    List<String> identifiers() {
      return records.stream().map(Record::identifier).toList();
    }
  }

  private static Schema schema() {
    Path folder = Path.of("src/test/resources/conformance");
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              Stream.of(
                      "oai-pmh/oai-pmh.xsd",
                      "oai-pmh/oai-dc.xsd",
                      "oai-pmh/oai-identifier.xsd",
                      "akomantoso/akomantoso30.xsd")
                  .map(file -> new StreamSource(folder.resolve(file).toFile()))
                  .toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a request and returns the reply.
   *
   * @param arguments name, value, name, value …
   */
  Element ask(String... arguments) {
    return read(site.get("/oai?" + query(arguments)));
  }

  static String query(String... arguments) {
    return IntStream.range(0, arguments.length / 2)
        .mapToObj(
            i ->
                arguments[2 * i]
                    + "="
                    + URLEncoder.encode(arguments[2 * i + 1], StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The reply, checked against the protocol. */
  static Element read(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(PublishedSite.header(response, "Content-Type")).isEqualTo("text/xml;charset=utf-8");
    Document document = parse(response.body());
    try {
      SCHEMA.newValidator().validate(new DOMSource(document));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + " in " + response.body(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Element root = document.getDocumentElement();
    assertThat(children(root, "request").get(0).getTextContent())
        .isEqualTo(response.uri().toString().replaceFirst("\\?.*", ""));
    return root;
  }

  static Document parse(String xml) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole list, from all its replies. */
  Listing list(String verb, String... arguments) {
    List<String> asked = new ArrayList<>(List.of("verb", verb));
    asked.addAll(List.of(arguments));
    return from(ask(asked.toArray(String[]::new)), verb);
  }

  /** The rest of a list after a token. */
  Listing rest(String verb, String token) {
    return from(ask("verb", verb, "resumptionToken", token), verb);
  }

  private Listing from(Element first, String verb) {
    List<Record> records = new ArrayList<>();
    List<Element> replies = new ArrayList<>();
    Element reply = first;
    while (true) {
      replies.add(reply);
      assertThat(error(reply)).as("error").isEmpty();
      for (Element each : children(children(reply, verb).get(0), null)) {
        if (each.getLocalName().equals("record") || each.getLocalName().equals("header"))
          records.add(record(each));
      }
      Optional<String> token = token(reply, verb);
      if (token.isEmpty()) return new Listing(records, replies);
      assertThat(replies).as("replies").hasSizeLessThan(500);
      reply = ask("verb", verb, "resumptionToken", token.get());
    }
  }

  static Optional<String> token(Element reply, String verb) {
    return children(children(reply, verb).get(0), "resumptionToken").stream()
        .map(Element::getTextContent)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  static Record record(Element element) {
    boolean isWhole = element.getLocalName().equals("record");
    Element header = isWhole ? children(element, "header").get(0) : element;
    return new Record(
        children(header, "identifier").get(0).getTextContent(),
        children(header, "datestamp").get(0).getTextContent(),
        children(header, "setSpec").stream().map(Element::getTextContent).toList(),
        header.getAttribute("status").equals("deleted"),
        isWhole
            ? children(element, "metadata").stream()
                .map(metadata -> children(metadata, null).get(0))
                .findFirst()
            : Optional.empty());
  }

  static Optional<String> error(Element reply) {
    return children(reply, "error").stream().map(error -> error.getAttribute("code")).findFirst();
  }

  /**
   * @param name of the elements in the protocol's namespace; if empty, all elements
   */
  static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(
            element ->
                name == null
                    || element.getLocalName().equals(name) && OAI.equals(element.getNamespaceURI()))
        .toList();
  }

  /** The values of a Dublin Core element. */
  static List<String> dublinCore(Record record, String element) {
    NodeList nodes =
        record
            .metadata()
            .orElseThrow()
            .getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
