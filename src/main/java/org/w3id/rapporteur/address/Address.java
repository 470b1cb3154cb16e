package org.w3id.rapporteur.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of an IRI after {@code <base>id/}: {@code CTOC/COP/WG.7/2015/6/para/12}, {@code
 * state/ESP}.
 *
 * @param root the thing at its start
 * @param part the path from the root to a part of it; {@link PartPath#WHOLE} for the root itself
 * @param fragment what follows the hash, a place in a text or an entry of a log; empty if there is
 *     none
 */
public record Address(Root root, PartPath part, String fragment) {
  public Address {
    Objects.requireNonNull(root);
    Objects.requireNonNull(part);
    Objects.requireNonNull(fragment);
  }

  private Address(Root root) {
    this(root, PartPath.WHOLE, "");
  }

  // Making

  /**
   * Returns the address of a document. It is made from the symbol, without spaces and asterisks,
   * or, for a report without a symbol, from the slug, which begins with a lower-case letter or a
   * digit.
   *
   * @throws IllegalArgumentException if it has characters that symbols and slugs do not have
   */
  public static Address document(String symbolOrSlug) {
    String name = symbolOrSlug.replaceAll("[\\s*]+", "");
    boolean isSymbol = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    if (name.isEmpty() || !escaped(name).equals(name)) {
      throw new IllegalArgumentException("not a symbol or slug: " + symbolOrSlug);
    }
    return new Address(new Root.Document(isSymbol ? name : "report/" + name));
  }

  /** Returns the address of a State, organization, topic, strength … from its kind and key. */
  public static Address thing(String kind, String key) {
    return new Address(new Root.Thing(kind, escaped(key)));
  }

  /**
   * @param body its symbol or slug
   * @param session its number; its first day if it has none
   */
  public static Address session(String body, String session) {
    return new Address(new Root.Session(escaped(body), escaped(session)));
  }

  /**
   * @param kind {@code resolution} or {@code decision}
   * @param body symbol or slug of the body that took it
   */
  public static Address act(String kind, String body, String number) {
    return new Address(new Root.Act(kind, escaped(body + "/" + number)));
  }

  /**
   * Returns the address of the graph about something: {@code CTOC/COP/WG.7/2015/6}, {@code
   * vocabulary}.
   */
  public static Address graph(String of) {
    return graph(of, "");
  }

  public static Address graph(String of, String version) {
    return new Address(new Root.Graph(escaped(of), version));
  }

  public Address below(PartPath path) {
    return new Address(root, part.below(path), "");
  }

  public Address below(String word, String number) {
    return new Address(root, part.below(word, number), "");
  }

  public Address below(String word) {
    return new Address(root, part.below(word), "");
  }

  public Address at(String newFragment) {
    return new Address(root, part, newFragment);
  }

  private static String escaped(String keys) {
    return String.join("/", Segments.escaped(keys));
  }

  // Taking apart

  /**
   * Parses the part of an IRI after {@code id/}.
   *
   * @return empty if a segment is empty, or nothing follows the hash
   */
  public static Optional<Address> parse(String text) {
    int hash = text.indexOf('#');
    String path = hash < 0 ? text : text.substring(0, hash);
    List<String> segments = Segments.of(path);
    if (hash == text.length() - 1 && hash >= 0 || segments.contains("")) return Optional.empty();
    return Optional.of(Grammar.address(segments, hash < 0 ? "" : text.substring(hash + 1)));
  }

  /**
   * Returns the addresses that a path with suffixes may stand for: {@code x/6.akn.xml}, {@code
   * x/6.akn}, {@code x/6}. A suffix begins with a lower-case letter, so {@code WG.7} is not cut.
   */
  public static List<String> stems(String path) {
    List<String> stems = new ArrayList<>(List.of(path));
    int from = path.lastIndexOf('/') + 1;
    for (int dot = path.lastIndexOf('.'); dot > from; dot = path.lastIndexOf('.', dot - 1)) {
      if (!Segments.startsLow(path.substring(dot + 1))) break;
      stems.add(path.substring(0, dot));
    }
    return stems;
  }

  /** Returns the document, if this is the address of a document or of a part of one. */
  public Optional<Address> document() {
    return root instanceof Root.Document ? Optional.of(new Address(root)) : Optional.empty();
  }

  public boolean isOfDocument() {
    return root instanceof Root.Document;
  }

  /** Returns whether this is the address of the root itself, not of a part. */
  public boolean isWhole() {
    return part.isWhole() && fragment.isEmpty();
  }

  /** Returns whether the root is of this kind, such as {@code document} or {@code state}. */
  public boolean isOf(String kind) {
    return root.kind().equals(kind);
  }

  /** Returns this address without its fragment. */
  public Address withoutFragment() {
    return at("");
  }

  /**
   * Returns the addresses that may name a whole around this part: each beginning of this address
   * that ends before a slash or hash, the shortest first.
   */
  public List<String> beginnings() {
    String path = withoutFragment().toString();
    List<String> beginnings = new ArrayList<>();
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      beginnings.add(path.substring(0, end));
    }
    if (!fragment.isEmpty()) beginnings.add(path);
    return beginnings;
  }

  /**
   * Returns whether this names a decision that a paragraph reports, not one that the report prints.
   */
  public boolean isReportedDecision() {
    return part.isOf("decision") && part.has("para");
  }

  /** Returns whether this names the normalised text of an edition, or a place in it. */
  public boolean isOfText() {
    List<Step> steps = part.steps();
    return isOfDocument()
        && steps.size() == 2
        && part.isOf("text")
        && steps.get(0).numbers().isEmpty()
        && !part.isInAnnex();
  }

  /** Returns the last segment, a number or key such as {@code 12} or {@code ESP}, else a word. */
  public String lastNumber() {
    String path = withoutFragment().toString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    String path = part.isWhole() ? root.toString() : root + "/" + part;
    return fragment.isEmpty() ? path : path + "#" + fragment;
  }
}
