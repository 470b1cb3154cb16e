package org.w3id.rapporteur.changes.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.changes.Account;
import org.w3id.rapporteur.changes.DescribingGraph;
import org.w3id.rapporteur.changes.Life;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.RecordChange;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.changes.ThingRecord;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.view.ThingKind;

/** Writes values as bytes and reads them again. */
final class Packed {
  /** Writes one value. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, DataOutputStream to) throws IOException;
  }

  /** Reads one value. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInputStream from) throws IOException;
  }

  private Packed() {}

  private static <T> BytesRef bytes(T value, Writing<T> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.write(value, new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static <T> T value(BytesRef bytes, Reading<T> reading) {
    try {
      return reading.read(
          new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static <T> void optional(Optional<T> value, Writing<T> writing, DataOutputStream to)
      throws IOException {
    to.writeBoolean(value.isPresent());
    if (value.isPresent()) writing.write(value.get(), to);
  }

  private static <T> Optional<T> optional(Reading<T> reading, DataInputStream from)
      throws IOException {
    return from.readBoolean() ? Optional.of(reading.read(from)) : Optional.empty();
  }

  private static void texts(List<String> texts, DataOutputStream to) throws IOException {
    to.writeInt(texts.size());
    for (String text : texts) to.writeUTF(text);
  }

  private static List<String> texts(DataInputStream from) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = from.readInt(); left > 0; left--) texts.add(from.readUTF());
    return texts;
  }

  private static void moment(Moment moment, DataOutputStream to) throws IOException {
    to.writeLong(moment.key());
  }

  private static Moment moment(DataInputStream from) throws IOException {
    return Moment.of(from.readLong());
  }

  private static void text(String text, DataOutputStream to) throws IOException {
    to.writeUTF(text);
  }

  private static void kind(ThingKind kind, DataOutputStream to) throws IOException {
    to.writeUTF(kind.name());
  }

  private static ThingKind kind(DataInputStream from) throws IOException {
    return ThingKind.valueOf(from.readUTF());
  }

  // Accounts

  static BytesRef account(Account account) {
    return bytes(account, Packed::account);
  }

  private static void account(Account account, DataOutputStream to) throws IOException {
    source(account.source(), to);
    to.writeUTF(account.iri());
    optional(account.here(), Packed::kind, to);
    optional(account.life(), Packed::life, to);
    optional(account.harvested(), Packed::change, to);
    optional(account.ended(), Packed::change, to);
  }

  static Account account(BytesRef bytes) {
    return value(
        bytes,
        from ->
            new Account(
                source(from),
                from.readUTF(),
                optional(Packed::kind, from),
                optional(Packed::life, from),
                optional(Packed::change, from),
                optional(Packed::change, from)));
  }

  private static void source(Account.Source source, DataOutputStream to) throws IOException {
    to.writeUTF(source.graph());
    to.writeUTF(source.report());
    to.writeLong(source.first());
    texts(source.bodies(), to);
  }

  private static Account.Source source(DataInputStream from) throws IOException {
    return new Account.Source(from.readUTF(), from.readUTF(), from.readLong(), texts(from));
  }

  private static void life(Life life, DataOutputStream to) throws IOException {
    kind(life.kind(), to);
    optional(life.published(), Packed::moment, to);
    moment(life.updated(), to);
    to.writeUTF(life.said());
    optional(life.gone(), Packed::moment, to);
  }

  private static Life life(DataInputStream from) throws IOException {
    return new Life(
        kind(from),
        optional(Packed::moment, from),
        moment(from),
        from.readUTF(),
        optional(Packed::moment, from));
  }

  private static void change(RecordChange change, DataOutputStream to) throws IOException {
    to.writeUTF(change.kind().name());
    optional(change.body(), Packed::text, to);
    moment(change.stamp(), to);
  }

  private static RecordChange change(DataInputStream from) throws IOException {
    return new RecordChange(
        ThingKind.valueOf(from.readUTF()), optional(each -> each.readUTF(), from), moment(from));
  }

  // Graphs

  /** A graph without its acts and accounts, which have documents of their own. */
  static BytesRef graph(DescribingGraph graph) {
    return bytes(graph, Packed::graph);
  }

  private static void graph(DescribingGraph graph, DataOutputStream to) throws IOException {
    source(graph.source(), to);
    to.writeUTF(graph.log());
    optional(graph.applied(), Packed::version, to);
    optional(graph.last(), Packed::moment, to);
  }

  static DescribingGraph graph(BytesRef bytes, List<Account> accounts) {
    return value(
        bytes,
        from ->
            new DescribingGraph(
                source(from),
                from.readUTF(),
                optional(Packed::version, from),
                optional(Packed::moment, from),
                List.of(),
                accounts));
  }

  private static void version(DescribingGraph.Version version, DataOutputStream to)
      throws IOException {
    to.writeUTF(version.hash());
    moment(version.since(), to);
  }

  private static DescribingGraph.Version version(DataInputStream from) throws IOException {
    return new DescribingGraph.Version(from.readUTF(), moment(from));
  }

  // Acts

  static BytesRef act(LoggedAct act) {
    return bytes(act, Packed::act);
  }

  private static void act(LoggedAct act, DataOutputStream to) throws IOException {
    to.writeLong(act.number());
    to.writeUTF(act.entry().graph().toString());
    to.writeLong(act.entry().when().getEpochSecond());
    to.writeUTF(act.entry().change().name());
    optional(act.entry().version(), Packed::logged, to);
    to.writeLong(act.withdrawn());
  }

  static LoggedAct act(BytesRef bytes) {
    return value(
        bytes,
        from ->
            new LoggedAct(
                from.readLong(),
                new PublicationLog.Entry(
                    org.apache.jena.graph.NodeFactory.createURI(from.readUTF()),
                    Instant.ofEpochSecond(from.readLong()),
                    PublicationLog.Change.valueOf(from.readUTF()),
                    optional(Packed::logged, from)),
                from.readLong()));
  }

  private static void logged(PublicationLog.Version version, DataOutputStream to)
      throws IOException {
    to.writeUTF(version.address().toString());
    to.writeUTF(version.hash());
    to.writeLong(version.triples());
  }

  private static PublicationLog.Version logged(DataInputStream from) throws IOException {
    return new PublicationLog.Version(
        org.apache.jena.graph.NodeFactory.createURI(from.readUTF()),
        from.readUTF(),
        from.readLong());
  }

  // Things

  /** What is read of a thing. */
  record Thing(String iri, Optional<ThingChange> change, Optional<ThingRecord> harvested) {}

  static BytesRef thing(Thing thing) {
    return bytes(thing, Packed::thing);
  }

  private static void thing(Thing thing, DataOutputStream to) throws IOException {
    to.writeUTF(thing.iri());
    optional(thing.change(), Packed::change, to);
    optional(thing.harvested(), Packed::harvested, to);
  }

  static Thing thing(BytesRef bytes) {
    return value(
        bytes,
        from -> {
          String iri = from.readUTF();
          return new Thing(
              iri,
              optional(each -> change(iri, each), from),
              optional(each -> harvested(iri, each), from));
        });
  }

  private static void change(ThingChange change, DataOutputStream to) throws IOException {
    kind(change.kind(), to);
    to.writeLong(change.when().getEpochSecond());
    boolean isGone = change instanceof ThingChange.Gone;
    to.writeBoolean(isGone);
    if (change instanceof ThingChange.Dated dated) {
      to.writeUTF(dated.report());
      optional(dated.published(), (time, each) -> each.writeLong(time.getEpochSecond()), to);
    }
  }

  private static ThingChange change(String iri, DataInputStream from) throws IOException {
    ThingKind kind = kind(from);
    Instant when = Instant.ofEpochSecond(from.readLong());
    if (from.readBoolean()) return new ThingChange.Gone(iri, kind, when);
    return new ThingChange.Dated(
        iri,
        kind,
        from.readUTF(),
        optional(each -> Instant.ofEpochSecond(each.readLong()), from),
        when);
  }

  private static void harvested(ThingRecord thing, DataOutputStream to) throws IOException {
    change(thing.change(), to);
    texts(thing.graphs(), to);
  }

  private static ThingRecord harvested(String iri, DataInputStream from) throws IOException {
    return new ThingRecord(iri, change(from), texts(from));
  }
}
