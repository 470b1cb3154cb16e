package org.w3id.rapporteur.address;

/** What an address begins with: the thing that it names, or that it names a part of. */
public sealed interface Root {
  /** {@code document}, {@code session}, {@code graph}, {@code resolution}, {@code state} … */
  String kind();

  /** What tells it from others of its kind: {@code ESP}; a document's symbol, else its slug. */
  String key();

  /**
   * A document: its symbol, else {@code report/} and a slug. A symbol begins with a capital; the
   * first segment that begins with a small letter ends it.
   */
  record Document(String name) implements Root {
    private static final String SLUG = "report/";

    @Override
    public String kind() {
      return "document";
    }

    @Override
    public String key() {
      return name.startsWith(SLUG) ? name.substring(SLUG.length()) : name;
    }

    public boolean hasSymbol() {
      return !name.startsWith(SLUG);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A session of a body.
   *
   * @param body its symbol, else a slug of its name
   * @param session {@code 3}, {@code S-36}, {@code 2015-11-18}, {@code 67/part/2025-01-13}
   */
  record Session(String body, String session) implements Root {
    @Override
    public String kind() {
      return "session";
    }

    @Override
    public String key() {
      return body + "/" + session;
    }

    @Override
    public String toString() {
      return "session/" + body + "/" + session;
    }
  }

  /**
   * A resolution or decision as an act of its body. It is made, never taken apart: where the body
   * ends and the number begins, the address does not say.
   */
  record Act(String kind, String key) implements Root {
    @Override
    public String toString() {
      return kind + "/" + key;
    }
  }

  /**
   * A named graph, or what it held at one time.
   *
   * @param of what it tells of: {@code CTOC/COP/WG.7/2015/6}, {@code vocabulary}
   * @param version the first digits of its content's hash; empty for the graph itself
   */
  record Graph(String of, String version) implements Root {
    private static final int DIGITS = 12;

    static boolean isVersion(String text) {
      return text.length() == DIGITS
          && text.chars().allMatch(digit -> "0123456789abcdef".indexOf(digit) >= 0);
    }

    /** The version that a hash, in hexadecimal digits, is of. */
    public static String version(String hash) {
      return hash.substring(0, DIGITS);
    }

    @Override
    public String kind() {
      return "graph";
    }

    @Override
    public String key() {
      return version.isEmpty() ? of : of + "/" + version;
    }

    @Override
    public String toString() {
      return "graph/" + key();
    }
  }

  /**
   * Anything else that has a kind and a key: {@code state/ESP}, {@code topic/prevention}, {@code
   * body/CTOC/COP/WG.7}, {@code instrument/UNTOC}.
   *
   * @param key empty for the scheme or set of all of the kind
   */
  record Thing(String kind, String key) implements Root {
    @Override
    public String toString() {
      return key.isEmpty() ? kind : kind + "/" + key;
    }
  }
}
