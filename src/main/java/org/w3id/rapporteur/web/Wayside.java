package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/** What robots ask for before anything else, and those who watch over the server. */
final class Wayside implements Part {
  private static final Set<String> PATHS =
      Set.of("/health", "/robots.txt", "/sitemap.xml", "/.well-known/void");

  /** The most that a sitemap may hold is 50,000. */
  private static final int MOST_IN_SITEMAP = 49_000;

  private final Things things;
  private final Addresses addresses;

  Wayside(Things things, Addresses addresses) {
    this.things = things;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return PATHS.contains(path);
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.path()) {
      case "/health" ->
          Reply.of("application/json", bytes("{\"status\": \"ok\"}\n"))
              .with("Cache-Control", "no-store");
      case "/robots.txt" ->
          Reply.text(
              "User-agent: *\nDisallow: /sparql\nSitemap: " + addresses.base() + "sitemap.xml\n");
      case "/sitemap.xml" -> sitemap();
      default -> Reply.redirect(303, "/dataset");
    };
  }

  private Reply sitemap() {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : Routes.paths()) xml.append(location(page.key().substring(1)));
    for (String name : things.names(MOST_IN_SITEMAP)) xml.append(location("doc/" + name));
    return Reply.of("application/xml;charset=utf-8", bytes(xml.append("</urlset>\n").toString()));
  }

  private String location(String path) {
    String url = addresses.base() + path;
    return "  <url><loc>" + url.replace("&", "&amp;").replace("<", "&lt;") + "</loc></url>\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
