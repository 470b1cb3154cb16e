/**
 * Serves the content of the store on the web: pages, RDF in several syntaxes, SPARQL. In: a
 * request. Out: a complete response.
 *
 * <p>{@link org.w3id.rapporteur.web.Server} binds the port; {@code Site} finds the endpoint for an
 * address. A page is a line in {@code Routes}, one or more queries in {@code queries/pages}, and a
 * template in {@code src/main/jte}.
 *
 * <ul>
 *   <li>A thing's page, such as a State's: {@code Documents} looks up the thing's types, {@code
 *       Routes} names the template and its queries, {@code PageWriter} runs the queries and hands
 *       their rows to the template as {@code PageModel}.
 *   <li>A problem, such as 404: whoever finds it throws a {@link
 *       org.w3id.rapporteur.http.ProblemException}, and {@code Site.problem} fills {@code
 *       problem.jte}. {@code Errors} answers only what Jetty refuses before that.
 *   <li>The rooms of this package, which are to become packages: documents and pages of things
 *       ({@code Documents}, {@code ResourceLookup}, {@code PageWriter}, {@code Citations}, {@code
 *       SchemaOrg}, {@code Labels}); the reading page ({@code AnnotatedText}, {@code Highlights},
 *       {@code MarginNotes}); collections and comparison ({@code CollectionPages}, {@code
 *       ComparePage}); queries and SPARQL ({@code QueryPages}, {@code SparqlPage}, {@code
 *       EditorService}); versions ({@code Memento}, {@code VersionDiff}); dumps and descriptions
 *       ({@code Dumps}, {@code ServedCatalogue}, {@code OpenApi}); the server itself ({@code
 *       Server}, {@code SiteServlet}, {@code RequestBodyReader}, {@code LanguageChoice}).
 * </ul>
 *
 * <p><b>Invariant:</b> nothing here writes to the store, and no client's query reads anything
 * outside it.
 */
package org.w3id.rapporteur.web;
