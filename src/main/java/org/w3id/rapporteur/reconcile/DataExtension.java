package org.w3id.rapporteur.reconcile;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityProperties;
import org.w3id.rapporteur.entities.EntityType;
import org.w3id.rapporteur.entities.NameIndex;

/** The values of properties of entities, which a client adds to its table. */
final class DataExtension {
  static final String LANGUAGE = "lang";
  static final String LIMIT = "limit";

  private static final int MOST_ENTITIES = 1_000;
  private static final int MOST_PROPERTIES = 50;
  private static final int LONGEST_INTEGER = 18;
  private static final int LONGEST_DECIMAL = 40;
  private static final Set<String> DECIMALS =
      Set.of(
          XSDDatatype.XSDdecimal.getURI(),
          XSDDatatype.XSDdouble.getURI(),
          XSDDatatype.XSDfloat.getURI());

  /**
   * A requested property.
   *
   * @param id the client's name of the property
   * @param language of the words wanted; empty for all
   * @param limit 0 for all
   */
  private record Column(String id, String language, int limit) {}

  private final NameIndex index;
  private final EntityProperties properties;
  private final List<String> ids;
  private final List<Column> columns;

  DataExtension(NameIndex index, LocatedJson query) {
    this.index = index;
    this.properties = index.properties();
    ids = query.demanded("ids").items(MOST_ENTITIES).stream().map(LocatedJson::text).toList();
    columns =
        query.demanded("properties").items(MOST_PROPERTIES).stream()
            .map(DataExtension::column)
            .toList();
  }

  private static Column column(LocatedJson property) {
    Optional<LocatedJson> settings = property.member("settings");
    return new Column(
        property.demanded("id").text(),
        settings.flatMap(each -> each.member(LANGUAGE)).map(LocatedJson::text).orElse(""),
        settings.flatMap(each -> each.member(LIMIT)).map(DataExtension::limit).orElse(0));
  }

  /** Clients send the value of a form field: a number, or its digits as a string. */
  private static int limit(LocatedJson limit) {
    if (limit.value() instanceof JsonNumber number)
      return (int) Math.max(0, Math.min(MOST_ENTITIES, number.doubleValue()));
    if (limit.value() instanceof JsonString digits && digits.getString().matches("\\d{0,6}"))
      return digits.getString().isEmpty() ? 0 : Integer.parseInt(digits.getString());
    throw limit.problem("is not a number");
  }

  JsonObject version02() {
    JsonObjectBuilder rows = JSON.createObjectBuilder();
    for (String id : ids) {
      JsonObjectBuilder row = JSON.createObjectBuilder();
      for (Column column : columns) row.add(column.id(), values(id, column, false));
      rows.add(id, row);
    }
    return JSON.createObjectBuilder().add("meta", meta()).add("rows", rows).build();
  }

  JsonObject version1() {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (String id : ids) {
      JsonArrayBuilder properties = JSON.createArrayBuilder();
      for (Column column : columns)
        properties.add(
            JSON.createObjectBuilder()
                .add("id", column.id())
                .add("values", values(id, column, true)));
      rows.add(JSON.createObjectBuilder().add("id", id).add("properties", properties));
    }
    return JSON.createObjectBuilder().add("meta", meta()).add("rows", rows).build();
  }

  private JsonArrayBuilder meta() {
    JsonArrayBuilder meta = JSON.createArrayBuilder();
    for (Column column : columns) {
      JsonObjectBuilder property =
          JSON.createObjectBuilder()
              .add("id", column.id())
              .add("name", properties.nameOf(column.id()));
      Set<EntityType> kinds = kinds(column);
      if (kinds.size() == 1) property.add("type", Manifest.type(kinds.iterator().next()));
      meta.add(property);
    }
    return meta;
  }

  /** The types of the entities that the column links to. */
  private Set<EntityType> kinds(Column column) {
    return ids.stream()
        .flatMap(id -> nodes(id, column).stream())
        .filter(Node::isURI)
        .flatMap(node -> index.entity(node.getURI()).stream())
        .map(Entity::kind)
        .collect(Collectors.toSet());
  }

  private List<Node> nodes(String id, Column column) {
    String property = properties.named(column.id());
    return index.entity(id).map(entity -> entity.values(property)).orElse(List.of()).stream()
        .filter(node -> isWanted(node, column))
        .limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit())
        .toList();
  }

  private static boolean isWanted(Node node, Column column) {
    if (node.isBlank()) return false;
    return column.language().isEmpty()
        || !node.isLiteral()
        || node.getLiteralLanguage().isEmpty()
        || node.getLiteralLanguage().equalsIgnoreCase(column.language());
  }

  private JsonArrayBuilder values(String id, Column column, boolean withLanguage) {
    JsonArrayBuilder values = JSON.createArrayBuilder();
    for (Node node : nodes(id, column)) {
      JsonObjectBuilder value = JSON.createObjectBuilder();
      form(node, withLanguage).forEach((name, part) -> add(value, name, part));
      values.add(value);
    }
    return values;
  }

  private static void add(JsonObjectBuilder to, String name, Object part) {
    if (part instanceof BigDecimal number) to.add(name, number);
    else if (part instanceof Long number) to.add(name, number);
    else to.add(name, part.toString());
  }

  private Map<String, Object> form(Node node, boolean withLanguage) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (node.isURI()) {
      Optional<Entity> entity = index.entity(node.getURI());
      form.put(entity.isPresent() ? "id" : "str", entity.map(Entity::id).orElse(node.getURI()));
      entity.ifPresent(each -> form.put("name", each.name()));
      return form;
    }
    String text = node.getLiteralLexicalForm();
    String type = node.getLiteralDatatypeURI();
    if (type.equals(XSDDatatype.XSDdate.getURI()) && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      form.put("date", text + "T00:00:00");
    } else if (type.equals(XSDDatatype.XSDinteger.getURI())
        && text.matches("-?\\d{1," + LONGEST_INTEGER + "}")) {
      form.put("int", Long.valueOf(text));
    } else if (DECIMALS.contains(type)
        && text.length() < LONGEST_DECIMAL
        && text.matches("-?\\d+(\\.\\d+)?")) {
      form.put("float", new BigDecimal(text));
    } else {
      form.put("str", text);
      String language = node.getLiteralLanguage();
      if (withLanguage && !language.isEmpty()) {
        form.put("lang", language);
        form.put("dir", language.equals("ar") ? "rtl" : "ltr");
      }
    }
    return form;
  }
}
