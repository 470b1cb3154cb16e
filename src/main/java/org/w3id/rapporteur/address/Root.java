package org.w3id.rapporteur.address;

/** The beginning of an address: the thing that it names, or whose part it names. */
public sealed interface Root {
  /** {@code document}, {@code session}, {@code graph}, {@code resolution}, {@code state} … */
  String kind();

  /** Identifies it among others of its kind: {@code ESP}; a document's symbol, or else its slug. */
  String key();

  /**
   * A document: its symbol, or else {@code report/} and a slug. A symbol begins with a capital
   * letter and ends before the first segment that begins with a lower-case letter.
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
   * @param body its symbol, or else a slug of its name
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
   * A resolution or decision as an act of its body. Its key is not parsed, because the address does
   * not show where the body ends and the number begins.
   */
  record Act(String kind, String key) implements Root {
    @Override
    public String toString() {
      return kind + "/" + key;
    }
  }

  /**
   * A named graph, or one version of it.
   *
   * @param of what the graph is about: {@code CTOC/COP/WG.7/2015/6}, {@code vocabulary}
   * @param version the first digits of its content's hash; empty for the graph itself
   */
  record Graph(String of, String version) implements Root {
    private static final int DIGITS = 12;

    static boolean isVersion(String text) {
      return text.length() == DIGITS
          && text.chars().allMatch(digit -> "0123456789abcdef".indexOf(digit) >= 0);
    }

    /** Returns the version for a hash, given in hexadecimal digits. */
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
   * @param key empty for the scheme or set of all things of the kind
   */
  record Thing(String kind, String key) implements Root {
    @Override
    public String toString() {
      return key.isEmpty() ? kind : kind + "/" + key;
    }
  }
}
