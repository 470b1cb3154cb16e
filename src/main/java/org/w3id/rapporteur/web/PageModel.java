package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;

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
 * All the data for a page's template.
 *
 * @param base the beginning of the IRIs of all things
 * @param path of the page on this host
 * @param iri of the thing described; empty if the page describes none
 * @param crumbs the breadcrumbs, without this page
 * @param answers of the page's queries, by name
 * @param annotated the text, if the page shows the text of a report or of a part of one
 * @param texts of the page's queries, by name, changed to return all rows
 * @param asOf the time that the page shows; empty for the present
 * @param structured the page's content as {@link SchemaOrg} describes it, escaped for a page
 * @param citation how the thing is cited, if it is a report or belongs to one
 * @param versions of a report, the latest last; empty for other things
 * @param syntaxes in which the thing's description is available
 */
public record PageModel(
    PageLocale locale,
    Base base,
    String path,
    String iri,
    String name,
    List<Crumb> crumbs,
    Map<String, Rows> answers,
    Optional<AnnotatedText> annotated,
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
   * Returns the address of all members of a collection that have the thing of this page.
   *
   * @param collection name of the collection: {@code statements}
   * @param facet name of the facet that has the thing as value
   */
  public String collection(String collection, String facet) {
    return CollectionView.address(collection, facet, iri, base);
  }

  public Rows rows(String query) {
    Rows rows = answers.get(query);
    if (rows == null)
      throw new IllegalArgumentException("this page does not run the query " + query);
    return rows;
  }

  /** Returns the text with its marks and notes. */
  public AnnotatedText reading() {
    return annotated.orElseThrow();
  }

  /** Returns the address of all rows of a query of which the page shows a part. */
  public String all(String query) {
    return "/sparql?query=" + URLEncoder.encode(texts.apply(query), StandardCharsets.UTF_8);
  }

  /**
   * Returns the values of one property of the thing; needs the query {@code thing}.
   *
   * @param property with its prefix: {@code rap:m49}
   */
  public Rows value(String property) {
    return rows(THING).where("property", AddressNames.expand(property)).distinct("value");
  }

  /**
   * Returns the same thing in other datasets, sorted by set of links; needs the query {@code
   * thing}.
   */
  public Rows elsewhere() {
    return rows(THING).with("set").inAlphabet("setLabel");
  }

  /** Returns whether the page shows an earlier version of a report. */
  public boolean isPast() {
    return !asOf.isEmpty();
  }

  public boolean hasAlternates() {
    return !iri.isEmpty();
  }

  /** Returns whether the page is of a report, which is available as Akoma Ntoso too. */
  public boolean isReport() {
    return answers.containsKey("report");
  }

  public List<CitationFormat> styles() {
    return List.of(CitationFormat.values());
  }

  /** Returns the address of the thing's citation in this format. */
  public String citation(CitationFormat style) {
    return Citations.address(path.substring(SitePaths.DOCUMENT.length()), style);
  }

  public String alternate(RdfSyntax syntax) {
    return path + "." + syntax.suffix();
  }

  /** Returns the address of the thing; empty if its IRI is not below the base. */
  private Optional<Address> address() {
    return base.address(iri);
  }

  /** Returns the name relative to the last crumb: “paragraph 12”. */
  public String shortName() {
    Optional<Address> whole =
        crumbs.isEmpty()
            ? Optional.empty()
            : SitePaths.ofDocument(crumbs.get(crumbs.size() - 1).href());
    return address()
        .filter(own -> whole.filter(above -> own.beginnings().contains(above + "")).isPresent())
        .map(own -> AddressNames.within(whole.orElseThrow(), own, locale))
        .orElse(name);
  }

  /** Returns the text of the last crumb: a State's or person's name instead of its key. */
  public String crumbName() {
    Optional<Root> root = address().map(Address::root);
    if (root.isPresent() && !isPart() && root.get() instanceof Root.Session session)
      return AddressNames.session(session.session(), locale);
    if (root.isPresent() && root.get() instanceof Root.Act) return shortName();
    boolean isPerson = address().filter(own -> own.part().has("person")).isPresent();
    boolean isNamed = answers.containsKey(THING) && (!isPart() || isPerson);
    return isNamed ? label() : shortName();
  }

  /** Returns the {@code lang} attribute of the last crumb; null if it is the page's language. */
  public String crumbLang() {
    return answers.containsKey(THING) && crumbName().equals(label()) ? lang() : null;
  }

  /** Returns the title for the window: what is shown, then the document or treaty it is part of. */
  public String title(String shown) {
    return isPart() ? shown + " · " + AddressNames.whole(name, locale) : shown;
  }

  public String shortTitle() {
    return TypeNames.capital(shortName());
  }

  /** Returns whether the thing is a lettered or numbered item of a paragraph. */
  public boolean isItem() {
    return address()
        .flatMap(own -> own.part().step("para"))
        .filter(paragraph -> paragraph.numbers().size() > 1)
        .isPresent();
  }

  /** Returns the thing's place in its document: “paragraph 63 (a)”. */
  public String place() {
    return AddressNames.placeIn(name, locale);
  }

  public String placeTitle() {
    return TypeNames.capital(place());
  }

  /** Returns the HTML id of the thing on its report's page. */
  public String anchor() {
    return address().map(Row::anchorOf).orElse("");
  }

  /**
   * Returns the thing's label, in the page's language if the vocabulary has one, else in English;
   * needs the query {@code thing}.
   */
  public String label() {
    return locale.label(iri).orElseGet(this::labelInEnglish);
  }

  /** Returns the {@code lang} attribute of the label; null if it is the page's language. */
  public String lang() {
    return locale.label(iri).isPresent() ? null : locale.lang(labelLanguage());
  }

  private String labelLanguage() {
    boolean isNamed = NAMING.stream().anyMatch(this::isNamed);
    return isNamed ? "en" : locale.language().tag();
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

  /** Returns whether the thing is part of another: an article of its treaty. */
  public boolean isPart() {
    return !shortName().equals(name);
  }

  /** Returns the name of the thing's most specific type; needs the query {@code thing}. */
  public String kind() {
    Rows types = rows(THING).where("property", RDF.type.getURI());
    return TypeNames.mostTelling(types).map(type -> TypeNames.noun(type, locale)).orElse("");
  }

  /** Returns the name of the concept's scheme, from the first word of its address. */
  public String scheme() {
    String scheme =
        address()
            .map(Address::root)
            .filter(root -> !root.kind().equals(root.toString()))
            .map(Root::kind)
            .orElse("concept");
    return locale.translated(
        SCHEMES.getOrDefault(scheme, TypeNames.capital(scheme.replace('-', ' '))));
  }

  /** Returns the address of the feed of the body whose page is at {@code href}. */
  public static String feed(String href) {
    return "/feeds/" + SitePaths.ofDocument(href).orElseThrow() + ".atom";
  }

  /**
   * Returns the address of the dump, in this format, of the graph whose page is at {@code href}.
   */
  public static String dump(String href, String suffix) {
    Root.Graph graph = (Root.Graph) SitePaths.ofDocument(href).orElseThrow().root();
    return "/dump/" + graph.key() + "." + suffix;
  }
}
