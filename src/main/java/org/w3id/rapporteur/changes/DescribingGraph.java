package org.w3id.rapporteur.changes;

import java.util.List;
import java.util.Optional;

/**
 * What a graph and its log say of things.
 *
 * @param log what its state depends on; as long as it is the same, so is the state
 * @param applied the last version whose things are accounted for
 * @param last the time of the last act on the graph; empty if it is not in the log
 * @param acts on the graph, the earliest first
 * @param accounts one for each thing
 */
public record DescribingGraph(
    Account.Source source,
    String log,
    Optional<Version> applied,
    Optional<Moment> last,
    List<LoggedAct> acts,
    List<Account> accounts) {

  /**
   * A version of a report's graph.
   *
   * @param hash of its content
   */
  public record Version(String hash, Moment since) {}

  public DescribingGraph {
    acts = List.copyOf(acts);
    accounts = List.copyOf(accounts);
  }
}
