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
 * The model of a named query's page: the form as filled in, and the answer.
 *
 * @param name of the query in its address
 * @param choices the possible values of each parameter, by the parameter's name
 */
public record QueryView(
    NamedQuery query,
    String name,
    Map<String, String> values,
    Map<String, List<ParameterValue>> choices,
    NamedQueryTable answer) {
  /** A longer list is offered only as a file. */
  private static final int MOST_CHOICES = 300;

  /** Returns the parameter's value: as given, else the default. */
  public String value(QueryParameter parameter) {
    return values.getOrDefault(
        parameter.name(), query.defaults().getOrDefault(parameter.name(), ""));
  }

  public List<ParameterValue> choices(QueryParameter parameter) {
    List<ParameterValue> all = choices.getOrDefault(parameter.name(), List.of());
    return all.size() > MOST_CHOICES ? List.of() : all;
  }

  /** Returns whether the value can only be one of a list. */
  public boolean isSelect(QueryParameter parameter) {
    return parameter.choices().areAll() && !choices(parameter).isEmpty();
  }

  /** Returns “Spain (ESP)”, or the label alone where it already contains the value. */
  public String label(ParameterValue choice) {
    return choice.label().contains(choice.value())
        ? choice.label()
        : choice.label().replace('-', ' ').equalsIgnoreCase(choice.value().replace('-', ' '))
            ? choice.label()
            : choice.label() + " (" + choice.value() + ")";
  }

  /** Returns the HTML input type for the parameter. */
  public String field(QueryParameter parameter) {
    return switch (parameter.type()) {
      case "xsd:date" -> "date";
      case "xsd:integer", "xsd:int", "xsd:nonNegativeInteger", "xsd:decimal" -> "number";
      case "IRI" -> "url";
      default -> "text";
    };
  }

  /** Returns the parameter's name as a label: “State”. */
  public Link name(QueryParameter parameter, PageLocale locale) {
    return locale.translatedIfKnown(TypeNames.capital(parameter.name()));
  }

  /** Returns the address of the answer as a file. */
  public String file(String suffix) {
    String parameters =
        values.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return "/queries/" + name + "." + suffix + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** Returns the query with the values filled in, which can be run anywhere. */
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
