package org.w3id.rapporteur.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands behind {@code <base>id/}: {@code CTOC/COP/WG.7/2015/6/para/12}, {@code state/ESP}.
 *
 * @param root what it begins with
 * @param part the way from there; the whole, where the root itself is named
 * @param fragment what follows a hash: a place in a text, an entry of a log; else empty
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
   * A document by its symbol, from which spaces and asterisks go; a report without one by its slug,
   * which begins with a small letter or a digit.
   *
   * @throws IllegalArgumentException if it holds what no symbol or slug has
   */
  public static Address document(String symbolOrSlug) {
    String name = symbolOrSlug.replaceAll("[\\s*]+", "");
    boolean isSymbol = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    if (name.isEmpty() || !escaped(name).equals(name)) {
      throw new IllegalArgumentException("not a symbol or slug: " + symbolOrSlug);
    }
    return new Address(new Root.Document(isSymbol ? name : "report/" + name));
  }

  /** A State, organization, topic, strength … by its kind and key. */
  public static Address thing(String kind, String key) {
    return new Address(new Root.Thing(kind, escaped(key)));
  }

  /**
   * @param body its symbol or slug
   * @param session its number, else its first day
   */
  public static Address session(String body, String session) {
    return new Address(new Root.Session(escaped(body), escaped(session)));
  }

  /**
   * @param kind {@code resolution} or {@code decision}
   * @param body whose act it is: its symbol or slug
   */
  public static Address act(String kind, String body, String number) {
    return new Address(new Root.Act(kind, escaped(body + "/" + number)));
  }

  /** The graph that tells of something: {@code CTOC/COP/WG.7/2015/6}, {@code vocabulary}. */
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
   * Reads what stands behind {@code id/}.
   *
   * @return empty for what no address is: one without a name, or with an empty part between slashes
   */
  public static Optional<Address> parse(String text) {
    int hash = text.indexOf('#');
    String path = hash < 0 ? text : text.substring(0, hash);
    List<String> segments = Segments.of(path);
    if (hash == text.length() - 1 && hash >= 0 || segments.contains("")) return Optional.empty();
    return Optional.of(Grammar.address(segments, hash < 0 ? "" : text.substring(hash + 1)));
  }

  /**
   * What of a path may be a thing's, where suffixes may follow: {@code x/6.akn.xml}, {@code
   * x/6.akn}, {@code x/6}. A suffix begins with a small letter, so {@code WG.7} stays whole.
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

  /** The document that it names, or names a part of. */
  public Optional<Address> document() {
    return root instanceof Root.Document ? Optional.of(new Address(root)) : Optional.empty();
  }

  public boolean isOfDocument() {
    return root instanceof Root.Document;
  }

  /** Whether the root itself is named, and no part of it. */
  public boolean isWhole() {
    return part.isWhole() && fragment.isEmpty();
  }

  /** What it begins with, by kind: {@code document}, {@code state}. */
  public boolean isOf(String kind) {
    return root.kind().equals(kind);
  }

  /** The same without its fragment: the text of which it names a place. */
  public Address withoutFragment() {
    return at("");
  }

  /**
   * What may be a whole of which this names a part: the addresses that it begins with, the shortest
   * first, itself not included.
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

  /** Whether it names what a paragraph says was decided, and not a decision that is printed. */
  public boolean isReportedDecision() {
    return part.isOf("decision") && part.has("para");
  }

  /** Whether it names the normalised text of an edition, or a place in it. */
  public boolean isOfText() {
    List<Step> steps = part.steps();
    return isOfDocument()
        && steps.size() == 2
        && part.isOf("text")
        && steps.get(0).numbers().isEmpty()
        && !part.isInAnnex();
  }

  /** The number or key that it ends in: {@code 12}, {@code ESP}; a word where there is none. */
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
