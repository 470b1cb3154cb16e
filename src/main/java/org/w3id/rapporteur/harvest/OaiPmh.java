package org.w3id.rapporteur.harvest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.harvest.OaiException.Code;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.AllGraphs;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.xml.Xml;

/**
 * The repository for harvesters: records of reports, meetings, recommendations and decisions, and
 * of their withdrawals. Source: OAI-PMH 2.0.
 *
 * <p>Deletions are remembered for ever ({@code persistent}) if the graphs are kept on disk, or
 * until the program ends ({@code transient}) if they are in memory.
 */
public final class OaiPmh implements Endpoint {
  static final String PATH = "/oai";
  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final String MEDIA_TYPE = "text/xml;charset=utf-8";

  private static final int MOST_TRIES = 3;
  private static final int TAG_BYTES = 12;
  private static final int DATE_LENGTH = "2026-11-24T00:00:00Z".length();

  private final Store store;
  private final OaiResponse.About about;
  private final Repository repository;
  private final MetadataWriter metadata;
  private final InstantSource clock;

  /**
   * Creates a repository of the current content of the store.
   *
   * @param changes which follows the store
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   * @param contact an e-mail address
   */
  public OaiPmh(Store store, ChangeIndex changes, String base, ServiceUrl service, String contact) {
    this(store, changes, base, service, contact, InstantSource.system());
  }

  /** With the clock that {@code responseDate} is read from. */
  OaiPmh(
      Store store,
      ChangeIndex changes,
      String base,
      ServiceUrl service,
      String contact,
      InstantSource clock) {
    this.store = store;
    this.clock = clock;
    Addresses addresses = new Addresses(base);
    this.about = new OaiResponse.About(service.absolute(PATH), contact, store.isLasting());
    OaiIdentifiers identifiers = new OaiIdentifiers(base);
    this.repository =
        new Repository(
            changes.records(),
            identifiers,
            new Sets(identifiers, new Names(new AllGraphs(store.dataset()))));
    this.metadata = new MetadataWriter(store.dataset(), addresses);
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Set<String> methods(String path) {
    return Set.of("GET", "HEAD", "POST");
  }

  /** Each response has its own date. */
  @Override
  public boolean isKept(String path) {
    return false;
  }

  @Override
  public Response answer(Request request) {
    String response = response(request);
    Response sent =
        Response.of(MEDIA_TYPE, response.getBytes(StandardCharsets.UTF_8))
            .with("ETag", tag(response));
    return request.method().equals("POST") ? sent.with("Cache-Control", "no-store") : sent;
  }

  /**
   * The response, made from one state of the graphs. If they change meanwhile, it is made again,
   * because the records may be those of the later state.
   */
  private String response(Request request) {
    for (int left = MOST_TRIES; ; left--) {
      long version = store.version();
      String response = store.dataset().read(() -> read(request));
      if (version == store.version() || left == 1) return response;
    }
  }

  private String read(Request request) {
    try {
      Arguments arguments = Arguments.of(request.parameters());
      OaiResponse answer = new OaiResponse(repository, metadata, about);
      try {
        return document(attributes(arguments), xml -> answer.write(arguments, xml));
      } catch (OaiException e) {
        return refused(e, e.code() == Code.badArgument ? new String[0] : attributes(arguments));
      }
    } catch (OaiException e) {
      return refused(e);
    }
  }

  private String refused(OaiException e, String... attributes) {
    return document(attributes, xml -> xml.leaf("error", e.getMessage(), "code", e.code().name()));
  }

  private static String[] attributes(Arguments arguments) {
    List<String> attributes = new ArrayList<>(List.of("verb", arguments.verb().label()));
    arguments.given().forEach((name, value) -> attributes.addAll(List.of(name, value)));
    return attributes.toArray(String[]::new);
  }

  private String document(String[] attributes, Consumer<Xml> content) {
    Xml xml =
        new Xml(
            "OAI-PMH",
            NAMESPACE,
            "xmlns:xsi",
            MetadataWriter.XSI,
            "xsi:schemaLocation",
            NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
    xml.leaf("responseDate", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.leaf("request", about.address(), attributes);
    content.accept(xml);
    return new String(xml.bytes(), StandardCharsets.UTF_8);
  }

  /**
   * The entity tag. It ignores the time of the response, so that the same records have the same
   * tag.
   */
  private static String tag(String response) {
    int end = response.indexOf("</responseDate>");
    String timeless = response.substring(0, end - DATE_LENGTH) + response.substring(end);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(timeless.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
