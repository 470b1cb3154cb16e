package org.w3id.rapporteur.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.rapporteur.harvest.OaiException.Code;

/**
 * A request: a verb and its arguments, each known to the verb and given once.
 *
 * @param given the arguments without the verb
 */
record Arguments(Verb verb, Map<String, String> given) {
  /**
   * @throws OaiException if the parameters break the rules of the protocol
   */
  static Arguments of(Map<String, List<String>> parameters) {
    List<String> verbs = parameters.getOrDefault("verb", List.of());
    if (verbs.size() != 1)
      throw new OaiException(
          Code.badVerb,
          verbs.isEmpty()
              ? "The argument verb is missing."
              : "The argument verb is given more than once.");
    Verb verb =
        Verb.named(verbs.get(0))
            .orElseThrow(
                () -> new OaiException(Code.badVerb, "Unknown verb: " + verbs.get(0) + "."));
    Map<String, String> given = new TreeMap<>();
    parameters.forEach(
        (name, values) -> {
          if (name.equals("verb")) return;
          if (!verb.takes(name)) throw bad(verb.label() + " takes no argument " + name + ".");
          if (values.size() > 1) throw bad(name + " is given " + values.size() + " times.");
          given.put(name, values.get(0));
        });
    if (given.containsKey(Verb.TOKEN)) {
      if (given.size() > 1) throw bad(Verb.TOKEN + " must be the only argument beside the verb.");
    } else {
      for (String name : verb.required())
        if (!given.containsKey(name)) throw bad(verb.label() + " needs the argument " + name + ".");
    }
    return new Arguments(verb, given);
  }

  static OaiException bad(String message) {
    return new OaiException(Code.badArgument, message);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(given.get(name));
  }
}
