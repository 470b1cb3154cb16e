package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;
import static org.w3id.rapporteur.web.PageLocale.translated;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.cite.Citation;
import org.w3id.rapporteur.cite.CitationFormat;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;

/**
 * All that a template is given.
 *
 * @param base what all addresses of things begin with
 * @param path of the page on this host
 * @param iri of the thing described; empty where the page describes none
 * @param crumbs the way here, this page not included
 * @param answers of the page's queries, by name
 * @param texts of the page's queries, by name, ready to be asked for all rows
 * @param asOf the time that the page shows; empty for the present
 * @param structured what the page shows as {@link SchemaOrg} says it, as it may stand in a page
 * @param citation how the thing is cited, if it is a report or belongs to one
 * @param versions of a report, the latest version last; none of anything else
 * @param syntaxes in which the thing's description is to be had
 */
public record PageModel(
    Base base,
    String path,
    String iri,
    String name,
    List<Crumb> crumbs,
    Map<String, Rows> answers,
    UnaryOperator<String> texts,
    String asOf,
    String structured,
    Optional<Citation> citation,
    List<GraphVersions.Version> versions,
    List<RdfSyntax> syntaxes) {
  private static final String THING = "thing";
  private static final Map<String, String> SCHEMES =
      Map.of(
          "addressee", translatable("Addressee"),
          "capacity", translatable("Capacity"),
          "concept", translatable("Concept"),
          "hedge", translatable("Hedge"),
          "role", translatable("Role"),
          "rule", translatable("Rule"),
          "strength", translatable("Strength"),
          "topic", translatable("Topic"));
  private static final List<String> NAMING =
      List.of(
          SKOS.prefLabel.getURI(),
          FOAF.name.getURI(),
          DCTerms.title.getURI(),
          RDFS.label.getURI(),
          DCTerms.identifier.getURI());

  /**
   * The members of a collection that have the thing of this page, all of them.
   *
   * @param collection as {@code statements}
   * @param facet of which the thing is a value
   */
  public String collection(String collection, String facet) {
    return CollectionView.address(collection, facet, iri, base);
  }

  public Rows rows(String query) {
    Rows rows = answers.get(query);
    if (rows == null) throw new IllegalArgumentException("this page does not ask " + query);
    return rows;
  }

  /** Where all rows of a query are to be had of which the page shows a part. */
  public String all(String query) {
    return "/sparql?query=" + URLEncoder.encode(texts.apply(query), StandardCharsets.UTF_8);
  }

  /**
   * What is said of the thing by one property; needs the query {@code thing}.
   *
   * @param property with its prefix: {@code rap:m49}
   */
  public Rows value(String property) {
    return rows(THING).where("property", AddressNames.expand(property)).distinct("value");
  }

  /**
   * What others call the thing, by the sets of links that say so; needs the query {@code thing}.
   */
  public Rows elsewhere() {
    return rows(THING).with("set").inAlphabet("setLabel");
  }

  /** Whether it shows how a report was, and not how it is. */
  public boolean isPast() {
    return !asOf.isEmpty();
  }

  public boolean hasAlternates() {
    return !iri.isEmpty();
  }

  /** Whether it is of a report, which is to be had as Akoma Ntoso too. */
  public boolean isReport() {
    return answers.containsKey("report");
  }

  public List<CitationFormat> styles() {
    return List.of(CitationFormat.values());
  }

  /** Where the thing's citation is to be had in this form. */
  public String citation(CitationFormat style) {
    return Citations.address(path.substring(SitePaths.DOCUMENT.length()), style);
  }

  public String alternate(RdfSyntax syntax) {
    return path + "." + syntax.suffix();
  }

  /** The address of the thing, where it is ours. */
  private Optional<Address> address() {
    return base.address(iri);
  }

  /** The name below what the crumbs name: “paragraph 12”. */
  public String shortName() {
    Optional<Address> whole =
        crumbs.isEmpty()
            ? Optional.empty()
            : SitePaths.ofDocument(crumbs.get(crumbs.size() - 1).href());
    return address()
        .filter(own -> whole.filter(above -> own.beginnings().contains(above + "")).isPresent())
        .map(own -> AddressNames.within(whole.orElseThrow(), own))
        .orElse(name);
  }

  /** What the last crumb says: a State's or person's name rather than its key. */
  public String crumbName() {
    Optional<Root> root = address().map(Address::root);
    if (root.isPresent() && !isPart() && root.get() instanceof Root.Session session)
      return AddressNames.session(session.session());
    if (root.isPresent() && root.get() instanceof Root.Act) return shortName();
    boolean isPerson = address().filter(own -> own.part().has("person")).isPresent();
    boolean isNamed = answers.containsKey(THING) && (!isPart() || isPerson);
    return isNamed ? label() : shortName();
  }

  /** The attribute of what the last crumb says: its language, if it is not the page's. */
  public String crumbLang() {
    return answers.containsKey(THING) && crumbName().equals(label()) ? lang() : null;
  }

  /** A title for the window: what is shown, then the document or instrument it is part of. */
  public String title(String shown) {
    return isPart() ? shown + " · " + AddressNames.whole(name) : shown;
  }

  public String shortTitle() {
    return TypeNames.capital(shortName());
  }

  /** Whether it is a lettered or numbered item of a paragraph. */
  public boolean isItem() {
    return address()
        .flatMap(own -> own.part().step("para"))
        .filter(paragraph -> paragraph.numbers().size() > 1)
        .isPresent();
  }

  /** Where in its document the thing stands: “paragraph 63 (a)”. */
  public String place() {
    return AddressNames.placeIn(name);
  }

  public String placeTitle() {
    return TypeNames.capital(place());
  }

  /** Where the thing stands on its report's page. */
  public String anchor() {
    return address().map(Row::anchorOf).orElse("");
  }

  /**
   * What the thing is called, in the page's language if the vocabulary has a name in it; needs the
   * query {@code thing}.
   */
  public String label() {
    return PageLocale.now().label(iri).orElseGet(this::labelInEnglish);
  }

  /** The attribute of the label: its language, if it is not the page's. */
  public String lang() {
    return PageLocale.now().label(iri).isPresent() ? null : PageLocale.lang(labelLanguage());
  }

  private String labelLanguage() {
    boolean isNamed = NAMING.stream().anyMatch(this::isNamed);
    return isNamed ? "en" : PageLocale.now().language().tag();
  }

  private boolean isNamed(String naming) {
    return rows(THING).where("property", naming).stream()
        .anyMatch(row -> row.words("value").language().equals("en"));
  }

  private String labelInEnglish() {
    for (String naming : NAMING) {
      for (Row row : rows(THING).where("property", naming)) {
        if (row.language("value").equals("en")) return row.text("value");
      }
    }
    Rows participants = rows(THING).where("property", AddressNames.ONTOLOGY + "#participant");
    return participants.isEmpty()
        ? TypeNames.capital(shortName())
        : kind() + ": " + participants.first().link("value").label();
  }

  /** Whether the thing stands within another: an article in its treaty. */
  public boolean isPart() {
    return !shortName().equals(name);
  }

  /** The most telling of the thing's types; needs the query {@code thing}. */
  public String kind() {
    Rows types = rows(THING).where("property", RDF.type.getURI());
    return TypeNames.mostTelling(types).map(TypeNames::noun).orElse("");
  }

  /** What kind of concept: the first word of its address. */
  public String scheme() {
    String scheme =
        address()
            .map(Address::root)
            .filter(root -> !root.kind().equals(root.toString()))
            .map(Root::kind)
            .orElse("concept");
    return translated(SCHEMES.getOrDefault(scheme, TypeNames.capital(scheme.replace('-', ' '))));
  }

  /** The feed of the body whose page is at {@code href}. */
  public static String feed(String href) {
    return "/feeds/" + SitePaths.ofDocument(href).orElseThrow() + ".atom";
  }

  /** The dump, in this form, of the graph whose page is at {@code href}. */
  public static String dump(String href, String suffix) {
    Root.Graph graph = (Root.Graph) SitePaths.ofDocument(href).orElseThrow().root();
    return "/dump/" + graph.key() + "." + suffix;
  }
}
