package org.w3id.rapporteur.facts.rules;

import java.util.regex.Pattern;

/** The modal verbs of recommendations: “must”, “should”, “are encouraged to”. */
final class Modal {
  /** Adverbs that may stand between a subject and its modal verb, or within “are … encouraged”. */
  static final String ADVERB =
      "(?:also|again|further|furthermore|therefore|thus|hereby|strongly|in addition|likewise|nevertheless|duly"
          + "|especially|particularly|urgently|accordingly|consequently|moreover|always|together|jointly|both|all|each"
          + "|similarly|then|in particular|in turn)";

  /** “must”, “should”, “shall”, “may wish to”, “are strongly encouraged to”, “are urged to”. */
  static final Pattern PATTERN =
      Pattern.compile(
          "\\b(?:must|should|shall|(?:may|might) (?:"
              + ADVERB
              + " )?wish (?:"
              + ADVERB
              + " )?(?=to\\b|,"
              + ")"
              + "|(?<!\\b(?:that|which|who) )(?:are|is)(?:, [^,]*,)? (?:"
              + ADVERB
              + " )*(?:encouraged|invited|urged|requested|called upon|advised)\\b"
              + "(?= to\\b| not to\\b|,[^,.;]*, (?:not )?to\\b| and (?:encouraged|invited|urged)\\b|:| [^,.;]{0,40}? to\\b))");

  private Modal() {}
}
