package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.ThingKind;

/**
 * The sets of records: one for each kind, and for each body the set {@code body:CTOC:COP:WG.7},
 * within {@code body:CTOC:COP}, within {@code body:CTOC}, within {@code body}.
 */
final class Sets {
  private static final String BODY = "body";
  private static final Pattern ESCAPED = Pattern.compile("~([0-9A-F]{4})");

  private final OaiIdentifiers identifiers;
  private final Names names;

  Sets(OaiIdentifiers identifiers, Names names) {
    this.identifiers = identifiers;
    this.names = names;
  }

  /** Whether the text has the form of a set's name. Source: OAI-PMH.xsd, setSpecType. */
  static boolean isSpec(String text) {
    return text.length() <= 200
        && text.matches("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");
  }

  /**
   * The narrowest sets of an item.
   *
   * @param body the address of the body that made the report
   */
  List<String> of(ThingKind kind, Optional<String> body) {
    List<String> sets = new ArrayList<>(List.of(set(kind)));
    body.flatMap(this::spec).ifPresent(sets::add);
    return sets;
  }

  /** The set of a body; empty if the address is not that of a body of ours. */
  private Optional<String> spec(String body) {
    return identifiers
        .own()
        .address(body)
        .filter(address -> address.isOf(BODY))
        .map(address -> specOf(address.toString()));
  }

  /** The kind whose set this is. */
  static Optional<ThingKind> kind(String set) {
    return ThingKind.harvested().stream().filter(kind -> set(kind).equals(set)).findFirst();
  }

  /** The address of the body, or of all bodies, whose set this is. */
  Optional<String> body(String set) {
    String path =
        ESCAPED
            .matcher(set.replace(':', '/'))
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    boolean isBody = path.equals(BODY) || path.startsWith(BODY + "/");
    return Optional.of(identifiers.own().things() + path)
        .filter(iri -> isBody && specOf(path).equals(set));
  }

  private static String set(ThingKind kind) {
    return kind == ThingKind.SESSION ? "meeting" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String title(ThingKind kind) {
    return switch (kind) {
      case SESSION -> "Meetings with reports";
      case DECISION -> "Decisions, as reported";
      default ->
          kind.plural().substring(0, 1).toUpperCase(Locale.ROOT) + kind.plural().substring(1);
    };
  }

  private static String specOf(String name) {
    StringBuilder spec = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (c == '/') spec.append(':');
      else if (c < 0x80 && isSpec(String.valueOf(c))) spec.append(c);
      else spec.append("~%04X".formatted((int) c));
    }
    return spec.toString();
  }

  /**
   * All sets, with their names.
   *
   * @param bodies the addresses of the bodies that have items
   */
  Map<String, String> all(Iterable<String> bodies) {
    Map<String, String> all = new TreeMap<>();
    for (ThingKind kind : ThingKind.harvested()) all.put(set(kind), title(kind));
    for (String body : bodies)
      spec(body)
          .ifPresent(
              set -> {
                for (int end = set.length(); end > 0; end = set.lastIndexOf(':', end - 1))
                  all.computeIfAbsent(set.substring(0, end), this::title);
              });
    return all;
  }

  private String title(String set) {
    if (set.equals(BODY)) return "All bodies";
    String symbol = set.substring(BODY.length() + 1).replace(':', '/');
    return names
        .of(NodeFactory.createURI(identifiers.own().iri(Address.thing(BODY, symbol))))
        .orElse("Bodies whose symbols begin with " + symbol);
  }
}
