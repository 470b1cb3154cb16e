package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
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

  /** The narrowest sets of an item. */
  List<String> of(ThingKind kind, Optional<Node> body) {
    List<String> sets = new ArrayList<>(List.of(set(kind)));
    body.filter(identifiers::isOurs)
        .flatMap(identifiers::address)
        .filter(address -> address.isOf(BODY))
        .ifPresent(address -> sets.add(spec(address.toString())));
    return sets;
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

  private static String spec(String name) {
    StringBuilder spec = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (c == '/') spec.append(':');
      else if (c < 0x80 && isSpec(String.valueOf(c))) spec.append(c);
      else spec.append("~%04X".formatted((int) c));
    }
    return spec.toString();
  }

  /** All sets that these items are in, with their names. */
  Map<String, String> all(Iterable<Item> items) {
    Map<String, String> all = new TreeMap<>();
    for (ThingKind kind : ThingKind.harvested()) all.put(set(kind), title(kind));
    for (Item item : items) {
      for (String set : item.sets()) {
        for (int end = set.length(); end > 0; end = set.lastIndexOf(':', end - 1))
          all.computeIfAbsent(set.substring(0, end), this::title);
      }
    }
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
