package org.w3id.rapporteur.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.ParameterValue;
import org.w3id.rapporteur.query.QueryParameter;

/**
 * A query's page: its form as it was filled in, and the answer.
 *
 * @param choices what each parameter can be, by its name
 */
public record QueryView(
    NamedQuery query,
    Map<String, String> values,
    Map<String, List<ParameterValue>> choices,
    NamedQueryTable answer) {
  /** A longer list is for a file. */
  private static final int MOST_CHOICES = 300;

  /** What the parameter is: as given, else by default. */
  public String value(QueryParameter parameter) {
    return values.getOrDefault(
        parameter.name(), query.defaults().getOrDefault(parameter.name(), ""));
  }

  public List<ParameterValue> choices(QueryParameter parameter) {
    List<ParameterValue> all = choices.getOrDefault(parameter.name(), List.of());
    return all.size() > MOST_CHOICES ? List.of() : all;
  }

  /** Whether it is one of a list, and nothing else. */
  public boolean isSelect(QueryParameter parameter) {
    return parameter.choices().areAll() && !choices(parameter).isEmpty();
  }

  /** “ESP – Spain”, or the value alone where the label says no more. */
  public String label(ParameterValue choice) {
    return choice.label().contains(choice.value())
        ? choice.label()
        : choice.label().replace('-', ' ').equalsIgnoreCase(choice.value().replace('-', ' '))
            ? choice.label()
            : choice.label() + " (" + choice.value() + ")";
  }

  /** The kind of field that browsers have for the type. */
  public String field(QueryParameter parameter) {
    return switch (parameter.type()) {
      case "xsd:date" -> "date";
      case "xsd:integer", "xsd:int", "xsd:nonNegativeInteger", "xsd:decimal" -> "number";
      case "IRI" -> "url";
      default -> "text";
    };
  }

  /** The parameter's name as a label: “State”. */
  public Link name(QueryParameter parameter) {
    return PageLocale.translatedIfKnown(TypeNames.capital(parameter.name()));
  }

  /** The answer shown, as a file. */
  public String file(String suffix) {
    String parameters =
        values.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return "/queries/"
        + query.name()
        + "."
        + suffix
        + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** The query as it was asked here, to be asked anywhere. */
  public String text() {
    return query.filledIn(values);
  }

  public String editor() {
    return "/sparql?query=" + encoded(text());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
