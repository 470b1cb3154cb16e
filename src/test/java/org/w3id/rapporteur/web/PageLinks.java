package org.w3id.rapporteur.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The links in what a site answers, as whole addresses. */
final class PageLinks {
  private static final Pattern IN_HEADER = Pattern.compile("<([^>]*)>");

  /**
   * Links without a host that files of a type have. Neither templates are links nor the names that
   * Akoma Ntoso gives to things.
   */
  private static final Map<String, Pattern> BY_TYPE =
      Map.of(
          "text/css", Pattern.compile("url\\(\"?([^\")]+)\"?\\)"),
          "text/javascript", Pattern.compile("[\"'`](/[a-z][^\"'`${}\\s]*)[\"'`]"),
          "json", Pattern.compile("(?<!\"service_path\":)\"(/(?!/)[^\"{}]*)\"(?!\\s*:)"),
          "xml", Pattern.compile("\\s(?:href|src|url|template)=\"(/(?!akn/)[^\"{}]*)\""));

  private PageLinks() {}

  /** Where a redirect leads. */
  static String redirect(HttpResponse<?> response) {
    return resolved(response, TestSite.header(response, "Location"));
  }

  /** Those in headers. */
  static List<String> inHeaders(HttpResponse<?> response) {
    Stream<String> links =
        response.headers().allValues("Link").stream()
            .flatMap(value -> IN_HEADER.matcher(value).results())
            .map(link -> link.group(1));
    return Stream.concat(links, response.headers().allValues("Content-Location").stream())
        .map(link -> resolved(response, link))
        .toList();
  }

  /** Those of a page. */
  static List<String> in(Document page) {
    List<String> links = new ArrayList<>();
    for (Element element : page.select("[href], [src], form[action], [formaction]"))
      for (String name : List.of("href", "src", "action", "formaction"))
        if (element.hasAttr(name)) links.add(element.absUrl(name));
    return links;
  }

  /**
   * Those of anything else: all that begins with the host of the site, and links without a host.
   */
  static List<String> inText(HttpResponse<String> response, SiteClient site) {
    String host = URI.create(site.url("/")).resolve("/").toString();
    String type = TestSite.header(response, "Content-Type");
    Stream<String> whole =
        Pattern.compile(Pattern.quote(host) + "[^\\s\"'<>\\\\{}|^`]*+(?!\\{)")
            .matcher(response.body())
            .results()
            .map(MatchResult::group);
    Stream<String> withoutHost =
        BY_TYPE.entrySet().stream()
            .filter(pattern -> type.contains(pattern.getKey()))
            .flatMap(pattern -> pattern.getValue().matcher(response.body()).results())
            .map(link -> resolved(response, link.group(1)));
    return Stream.concat(whole, withoutHost)
        .map(link -> type.contains("xml") ? Parser.unescapeEntities(link, true) : link)
        .toList();
  }

  private static String resolved(HttpResponse<?> response, String link) {
    return response.uri().resolve(link).toString();
  }
}
