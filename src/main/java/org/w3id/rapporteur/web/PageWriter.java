package org.w3id.rapporteur.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.RequestLocale;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.CachedGraph;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;

/** Runs a page's queries, and fills its template with the answers. */
final class PageWriter {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.w3id.rapporteur.web.pages");

  private final Store store;
  private final RdfDataset graphs;
  private final Scope scope;
  private final QueryLibrary queries;
  private final SitePaths addresses;
  private final ResourceLookup resources;
  private final GraphVersions versions;
  private final Labels labels;
  private final String asOf;
  private final SchemaOrg schemaOrg;
  private final Citations citations;

  PageWriter(
      Store store,
      QueryLibrary queries,
      SitePaths addresses,
      ResourceLookup resources,
      GraphVersions versions,
      Labels labels) {
    this(store, queries, addresses, resources, versions, labels, "");
  }

  /**
   * Creates a writer of pages as of a given time.
   *
   * @param asOf the time of the graphs; empty for the present
   */
  PageWriter(
      Store store,
      QueryLibrary queries,
      SitePaths addresses,
      ResourceLookup resources,
      GraphVersions versions,
      Labels labels,
      String asOf) {
    this.labels = labels;
    this.versions = versions;
    this.asOf = asOf;
    this.store = store;
    this.graphs = store.dataset();
    this.scope = new Scope(store, addresses);
    this.queries = queries;
    this.addresses = addresses;
    this.resources = resources;
    this.schemaOrg = new SchemaOrg(addresses);
    this.citations = new Citations(graphs, resources, addresses);
  }

  /** Returns the page of a thing. */
  String thing(Page page, String iri, RequestLocale locale) {
    return thing(page, iri, told(page, iri), locale);
  }

  /** Returns the locale of a page. */
  PageLocale locale(RequestLocale asked) {
    return new PageLocale(asked, addresses, iri -> labels.of(iri, asked.language()));
  }

  /** A document is cited in the graphs of other reports, so its page needs all graphs. */
  private RdfDataset told(Page page, String iri) {
    return page.equals(Routes.DOCUMENT)
        ? graphs
        : addresses.name(iri).map(scope::of).orElse(graphs);
  }

  /** Returns the page of a thing, from other graphs than the published ones. */
  String thing(Page page, String iri, RdfDataset told, RequestLocale asked) {
    String name = addresses.name(iri).orElse(iri);
    String path = SitePaths.DOCUMENT + name;
    PageLocale locale = locale(asked).at(path);
    return told.read(() -> thing(page, iri, name, path, told, locale));
  }

  private String thing(
      Page page, String iri, String name, String path, RdfDataset told, PageLocale locale) {
    String called = AddressNames.of(iri, locale);
    List<Crumb> crumbs =
        addresses.address(iri).map(address -> crumbs(page, address, locale)).orElse(List.of());
    String structured = schemaOrg.thing(iri, path, called, crumbs, told, locale);
    return fill(
        page.template(),
        locale,
        new PageModel(
            locale,
            addresses.own(),
            path,
            iri,
            called,
            crumbs,
            ask(page, iri, told, locale),
            page.reading().map(reading -> read(page, reading, iri, told, locale)),
            query -> text(query, iri),
            asOf,
            structured,
            citations.of(iri),
            versions.of(name),
            syntaxes(iri)));
  }

  /** Returns a page at a fixed path. */
  String page(Page page, RequestLocale locale) {
    return page(page, graphs, locale);
  }

  String page(Page page, RdfDataset told, RequestLocale asked) {
    String path = page.key();
    PageLocale locale = locale(asked).at(path);
    String structured =
        path.equals("/dataset")
            ? schemaOrg.thing(
                addresses.idBase() + "dataset", path, "Dataset", List.of(), told, locale)
            : schemaOrg.page(path, locale);
    return fill(
        page.template(),
        locale,
        new PageModel(
            locale,
            addresses.own(),
            path,
            "",
            "",
            List.of(),
            ask(page, "", told, page.isEnglish() ? locale.english() : locale),
            Optional.empty(),
            query -> text(query, ""),
            asOf,
            structured,
            Optional.empty(),
            List.of(),
            List.of(RdfSyntax.values())));
  }

  private AnnotatedText read(
      Page page, Page.Reading reading, String iri, RdfDataset told, PageLocale locale) {
    Graph all = told.graph(Quad.defaultGraphIRI);
    Graph own = page.isLong() ? copy(iri, told).orElse(all) : all;
    Names names = new Names(new CachedGraph(all));
    return reading.of(GraphResource.of(own, iri), names, locale);
  }

  /**
   * Returns a copy of a report's graph and of the corrections of it: to copy them once is faster
   * than to look up each of the many facts. Empty for data of others, which need not be in the
   * report's graph.
   */
  private Optional<Graph> copy(String iri, RdfDataset told) {
    Optional<Address> report = addresses.address(iri).flatMap(Address::document);
    if (store.isLoaded() || report.isEmpty()) return Optional.empty();
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, told.graph(graph(report.get().toString())));
    Graph corrections = told.graph(graph("corrections"));
    Node address = NodeFactory.createURI(addresses.iri(report.get()));
    for (GraphResource each : GraphResource.whose(corrections, Rap.inReport, address))
      GraphUtil.add(copy, corrections.find(each.node(), Node.ANY, Node.ANY));
    return Optional.of(copy);
  }

  private Node graph(String path) {
    return NodeFactory.createURI(addresses.iri(Address.graph(path)));
  }

  private List<RdfSyntax> syntaxes(String iri) {
    return Stream.of(RdfSyntax.values())
        .filter(syntax -> syntax != RdfSyntax.RDFXML || resources.isXml(iri))
        .toList();
  }

  private String fill(String template, PageLocale locale, PageModel page) {
    return fill(template, locale, Map.of("page", page));
  }

  /**
   * Returns a page of the site.
   *
   * @param values of the template's parameters, apart from the locale
   */
  String fill(String template, PageLocale locale, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("locale", locale);
    StringOutput output = new StringOutput();
    templates.render(template, all, output);
    return output.toString();
  }

  private Map<String, Rows> ask(Page page, String iri, RdfDataset told, PageLocale locale) {
    Map<String, Rows> answers = new HashMap<>();
    for (String name : page.queries()) {
      NamedQuery query = queries.page(name);
      answers.put(name, Rows.of(query.run(told, values(query, iri)), locale));
    }
    return answers;
  }

  private String text(String name, String iri) {
    NamedQuery query = queries.page(name);
    return query.filledInForAll(values(query, iri));
  }

  private static Map<String, String> values(NamedQuery query, String iri) {
    return query.parameters().isEmpty() ? Map.of() : Map.of("thing", iri);
  }

  /** Returns the list that contains the thing. */
  private Optional<Crumb> collection(Page page, Address thing, PageLocale locale) {
    Root root = thing.root();
    if (root instanceof Root.Document)
      return page.equals(Routes.DOCUMENT)
          ? body(thing.document().orElseThrow().beginnings())
          : Optional.of(new Crumb("/reports", locale.translated("Reports")));
    if (root instanceof Root.Session session) return body(symbols(session.body()));
    if (root instanceof Root.Act) return body(owners(thing));
    return switch (root.kind()) {
      case "state" -> Optional.of(new Crumb("/states", locale.translated("States")));
      case "instrument" -> Optional.of(new Crumb("/instruments", locale.translated("Instruments")));
      case "topic" -> Optional.of(new Crumb("/topics", locale.translated("Topics")));
      case "graph" -> Optional.of(new Crumb("/dataset", locale.translated("Dataset")));
      default -> Optional.empty();
    };
  }

  /** Returns the body with the last of these symbols and slugs that is a body's. */
  private Optional<Crumb> body(List<String> symbols) {
    return symbols.stream()
        .map(symbol -> Address.thing("body", symbol))
        .filter(body -> resources.exists(addresses.iri(body)))
        .reduce((shorter, longer) -> longer)
        .map(body -> new Crumb(SitePaths.DOCUMENT + body, body.root().key()));
  }

  /** Returns the symbols of the bodies above a body, then its own. */
  private static List<String> symbols(String body) {
    List<String> above = Address.parse(body).map(Address::beginnings).orElse(List.of());
    return Stream.concat(above.stream(), Stream.of(body)).toList();
  }

  /** Returns the bodies whose act it is; its address does not show where their symbols end. */
  private List<String> owners(Address act) {
    return resources.creators(addresses.iri(act)).stream()
        .flatMap(creator -> addresses.address(creator).stream())
        .filter(creator -> creator.isOf("body"))
        .map(creator -> creator.root().key())
        .toList();
  }

  private String label(String iri, PageLocale locale) {
    String name = locale.label(iri).orElseGet(() -> AddressNames.of(iri, locale));
    return locale.translated(TypeNames.capital(name));
  }

  /** Returns the things whose address is the beginning of this one's, the widest first. */
  private List<Crumb> crumbs(Page page, Address thing, PageLocale locale) {
    List<Crumb> crumbs = new ArrayList<>();
    collection(page, thing, locale).ifPresent(crumbs::add);
    Optional<Address> whole = Optional.empty();
    for (String beginning : thing.beginnings()) {
      String iri = addresses.idBase() + beginning;
      boolean isListed = beginning.equals("topic");
      if (isListed || !resources.exists(iri)) continue;
      Address ancestor = Address.parse(beginning).orElseThrow();
      String label =
          whole
              .map(above -> AddressNames.within(above, ancestor, locale))
              .orElseGet(() -> label(iri, locale));
      crumbs.add(new Crumb(SitePaths.DOCUMENT + beginning, label));
      whole = Optional.of(ancestor);
    }
    return crumbs;
  }
}
