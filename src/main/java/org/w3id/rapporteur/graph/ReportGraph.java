package org.w3id.rapporteur.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Section;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.ArticleNumber;
import org.w3id.rapporteur.facts.Capacity;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ResolutionNumber;
import org.w3id.rapporteur.facts.Role;

/** What a report says, as RDF: its structure, its facts, and the words that each was read from. */
public final class ReportGraph implements Fact.Cases<Node> {
  private final ReportFacts facts;
  private final Addresses addresses;
  private final String root;
  private final String language;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node text;

  private ReportGraph(ReportFacts facts, Addresses addresses, String language) {
    this.facts = facts;
    this.addresses = addresses;
    this.language = language;
    this.root = addresses.reportPath(facts.symbol(), facts.report().fileName());
    this.text = below(language + "/text/" + facts.report().text().sha256().substring(0, 12));
  }

  /**
   * The report's own graph.
   *
   * @param language of its text, as {@code en}
   */
  public static Graph of(ReportFacts facts, Addresses addresses, String language) {
    ReportGraph writer = new ReportGraph(facts, addresses, language);
    writer.writeDocument();
    for (ReportFacts.Finding finding : facts.findings()) {
      Node fact = finding.fact().match(writer);
      writer.writeSource(fact, finding);
    }
    return writer.graph;
  }

  /** What is doubted of a report, for the graph of corrections. */
  public static Graph corrections(ReportFacts facts, Addresses addresses, String language) {
    ReportGraph named = new ReportGraph(facts, addresses, language);
    ReportGraph writer = new ReportGraph(facts, addresses, language);
    for (Correction correction : facts.corrections()) {
      Node fact = correction.corrected().match(named);
      writer.writeCorrection(fact, correction);
    }
    return writer.graph;
  }

  // Structure

  private void writeDocument() {
    Node report = addresses.id(root);
    Node expression = below(language);
    type(report, Rap.Report, Reused.undo("MeetingReport"), Reused.eli("Work"));
    add(report, Reused.dcterms("title"), words(facts.report().title()));
    add(report, Reused.dcterms("creator"), addresses.body(facts.body()));
    add(report, Reused.eli("is_realized_by"), expression);
    facts.symbol().ifPresent(symbol -> writeSymbol(report, symbol));
    if (facts.body().symbol().isEmpty()) {
      Node body = addresses.body(facts.body());
      type(body, Rap.Body, Reused.org("Organization"));
      add(body, Reused.foaf("name"), plain(facts.body().name()));
    }
    type(expression, Reused.eli("Expression"), Reused.undo("DocumentVersion"));
    add(
        expression,
        Reused.eli("language"),
        NodeFactory.createURI(
            "http://publications.europa.eu/resource/authority/language/"
                + new Locale(language).getISO3Language().toUpperCase(Locale.ROOT)));
    add(expression, Reused.eli("is_embodied_by"), text);
    type(text, Rap.NormalisedText, Reused.eli("Manifestation"), Reused.prov("Entity"));
    add(
        text,
        Reused.eli("media_type"),
        NodeFactory.createURI("https://www.iana.org/assignments/media-types/text/plain"));
    add(text, Rap.sha256, plain(facts.report().text().sha256()));
    add(text, Rap.content, plain(facts.report().text().text()));
    int order = 0;
    for (Section section : facts.report().sections()) {
      writeSection(section, ++order);
    }
    order = 0;
    for (Paragraph paragraph : facts.report().paragraphs()) {
      writeParagraph(paragraph, ++order);
    }
  }

  private void writeSymbol(Node document, DocumentSymbol symbol) {
    add(document, Reused.dcterms("identifier"), plain(symbol.text()));
    add(
        document,
        RDFS.seeAlso.asNode(),
        NodeFactory.createURI("https://undocs.org/" + symbol.text()));
  }

  private void writeSection(Section section, int order) {
    Node node = section(section);
    type(node, Rap.Section, Reused.eli("WorkSubdivision"));
    add(
        node,
        Reused.eli("is_part_of"),
        section.parent().map(this::section).orElse(addresses.id(root)));
    add(node, Reused.eli("number"), plain(section.number()));
    add(node, Reused.dcterms("title"), words(section.heading()));
    add(node, Rap.order, number(order));
    add(node, Rap.evidence, evidence(facts.report().text().quote(section.span())));
  }

  private Node section(Section section) {
    return below(
        section.number().startsWith("annex") ? section.number() : "section/" + section.number());
  }

  private void writeParagraph(Paragraph paragraph, int order) {
    Node node = paragraph(paragraph);
    type(node, Rap.Paragraph, Reused.eli("WorkSubdivision"));
    add(
        node,
        Reused.eli("is_part_of"),
        paragraph.section().map(this::section).orElse(addresses.id(root)));
    add(node, Reused.eli("number"), plain(paragraph.number()));
    add(node, Rap.order, number(order));
    add(node, Rap.text, words(paragraph.text()));
    add(node, Rap.evidence, evidence(paragraph.quote()));
    int itemOrder = 0;
    for (ListItem item : paragraph.items()) {
      writeItem(paragraph, item, ++itemOrder);
    }
  }

  private void writeItem(Paragraph paragraph, ListItem item, int order) {
    Node node = below(paragraph.path() + "/" + item.path());
    int slash = item.path().lastIndexOf('/');
    type(node, Rap.ListItem, Reused.eli("WorkSubdivision"));
    add(
        node,
        Reused.eli("is_part_of"),
        slash < 0
            ? paragraph(paragraph)
            : below(paragraph.path() + "/" + item.path().substring(0, slash)));
    add(node, Reused.eli("number"), plain(item.number()));
    add(node, Rap.order, number(order));
    add(node, Rap.text, words(item.text()));
    add(node, Rap.evidence, evidence(paragraph.source().quote(item.line())));
  }

  private void writeSource(Node fact, ReportFacts.Finding finding) {
    Quotation quotation = finding.fact().quotation();
    add(fact, Rap.statedIn, paragraph(finding.fact().statedIn()));
    add(fact, Rap.evidence, evidence(quotation));
    add(fact, Rap.readBy, addresses.id("rule/" + rule(finding)));
    boolean whole =
        finding.fact() instanceof Fact.Recommendation || finding.fact() instanceof Fact.AgendaItem;
    if (!whole) {
      add(fact, Rap.quote, words(quotation.text()));
    }
  }

  /**
   * The scheme of rules tells chairs from panellists, and documents before a session from others.
   */
  private static String rule(ReportFacts.Finding finding) {
    if (finding.fact() instanceof Fact.Officer officer) {
      return officer.role() == Role.PANELLIST ? "panellist" : "chair";
    }
    if (finding.fact() instanceof Fact.DocumentCited document) {
      return document.isBeforeSession() ? "documentation" : "document-cited";
    }
    return finding.rule();
  }

  private Node evidence(Quotation quotation) {
    String place = quotation.start() + "," + quotation.end();
    Node span = NodeFactory.createURI(text.getURI() + "#char=" + place);
    Node selector = NodeFactory.createURI(text.getURI() + "#position=" + place);
    type(span, Reused.oa("SpecificResource"));
    add(span, Reused.oa("hasSource"), text);
    add(span, Reused.oa("hasSelector"), selector);
    type(selector, Reused.oa("TextPositionSelector"));
    add(selector, Reused.oa("start"), offset(quotation.start()));
    add(selector, Reused.oa("end"), offset(quotation.end()));
    return span;
  }

  // Facts

  @Override
  public Node session(Fact.Session fact) {
    Node node = addresses.session(fact.key());
    type(node, Rap.Session, Reused.eliDl("Activity"));
    add(node, Rap.body, addresses.body(fact.key().body()));
    fact.key().ordinal().ifPresent(ordinal -> add(node, Rap.ordinal, number(ordinal)));
    fact.place().ifPresent(place -> add(node, Rap.place, words(place)));
    fact.sittings().ifPresent(count -> add(node, Rap.sittingCount, number(count)));
    add(node, Reused.eliDl("activity_start_date"), date(fact.start()));
    add(node, Reused.eliDl("activity_end_date"), date(fact.end()));
    if (fact.isReported()) {
      add(node, Reused.eliDl("recorded_in_a_realization_of"), addresses.id(root));
    }
    return node;
  }

  @Override
  public Node sitting(Fact.Sitting fact) {
    Node node = belowSession("sitting/" + fact.ordinal());
    type(node, Rap.Sitting, Reused.eliDl("Activity"));
    add(node, Rap.ordinal, number(fact.ordinal()));
    add(node, Reused.eliDl("activity_date"), date(fact.date()));
    reportedSession().ifPresent(session -> add(session, Reused.eliDl("consists_of"), node));
    return node;
  }

  @Override
  public Node agendaItem(Fact.AgendaItem fact) {
    Node node = item(fact.item().label());
    type(node, Rap.AgendaItem, Reused.eliDl("ForeseenActivity"));
    withSession(node);
    add(node, Reused.skos("notation"), plain(fact.item().label()));
    add(node, Reused.dcterms("title"), words(fact.title()));
    int slash = fact.item().path().indexOf('/');
    if (slash > 0) {
      add(node, Rap.subItemOf, item(fact.item().path().substring(0, slash)));
    }
    return node;
  }

  @Override
  public Node adoption(Fact.Adoption fact) {
    boolean agenda = fact.adopted() == Fact.Adopted.AGENDA;
    Node node = below(fact.statedIn().path() + "/adoption/" + (agenda ? "agenda" : "report"));
    type(node, Rap.Adoption, Reused.eliDl("Activity"));
    withSession(node);
    add(node, Rap.byConsensus, bool(fact.byConsensus()));
    add(node, Rap.orallyAmended, bool(fact.orallyAmended()));
    fact.date().ifPresent(date -> add(node, Reused.eliDl("activity_date"), date(date)));
    fact.documents().forEach(symbol -> add(node, Rap.document, addresses.id(symbol.text())));
    if (agenda) {
      for (ReportFacts.Finding finding : facts.findings()) {
        if (finding.fact() instanceof Fact.AgendaItem item) {
          add(node, Rap.adopted, item(item.item().label()));
        }
      }
    } else {
      add(node, Rap.adopted, addresses.id(root));
    }
    return node;
  }

  @Override
  public Node resolutionCited(Fact.ResolutionCited fact) {
    Node node = below(fact.statedIn().path() + "/resolution/" + path(fact.resolution()));
    type(node, Rap.ResolutionCited);
    add(node, Rap.resolution, resolution(fact.resolution(), fact.title()));
    fact.title().ifPresent(title -> add(node, Rap.printedTitle, words(title)));
    return node;
  }

  private Node resolution(ResolutionNumber number, Optional<String> title) {
    Node node = addresses.id("resolution/" + path(number));
    type(node, Reused.undo("Resolution"), Reused.eli("Work"));
    add(node, Reused.eli("number"), plain(number.number()));
    add(node, Reused.dcterms("creator"), addresses.id("body/" + bodyPath(number)));
    title.ifPresent(words -> add(node, Reused.dcterms("title"), words(words)));
    return node;
  }

  private static String path(ResolutionNumber number) {
    return bodyPath(number) + "/" + number.number().replace(' ', '-');
  }

  private static String bodyPath(ResolutionNumber number) {
    return number.body().contains(" ") ? Addresses.slug(number.body()) : number.body();
  }

  @Override
  public Node reportedDecision(Fact.ReportedDecision fact) {
    Node node = below(fact.statedIn().path() + "/decision/" + fact.position());
    type(node, Rap.ReportedDecision);
    add(node, Rap.decidedIn, resolution(fact.resolution(), Optional.empty()));
    add(node, Rap.position, number(fact.position()));
    add(node, Rap.operativeVerb, words(fact.verb()));
    fact.strength()
        .ifPresent(
            strength -> add(node, Rap.strength, addresses.id("strength/" + strength.code())));
    return node;
  }

  @Override
  public Node savingClause(Fact.SavingClause fact) {
    Node node = below(fact.statedIn().path() + "/saving-clause");
    type(node, Rap.SavingClause);
    for (ReportFacts.Finding finding : facts.findings()) {
      if (finding.fact() instanceof Fact.Recommendation recommendation) {
        add(node, Rap.qualifies, recommendation(recommendation.statedIn()));
      }
    }
    return node;
  }

  @Override
  public Node recommendation(Fact.Recommendation fact) {
    Node node = recommendation(fact.statedIn());
    type(node, Rap.Recommendation);
    return node;
  }

  @Override
  public Node provision(Fact.Provision fact) {
    Node node = provision(fact.statedIn(), fact.position());
    type(node, Rap.Provision);
    add(node, Rap.provisionOf, recommendation(fact.statedIn()));
    add(node, Rap.position, number(fact.position()));
    add(node, Rap.printedAddressee, words(fact.addressee()));
    fact.knownAddressee().ifPresent(name -> add(node, Rap.addressee, addresses.name(name)));
    fact.strength()
        .ifPresent(
            strength -> add(node, Rap.strength, addresses.id("strength/" + strength.code())));
    add(node, Rap.negated, bool(fact.negated()));
    fact.hedges().forEach(hedge -> add(node, Rap.hedge, addresses.name(hedge)));
    if (!fact.action().isBlank()) {
      add(node, Rap.action, words(fact.action()));
    }
    return node;
  }

  @Override
  public Node citation(Fact.Citation fact) {
    String cited =
        fact.instrument().key() + fact.article().map(article -> "/" + article.path()).orElse("");
    Node node = below(fact.statedIn().path() + "/citation/" + cited);
    Node work = addresses.id("instrument/" + cited);
    type(node, Rap.Citation);
    add(node, Rap.cited, work);
    fact.article()
        .filter(article -> article.parts().size() > 1)
        .ifPresent(article -> writeSubdivision(work, fact.instrument(), article));
    if (fact.isInLeadIn()) {
      add(node, Rap.inLeadIn, bool(true));
    }
    for (int position : fact.provisions()) {
      add(node, Rap.inProvision, provision(fact.statedIn(), position));
      add(provision(fact.statedIn(), position), Reused.eli("cites"), work);
    }
    if (fact.provisions().isEmpty()) {
      add(paragraph(fact.statedIn()), Reused.eli("cites"), work);
    }
    return node;
  }

  private void writeSubdivision(Node work, Name instrument, ArticleNumber article) {
    type(work, Reused.eli("LegalResourceSubdivision"));
    add(work, Reused.eli("number"), plain(article.toString()));
    add(
        work,
        Reused.eli("is_part_of"),
        addresses.id("instrument/" + instrument.key() + "/article/" + article.parts().get(0)));
  }

  @Override
  public Node mention(Fact.Mention fact) {
    Node node = below(fact.statedIn().path() + "/mention/" + Addresses.path(fact.mentioned()));
    type(node, Rap.Mention);
    add(node, Rap.mentioned, addresses.name(fact.mentioned()));
    return node;
  }

  @Override
  public Node officer(Fact.Officer fact) {
    String slug = Addresses.slug(fact.name());
    Node person = below("person/" + slug);
    Node node = below(fact.statedIn().path() + "/participation/person/" + slug);
    type(person, Reused.foaf("Person"));
    add(person, Reused.foaf("name"), plain(fact.name()));
    type(node, Rap.Participation, Reused.eliDl("Participation"));
    add(node, Reused.eliDl("had_participant_person"), person);
    add(node, Reused.eliDl("participation_role"), addresses.id("role/" + fact.role().code()));
    fact.bracketedState().ifPresent(state -> add(node, Rap.bracketedState, agent(state)));
    fact.items().forEach(item -> add(node, Rap.underItems, item(item)));
    reportedSession().ifPresent(session -> add(session, Reused.eliDl("had_participation"), node));
    return node;
  }

  @Override
  public Node participation(Fact.Participation fact) {
    Node node =
        below(fact.statedIn().path() + "/participation/" + Addresses.path(fact.participant()));
    type(node, Rap.Participation, Reused.eliDl("Participation"));
    add(node, Reused.eliDl("had_participant_organization"), agent(fact.participant()));
    writeCapacity(node, Optional.of(fact.capacity()), fact.under());
    reportedSession().ifPresent(session -> add(session, Reused.eliDl("had_participation"), node));
    return node;
  }

  @Override
  public Node statement(Fact.Statement fact) {
    Node node = below(fact.statedIn().path() + "/statement/" + Addresses.path(fact.speaker()));
    type(node, Rap.Statement, Reused.eliDl("Activity"));
    withSession(node);
    add(node, Rap.speaker, agent(fact.speaker()));
    writeCapacity(node, fact.capacity(), fact.under());
    fact.items().forEach(item -> add(node, Rap.underItems, item(item)));
    return node;
  }

  private void writeCapacity(Node node, Optional<Capacity> capacity, Optional<Name> under) {
    capacity.ifPresent(code -> add(node, Rap.capacity, addresses.id("capacity/" + code.code())));
    under.ifPresent(treaty -> add(node, Rap.capacityUnder, addresses.name(treaty)));
  }

  @Override
  public Node view(Fact.View fact) {
    Node node = below(fact.statedIn().path() + "/view/" + fact.position());
    type(node, Rap.View);
    withSession(node);
    add(node, Rap.heldBy, words(fact.heldBy()));
    add(node, Rap.position, number(fact.position()));
    writeCapacity(node, fact.capacity(), Optional.empty());
    return node;
  }

  @Override
  public Node documentCited(Fact.DocumentCited fact) {
    Node node = below(fact.statedIn().path() + "/document/" + fact.symbol().text());
    Node document = addresses.id(fact.symbol().text());
    type(node, Rap.DocumentCited);
    if (fact.isBeforeSession()) {
      type(node, Rap.DocumentBefore);
      withSession(node);
    }
    add(node, Rap.document, document);
    add(node, Rap.position, number(fact.position()));
    fact.title().ifPresent(title -> add(node, Rap.printedTitle, words(title)));
    fact.item().ifPresent(item -> add(node, Rap.item, plain(item)));
    type(document, Reused.eli("Work"));
    writeSymbol(document, fact.symbol());
    return node;
  }

  private void writeCorrection(Node fact, Correction correction) {
    Node node = NodeFactory.createURI(fact.getURI() + "/correction");
    type(node, Rap.Correction);
    add(node, Rap.corrects, fact);
    add(node, Rap.printed, plain(correction.printed()));
    add(node, Rap.suggested, plain(correction.suggested()));
    add(node, Rap.reason, NodeFactory.createLiteralLang(correction.reason(), "en"));
    correction.suggests().ifPresent(name -> add(node, Rap.suggests, addresses.name(name)));
    add(node, Rap.statedIn, paragraph(correction.corrected().statedIn()));
    add(node, Rap.readBy, addresses.id("rule/" + correction.rule()));
    add(node, Reused.prov("wasAttributedTo"), addresses.id("organization/rapporteur-editors"));
  }

  // Nodes

  private Node agent(Agent agent) {
    Node node = addresses.id(Addresses.path(agent));
    if (agent.known().isEmpty()) {
      type(node, agent.isState() ? Rap.State : Rap.Organization, Reused.org("Organization"));
      add(node, Reused.foaf("name"), plain(agent.printed()));
    }
    return node;
  }

  private Node below(String path) {
    return addresses.id(root + "/" + path);
  }

  private Node paragraph(Paragraph paragraph) {
    return below(paragraph.path());
  }

  private Node recommendation(Paragraph paragraph) {
    return below("recommendation/" + paragraph.number());
  }

  private Node provision(Paragraph paragraph, int position) {
    return below("recommendation/" + paragraph.number() + "/provision/" + position);
  }

  private Optional<Node> reportedSession() {
    return facts.session().map(addresses::session);
  }

  /** Below the session; below the report where no session was read. */
  private Node belowSession(String path) {
    return facts
        .session()
        .map(session -> NodeFactory.createURI(addresses.session(session).getURI() + "/" + path))
        .orElseGet(() -> below(path));
  }

  private Node item(String label) {
    return belowSession("item/" + label);
  }

  private void withSession(Node node) {
    reportedSession().ifPresent(session -> add(node, Rap.session, session));
  }

  private void type(Node node, Node... types) {
    for (Node type : List.of(types)) {
      add(node, RDF.type.asNode(), type);
    }
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  private Node words(String words) {
    return NodeFactory.createLiteralLang(words, language);
  }

  private static Node plain(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  private static Node offset(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDnonNegativeInteger);
  }

  private static Node bool(boolean value) {
    return NodeFactory.createLiteralDT("" + value, XSDDatatype.XSDboolean);
  }

  private static Node date(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }
}
