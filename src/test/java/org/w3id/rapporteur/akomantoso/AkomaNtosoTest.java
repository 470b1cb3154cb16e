package org.w3id.rapporteur.akomantoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.view.ReportView;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class AkomaNtosoTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Path SEED = Path.of("reports/CTOC-COP-WG.7-2015-6.txt");
  private static final Schema SCHEMA = schema();
  private static final ConcurrentMap<Path, Publication> READ = new ConcurrentHashMap<>();

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      return factory.newSchema(
          Path.of("src/test/resources/conformance/akomantoso/akomantoso30.xsd").toFile());
    } catch (org.xml.sax.SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Path> reports() throws IOException {
    try (Stream<Path> gold = Files.list(Path.of("src/test/resources/gold"))) {
      List<Path> all =
          new ArrayList<>(
              gold.map(folder -> folder.resolve("report.txt")).filter(Files::exists).toList());
      all.add(SEED);
      return all.stream().sorted();
    }
  }

  private static Publication read(Path file) {
    return READ.computeIfAbsent(file, path -> PIPELINE.read(path, ReportMetadata.NONE).value());
  }

  private static byte[] bytes(Publication read) {
    AkomaNtoso writer =
        new AkomaNtoso(
            read.corrections(), PIPELINE.vocabulary(), PIPELINE.addresses(), Release.current());
    return writer.of(ReportView.of(read.graph(), PIPELINE.addresses().id(read.path())));
  }

  private static Document document(Path file) {
    return parsed(bytes(read(file)));
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String at(Document document, String path) {
    try {
      XPath xpath = XPathFactory.newInstance().newXPath();
      return xpath.evaluate(path, document);
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static List<Element> all(Document document, String path) {
    try {
      XPath xpath = XPathFactory.newInstance().newXPath();
      NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
      return elements;
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static List<String> errors(byte[] xml) throws Exception {
    List<String> errors = new ArrayList<>();
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    return errors;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isValid(Path file) throws Exception {
    assertThat(errors(bytes(read(file)))).isEmpty();
  }

  @Test
  void whatIsInvalidIsFound() throws Exception {
    String xml = new String(bytes(read(SEED)), StandardCharsets.UTF_8);
    assertThat(
            errors(
                xml.replaceFirst("<mainBody>", "<body>")
                    .replace("</mainBody>", "</body>")
                    .getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
    assertThat(
            errors(
                xml.replace("eId=\"para_12\"", "eId=\"para_11\"").getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  /** No text is lost, and only text marked as editorial is added. */
  @ParameterizedTest
  @MethodSource("reports")
  void holdsTheWholeText(Path file) {
    assertHoldsTheWholeText(read(file));
  }

  private static void assertHoldsTheWholeText(Publication read) {
    Document document = parsed(bytes(read));
    all(document, "//meta | //*[@status='editorial']")
        .forEach(ours -> ours.getParentNode().removeChild(ours));
    assertThat(document.getDocumentElement().getTextContent().replaceAll("\\s+", ""))
        .isEqualTo(read.facts().report().text().text().replaceAll("\\s+", ""));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatIsReferredToIsListed(Path file) {
    Document document = document(file);
    Set<String> listed = new HashSet<>();
    all(document, "//*[@eId]").forEach(element -> listed.add("#" + element.getAttribute("eId")));
    Set<String> referredTo = new HashSet<>();
    for (Element element : all(document, "//*[@refersTo or @as or @source or @href]")) {
      for (String attribute : List.of("refersTo", "as", "source", "href")) {
        String value = element.getAttribute(attribute);
        if (value.startsWith("#")) referredTo.add(value);
        if (!attribute.equals("href") && !value.isEmpty()) assertThat(value).startsWith("#");
      }
    }
    assertThat(referredTo).isNotEmpty().isSubsetOf(listed);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isMadeAgainOfTheSameBytes(Path file) {
    assertThat(bytes(PIPELINE.read(file, ReportMetadata.NONE).value()))
        .isEqualTo(bytes(read(file)));
  }

  /** AKN4UN, part 1, 6.1: an element of the metadata repeats each part of the name. */
  @Test
  void isNamedAsTheUnitedNationsPrescribe() {
    Document document = document(SEED);
    String work = "/akn/un/debateReport/report/un-ctoc-cop-wg7/2015-11-20/CTOC-COP-WG.7-2015-6";
    assertThat(at(document, "//debateReport/@name")).isEqualTo("meetingReport");
    assertThat(at(document, "//FRBRWork/FRBRuri/@value")).isEqualTo(work);
    assertThat(at(document, "//FRBRWork/FRBRthis/@value")).isEqualTo(work + "/!main");
    assertThat(at(document, "//FRBRWork/FRBRdate/@date")).isEqualTo("2015-11-20");
    assertThat(at(document, "//FRBRWork/FRBRcountry/@value")).isEqualTo("un");
    assertThat(at(document, "//FRBRWork/FRBRsubtype/@value")).isEqualTo("report");
    assertThat(at(document, "//FRBRWork/FRBRnumber/@value")).isEqualTo("CTOC-COP-WG.7-2015-6");
    assertThat(at(document, "//FRBRWork/FRBRnumber/@showAs")).isEqualTo("CTOC/COP/WG.7/2015/6");
    assertThat(at(document, "//FRBRExpression/FRBRuri/@value")).isEqualTo(work + "/eng@");
    assertThat(at(document, "//FRBRlanguage/@language")).isEqualTo("eng");
    assertThat(at(document, "//FRBRManifestation/FRBRuri/@value")).isEqualTo(work + "/eng@.akn");
    String author = at(document, "//FRBRWork/FRBRauthor/@href");
    assertThat(at(document, "//TLCOrganization[@eId='" + author.substring(1) + "']/@href"))
        .endsWith("/un-ctoc-cop-wg7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          //chapter[@eId='chp_II']/num                                       | II.
          //chapter[@eId='chp_II']/section[@eId='chp_II__sec_A']/num          | A.
          //chapter[@eId='chp_I']/heading                                    | Introduction
          //paragraph[@eId='para_12']/num                                    | 12.
          //paragraph[@eId='para_12']/@refersTo                              | #recommendation
          //paragraph[@eId='para_47']/@refersTo                              | ''
          count(//paragraph)                                                 | 65
          //item[@eId='para_63__list_1__item_a']/num                         | (a)
          count(//blockList[@eId='para_63__list_1']/item)                    | 8
          //ref[.='CTOC/COP/WG.4/2015/1']/@href                              | https://w3id.org/rapporteur/id/CTOC/COP/WG.4/2015/1
          //mref[.='CTOC/COP/WG.7/2015/2 and Add.1']/ref[2]                  | Add.1
          //person/@as                                                       | #role-chair
          //paragraph[@eId='para_51']//organization[.='Spain']/@refersTo     | #state-ESP
          //TLCOrganization[@eId='state-ESP']/@showAs                        | Spain
          //preface/p/docTitle                                               | Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna from 18 to 20 November 2015
          """)
  void theSeed(String path, String value) {
    assertThat(at(document(SEED), path)).isEqualTo(value);
  }

  @Test
  void aDoubtIsNotedBesideTheWordsDoubted() {
    Document document = document(SEED);
    String key =
        at(document, "//ref[.='CTOC/COP/WG.4/2015/1']/following-sibling::noteRef[1]/@href");
    assertThat(at(document, "//note[@eId='" + key.substring(1) + "']"))
        .contains("for “CTOC/COP/WG.4/2015/1” read “CTOC/COP/WG.7/2015/1”?");
  }

  @Test
  void anotherBaseHoldsForWhatIsReferredTo() {
    Pipeline pipeline = new Pipeline("https://example.org/un/");
    Publication read = pipeline.read(SEED, ReportMetadata.NONE).value();
    byte[] xml =
        new AkomaNtoso(
                read.corrections(), pipeline.vocabulary(), pipeline.addresses(), Release.current())
            .of(ReportView.of(read.graph(), pipeline.addresses().id(read.path())));
    assertThat(at(parsed(xml), "//TLCOrganization[@eId='state-ESP']/@href"))
        .isEqualTo("https://example.org/un/id/state/ESP");
    assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("w3id.org/rapporteur/id/");
  }

  /** Offsets count code points, so a character of two UTF-16 units shifts nothing. */
  @Test
  void reportsOfAllShapesAreValid() throws Exception {
    String text =
        """
        Annexe & <notes> \uD83D\uDE00 on the meeting

        Prose that no number leads.

        I. Introduction
        An introduction without a number.
        1. The 😀 Conference cited article 18 of the United Nations Convention against Transnational Organized Crime:
        (a) first;
        (b) second, with:
        (i) one;
        (ii) two;
        More of the paragraph.
        A heading between
        2. Second.
        2. Second again.
        Annex
        List of things
        One thing
        1. A paragraph of the annex.
        """;
    Publication read =
        PIPELINE.read(SourceText.of("odd report.txt", text), ReportMetadata.NONE).value();
    byte[] xml = bytes(read);
    assertThat(errors(xml)).isEmpty();
    assertHoldsTheWholeText(read);
    Document document = parsed(xml);
    assertThat(at(document, "//ref"))
        .isEqualTo(
            "article 18 of the United Nations Convention against Transnational Organized Crime");
    assertThat(at(document, "//FRBRWork/FRBRuri/@value")).endsWith("/odd-report");
    assertThat(at(document, "//attachment/doc/mainBody/paragraph/@eId")).isEqualTo("att_1__para_1");
  }
}
