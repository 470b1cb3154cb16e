package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.say;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.store.NamedQuery;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/** Asks a page's queries, and fills its template with the answers. */
final class PageWriter {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.w3id.rapporteur.web.pages");

  private final DatasetGraph graphs;
  private final Scope scope;
  private final QueryLibrary queries;
  private final Addresses addresses;
  private final Things things;
  private final States states;
  private final String asOf;
  private final SchemaOrg schemaOrg;
  private final Citations citations;

  PageWriter(Store store, QueryLibrary queries, Addresses addresses, Things things, States states) {
    this(store, queries, addresses, things, states, "");
  }

  /**
   * A writer of pages as they were.
   *
   * @param asOf the time of the graphs; empty for the present
   */
  PageWriter(
      Store store,
      QueryLibrary queries,
      Addresses addresses,
      Things things,
      States states,
      String asOf) {
    this.states = states;
    this.asOf = asOf;
    this.graphs = store.dataset();
    this.scope = new Scope(store, addresses);
    this.queries = queries;
    this.addresses = addresses;
    this.things = things;
    this.schemaOrg = new SchemaOrg(addresses);
    this.citations = new Citations(graphs, things, addresses);
  }

  /** The page of a thing. */
  String thing(Page page, String iri) {
    return thing(page, iri, told(page, iri));
  }

  /** Who cites a document stands in the graphs of others. */
  private DatasetGraph told(Page page, String iri) {
    return page.equals(Routes.DOCUMENT)
        ? graphs
        : addresses.name(iri).map(scope::of).orElse(graphs);
  }

  /** The page of a thing, of which other graphs tell than those that are published. */
  String thing(Page page, String iri, DatasetGraph told) {
    String name = addresses.name(iri).orElse(iri);
    String path = Addresses.DOCUMENT + name;
    return Speech.in(Speech.now().at(path), () -> thing(page, iri, name, path, told));
  }

  private String thing(Page page, String iri, String name, String path, DatasetGraph told) {
    String called = Names.of(iri, addresses);
    List<Crumb> crumbs = crumbs(page, name);
    String structured = schemaOrg.thing(iri, path, called, crumbs, told);
    return fill(
        page.template(),
        new View(
            path,
            iri,
            called,
            crumbs,
            ask(page, iri, told),
            query -> text(query, iri),
            asOf,
            structured,
            citations.of(iri),
            states.of(name),
            syntaxes(iri)));
  }

  /** A page at a path of its own. */
  String page(Page page) {
    return page(page, graphs);
  }

  String page(Page page, DatasetGraph told) {
    return Speech.in(Speech.now().at(page.key()), () -> page(page, page.key(), told));
  }

  private String page(Page page, String path, DatasetGraph told) {
    String structured =
        path.equals("/dataset")
            ? schemaOrg.thing(addresses.idBase() + "dataset", path, "Dataset", List.of(), told)
            : schemaOrg.page(path);
    return fill(
        page.template(),
        new View(
            path,
            "",
            "",
            List.of(),
            ask(page, "", told),
            query -> text(query, ""),
            asOf,
            structured,
            Optional.empty(),
            List.of(),
            List.of(RdfSyntax.values())));
  }

  private List<RdfSyntax> syntaxes(String iri) {
    return Stream.of(RdfSyntax.values())
        .filter(syntax -> syntax != RdfSyntax.RDFXML || things.isXml(iri))
        .toList();
  }

  String fill(String template, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    return output.toString();
  }

  private Map<String, Rows> ask(Page page, String iri, DatasetGraph told) {
    Map<String, Rows> answers = new HashMap<>();
    for (String name : page.queries()) {
      NamedQuery query = queries.page(name);
      answers.put(name, Rows.of(query.run(told, values(query, iri)), addresses));
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

  /** The list in which the thing stands. */
  private Optional<Crumb> collection(Page page, String name) {
    if (name.startsWith("state/")) return Optional.of(new Crumb("/states", say("States")));
    if (name.startsWith("instrument/"))
      return Optional.of(new Crumb("/instruments", say("Instruments")));
    if (name.startsWith("topic/")) return Optional.of(new Crumb("/topics", say("Topics")));
    if (name.startsWith("session/") || name.startsWith("resolution/")) return body(name);
    if (name.startsWith("graph/")) return Optional.of(new Crumb("/dataset", say("Dataset")));
    if (page.equals(Routes.DOCUMENT)) return body("document/" + name);
    return Names.isOfReport(name)
        ? Optional.of(new Crumb("/reports", say("Reports")))
        : Optional.empty();
  }

  /** The body whose session, resolution or document it is: its symbol is part of the address. */
  private Optional<Crumb> body(String name) {
    String symbol = name.substring(name.indexOf('/') + 1);
    for (int end = symbol.lastIndexOf('/'); end > 0; end = symbol.lastIndexOf('/', end - 1)) {
      String body = symbol.substring(0, end);
      if (things.exists(addresses.idBase() + "body/" + body))
        return Optional.of(new Crumb(Addresses.DOCUMENT + "body/" + body, body));
    }
    return Optional.empty();
  }

  private String label(String iri) {
    String name = Speech.now().label(iri).orElseGet(() -> Names.of(iri, addresses));
    return say(Kinds.capital(name));
  }

  /** The things whose address begins this one's, from the widest to the narrowest. */
  private List<Crumb> crumbs(Page page, String name) {
    List<Crumb> crumbs = new ArrayList<>();
    collection(page, name).ifPresent(crumbs::add);
    String parent = "";
    for (int end = name.indexOf('/'); end > 0; end = name.indexOf('/', end + 1)) {
      String ancestor = name.substring(0, end);
      boolean isListed = ancestor.equals("topic");
      if (isListed || !things.exists(addresses.idBase() + ancestor)) continue;
      String label =
          parent.isEmpty()
              ? label(addresses.idBase() + ancestor)
              : Names.within(parent + "/", ancestor);
      crumbs.add(new Crumb(Addresses.DOCUMENT + ancestor, label));
      parent = ancestor;
    }
    return crumbs;
  }
}
