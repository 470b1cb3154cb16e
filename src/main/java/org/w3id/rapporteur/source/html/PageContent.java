package org.w3id.rapporteur.source.html;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the report is on a web page, and what the site puts around it.
 *
 * @param root the element that holds the report
 */
record PageContent(Element root) {
  /** A main element with less is a place that a script fills. */
  private static final int LEAST_TEXT = 200;

  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "audio",
          "button",
          "canvas",
          "datalist",
          "del",
          "dialog",
          "embed",
          "head",
          "iframe",
          "input",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private static final Set<String> ROLES_OF_SITE =
      Set.of("banner", "complementary", "contentinfo", "dialog", "navigation", "search");

  private static final Pattern HIDDEN =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)");

  static PageContent of(Document page) {
    Element body = page.body();
    List<Element> candidates = page.select("main, [role=main]");
    if (candidates.isEmpty()) {
      candidates = page.select("article");
      candidates = candidates.size() == 1 ? candidates : List.of();
    }
    return new PageContent(
        candidates.stream()
            .filter(candidate -> candidate.text().length() >= LEAST_TEXT)
            .max(Comparator.comparingInt(candidate -> candidate.text().length()))
            .orElse(body));
  }

  /** Returns whether an element is no part of the report: not shown, or a part of the site. */
  boolean leavesOut(Element element) {
    return NEVER_SHOWN.contains(element.normalName())
        || ROLES_OF_SITE.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
        || isAround(element);
  }

  /** A footer may hold the notes, and a header the title. */
  private boolean isAround(Element element) {
    return switch (element.normalName()) {
      case "aside", "footer" -> element.selectFirst("[role^=doc-], [class*=footnote]") == null;
      case "header" -> root.nameIs("body") && element.selectFirst("h1") == null;
      default -> false;
    };
  }
}
