package org.w3id.rapporteur.facts.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads what a recommendation is about: the topics whose labels it prints, each where it is first
 * named.
 *
 * <p>“facilitating extradition and the widest possible measure of mutual legal assistance” (para.
 * 12) is about extradition and about mutual legal assistance. Silent on words within the name of a
 * treaty or an organization: “the Smuggling of Migrants Protocol” is no evidence of smuggling.
 */
public final class TopicRule implements Rule {
  private final Rule recommendations = new RecommendationRule();

  @Override
  public String name() {
    return "topic";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    if (context.reading(recommendations, paragraph).facts().isEmpty()) {
      return RuleResult.nothing();
    }
    List<Dictionary.Found> names = context.namesIn(paragraph);
    Map<Name, Fact> topics = new LinkedHashMap<>();
    for (Dictionary.Found found : context.dictionary().topics().find(paragraph.text())) {
      if (!isWithinOne(found, names)) {
        topics.putIfAbsent(
            found.name(),
            new Fact.Mention(found.name(), paragraph, paragraph.quote(found.start(), found.end())));
      }
    }
    return RuleResult.of(topics.values());
  }

  /**
   * Names do not overlap, so only the last one that starts before the topic, or with it, can
   * contain it.
   */
  private static boolean isWithinOne(Dictionary.Found topic, List<Dictionary.Found> names) {
    int after = NameList.firstFrom(names, topic.start() + 1);
    return after > 0 && isWithin(topic, names.get(after - 1));
  }

  /**
   * Whether the name is longer and contains the topic; a topic with exactly the words of a
   * programme’s name stays.
   */
  private static boolean isWithin(Dictionary.Found topic, Dictionary.Found name) {
    return name.start() <= topic.start()
        && topic.end() <= name.end()
        && name.end() - name.start() > topic.end() - topic.start();
  }
}
