package org.w3id.rapporteur.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of our own ontology, each under its own name: {@code Rap.statedIn} is {@code
 * rap:statedIn}.
 *
 * <p>{@code ontology/*.ttl} defines each term; a test checks that both have the same terms. Classes
 * begin with a capital. The namespace is fixed: another base of addresses does not change it.
 */
public final class Rap {
  /** The namespace, prefix {@code rap:}. */
  public static final String NAMESPACE = "https://w3id.org/rapporteur/ns#";

  // Classes
  public static final Node Adoption = term("Adoption");
  public static final Node AgendaItem = term("AgendaItem");
  public static final Node Body = term("Body");
  public static final Node Citation = term("Citation");
  public static final Node Correction = term("Correction");
  public static final Node DocumentBefore = term("DocumentBefore");
  public static final Node DocumentCited = term("DocumentCited");
  public static final Node Footnote = term("Footnote");
  public static final Node ListItem = term("ListItem");
  public static final Node Mention = term("Mention");
  public static final Node NormalisedText = term("NormalisedText");
  public static final Node NumberedParagraph = term("NumberedParagraph");
  public static final Node Original = term("Original");
  public static final Node Organization = term("Organization");
  public static final Node Paragraph = term("Paragraph");
  public static final Node Participation = term("Participation");
  public static final Node Programme = term("Programme");
  public static final Node Provision = term("Provision");
  public static final Node Recommendation = term("Recommendation");
  public static final Node RegionalGroup = term("RegionalGroup");
  public static final Node Report = term("Report");
  public static final Node ReportedDecision = term("ReportedDecision");
  public static final Node ResolutionCited = term("ResolutionCited");
  public static final Node SavingClause = term("SavingClause");
  public static final Node Section = term("Section");
  public static final Node Session = term("Session");
  public static final Node Sitting = term("Sitting");
  public static final Node State = term("State");
  public static final Node Statement = term("Statement");
  public static final Node System = term("System");
  public static final Node TreatyStatus = term("TreatyStatus");
  public static final Node View = term("View");

  // Properties between things
  public static final Node addressee = term("addressee");
  public static final Node adopted = term("adopted");
  public static final Node alpha2 = term("alpha2");
  public static final Node body = term("body");
  public static final Node bracketedState = term("bracketedState");
  public static final Node capacity = term("capacity");
  public static final Node capacityUnder = term("capacityUnder");
  public static final Node cited = term("cited");
  public static final Node corrects = term("corrects");
  public static final Node decidedIn = term("decidedIn");
  public static final Node document = term("document");
  public static final Node evidence = term("evidence");
  public static final Node hedge = term("hedge");
  public static final Node inProvision = term("inProvision");
  public static final Node inReport = term("inReport");
  public static final Node instrument = term("instrument");
  public static final Node latestPublication = term("latestPublication");
  public static final Node m49 = term("m49");
  public static final Node mentioned = term("mentioned");
  public static final Node operatedBy = term("operatedBy");
  public static final Node organizationKind = term("organizationKind");
  public static final Node original = term("original");
  public static final Node originalPlace = term("originalPlace");
  public static final Node oversees = term("oversees");
  public static final Node participant = term("participant");
  public static final Node provisionOf = term("provisionOf");
  public static final Node qualifies = term("qualifies");
  public static final Node readBy = term("readBy");
  public static final Node regionalGroup = term("regionalGroup");
  public static final Node resolution = term("resolution");
  public static final Node session = term("session");
  public static final Node speaker = term("speaker");
  public static final Node statedIn = term("statedIn");
  public static final Node strength = term("strength");
  public static final Node subItemOf = term("subItemOf");
  public static final Node suggests = term("suggests");
  public static final Node supplements = term("supplements");
  public static final Node underItems = term("underItems");

  // Properties with plain values
  public static final Node action = term("action");
  public static final Node bound = term("bound");
  public static final Node byConsensus = term("byConsensus");
  public static final Node content = term("content");
  public static final Node formalName = term("formalName");
  public static final Node heldBy = term("heldBy");
  public static final Node inLeadIn = term("inLeadIn");
  public static final Node item = term("item");
  public static final Node knownUntil = term("knownUntil");
  public static final Node negated = term("negated");
  public static final Node operativeVerb = term("operativeVerb");
  public static final Node orallyAmended = term("orallyAmended");
  public static final Node order = term("order");
  public static final Node originalBlock = term("originalBlock");
  public static final Node path = term("path");
  public static final Node ordinal = term("ordinal");
  public static final Node place = term("place");
  public static final Node position = term("position");
  public static final Node printed = term("printed");
  public static final Node printedAddressee = term("printedAddressee");
  public static final Node printedTitle = term("printedTitle");
  public static final Node publicationNumber = term("publicationNumber");
  public static final Node quote = term("quote");
  public static final Node rank = term("rank");
  public static final Node reason = term("reason");
  public static final Node sha256 = term("sha256");
  public static final Node signed = term("signed");
  public static final Node sittingCount = term("sittingCount");
  public static final Node suggested = term("suggested");
  public static final Node text = term("text");

  private Rap() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
