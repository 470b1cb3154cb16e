package org.w3id.rapporteur.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.view.ThingKind;

/**
 * What is known of a thing, from all graphs that describe it or did so.
 *
 * @param change its last change; empty if no report with a log describes it or did so
 * @param changed the moment of the change
 * @param published the first number of the report that described it first, 0 if it is in a graph
 *     shared by all reports; empty if it is not published
 * @param feeds that have the change
 * @param harvested its record for harvesters
 */
public record ThingState(
    String iri,
    Optional<ThingChange> change,
    Optional<Moment> changed,
    Optional<Long> published,
    Set<String> feeds,
    Optional<ThingRecord> harvested) {

  private static final Comparator<Account> BY_GRAPH =
      Comparator.comparing(account -> account.source().graph());
  private static final Comparator<Account> BY_FIRST_ACT =
      Comparator.comparing((Account account) -> account.source().first()).thenComparing(BY_GRAPH);

  public ThingState {
    feeds = Set.copyOf(feeds);
  }

  /**
   * @param accounts of the thing, at least one
   */
  public static ThingState of(Collection<Account> accounts, Base base) {
    List<Account> sorted = accounts.stream().sorted(BY_GRAPH).toList();
    String iri = sorted.get(0).iri();
    Optional<Long> published =
        sorted.stream()
            .filter(account -> account.here().isPresent())
            .map(account -> account.source().first())
            .min(Comparator.naturalOrder());
    Optional<ThingRecord> harvested = harvested(iri, sorted);
    List<Account> lives = sorted.stream().filter(ThingState::isAlive).toList();
    return lives.isEmpty()
        ? gone(iri, sorted, published, harvested, base)
        : alive(iri, lives, published, harvested);
  }

  private static boolean isAlive(Account account) {
    return account.life().filter(life -> life.gone().isEmpty()).isPresent();
  }

  private static Life life(Account account) {
    return account.life().orElseThrow();
  }

  /** Published with the first report that describes it, changed with the last. */
  private static ThingState alive(
      String iri, List<Account> lives, Optional<Long> published, Optional<ThingRecord> harvested) {
    Account last = latest(lives, account -> life(account).updated());
    boolean isWhole = lives.stream().allMatch(account -> life(account).published().isPresent());
    Optional<Moment> first =
        lives.stream()
            .filter(account -> isWhole)
            .map(account -> life(account).published().orElseThrow())
            .min(Comparator.naturalOrder());
    Moment changed = life(last).updated();
    ThingChange change =
        new ThingChange.Dated(
            iri,
            life(lives.get(0)).kind(),
            last.source().report(),
            first.map(Moment::when),
            changed.when());
    return new ThingState(
        iri,
        Optional.of(change),
        Optional.of(changed),
        published,
        feeds(change, last.source().bodies()),
        harvested);
  }

  /** The first of those with the latest moment. */
  private static Account latest(List<Account> accounts, Function<Account, Moment> moment) {
    Account latest = accounts.get(0);
    for (Account account : accounts)
      if (moment.apply(account).compareTo(moment.apply(latest)) > 0) latest = account;
    return latest;
  }

  private static ThingState gone(
      String iri,
      List<Account> accounts,
      Optional<Long> published,
      Optional<ThingRecord> harvested,
      Base base) {
    Address address = base.address(iri).orElseThrow();
    Optional<Moment> ended =
        accounts.stream()
            .flatMap(account -> account.ended().stream())
            .map(RecordChange::stamp)
            .max(Comparator.naturalOrder());
    Optional<Life> left =
        accounts.stream()
            .flatMap(account -> account.life().stream())
            .max(Comparator.comparing(life -> life.gone().orElseThrow()));
    Optional<Moment> last =
        left.flatMap(Life::gone)
            .filter(moment -> ended.filter(end -> end.compareTo(moment) >= 0).isEmpty())
            .or(() -> ended);
    ThingKind kind =
        last.equals(ended) || left.isEmpty() ? ThingKind.ofWithdrawn(address) : left.get().kind();
    Optional<ThingChange> change =
        last.map(moment -> new ThingChange.Gone(iri, kind, moment.when()));
    return new ThingState(
        iri,
        change,
        last,
        published,
        change.map(each -> feeds(each, bodies(address, base))).orElse(Set.of()),
        harvested);
  }

  /** The feeds of a change. A withdrawn report is in all of them, for all things below it. */
  private static Set<String> feeds(ThingChange change, Collection<String> bodies) {
    Set<String> feeds = new TreeSet<>();
    if (!change.kind().hasFeed()) return feeds;
    feeds.add(ChangeFilter.EVERYTHING);
    feeds.add(change.kind().plural());
    bodies.forEach(body -> feeds.add(ChangeFilter.feedOf(body)));
    if (change instanceof ThingChange.Gone && change.kind() == ThingKind.REPORT)
      ThingKind.withFeeds().forEach(kind -> feeds.add(kind.plural()));
    return feeds;
  }

  /** The bodies whose session or document the thing was, and the bodies above them. */
  private static Set<String> bodies(Address address, Base base) {
    Root root = address.root();
    Set<String> bodies = new TreeSet<>();
    if (root instanceof Root.Document || root instanceof Root.Session) {
      String key = root.key();
      for (int end = key.indexOf('/'); end > 0; end = key.indexOf('/', end + 1))
        bodies.add(base.iri(Address.thing("body", key.substring(0, end))));
    }
    return bodies;
  }

  private static Optional<ThingRecord> harvested(String iri, List<Account> accounts) {
    List<Account> here =
        accounts.stream()
            .filter(account -> account.harvested().isPresent())
            .sorted(BY_FIRST_ACT)
            .toList();
    List<RecordChange> ends =
        accounts.stream()
            .flatMap(account -> account.ended().stream())
            .sorted(Comparator.comparing(RecordChange::stamp))
            .toList();
    if (here.isEmpty() && ends.isEmpty()) return Optional.empty();
    List<RecordChange> all = new ArrayList<>(ends);
    here.forEach(account -> all.add(account.harvested().orElseThrow()));
    RecordChange whole =
        here.isEmpty() ? ends.get(ends.size() - 1) : here.get(0).harvested().orElseThrow();
    Moment stamp =
        all.stream().map(RecordChange::stamp).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        new ThingRecord(
            iri,
            new RecordChange(whole.kind(), whole.body(), stamp),
            here.stream().map(account -> account.source().graph()).toList()));
  }
}
