package org.w3id.rapporteur.changes.lucene;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.changes.Account;
import org.w3id.rapporteur.changes.DescribingGraph;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.RecordChange;
import org.w3id.rapporteur.changes.SitemapPart;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.changes.ThingState;

/** Makes the documents of the index. */
record ChangeDocuments(Base base) {
  Document graph(DescribingGraph graph) {
    Document document = new Document();
    String name = graph.source().graph();
    term(document, ChangeFields.GRAPH, name);
    term(document, ChangeFields.SOURCE, name);
    content(document, Packed.graph(graph));
    long things = graph.accounts().stream().filter(each -> each.here().isPresent()).count();
    value(document, ChangeFields.SIZE, things);
    value(document, ChangeFields.SOURCE_PART, SitemapPart.of(graph.source().first()));
    graph.last().ifPresent(last -> value(document, ChangeFields.LAST, last.key()));
    return document;
  }

  Document act(LoggedAct act) {
    Document document = new Document();
    term(document, ChangeFields.GRAPH, act.entry().graph().toString());
    sortable(document, ChangeFields.ACT, act.number());
    value(document, ChangeFields.ACT_TIME, act.entry().when().getEpochSecond());
    value(document, ChangeFields.WITHDRAWN, act.withdrawn());
    content(document, Packed.act(act));
    return document;
  }

  Document account(Account account) {
    Document document = new Document();
    term(document, ChangeFields.GRAPH, account.source().graph());
    term(document, ChangeFields.ACCOUNT, account.iri());
    term(document, ChangeFields.ACCOUNT_GRAPH, account.source().graph());
    content(document, Packed.account(account));
    return document;
  }

  Document thing(ThingState thing) {
    Document document = new Document();
    term(document, ChangeFields.THING, thing.iri());
    document.add(new SortedDocValuesField(ChangeFields.THING, new BytesRef(thing.iri())));
    document.add(
        new SortedDocValuesField(
            ChangeFields.ORDER, new BytesRef(ThingChange.inOrder(thing.iri()))));
    content(
        document, Packed.thing(new Packed.Thing(thing.iri(), thing.change(), thing.harvested())));
    thing
        .published()
        .ifPresent(first -> term(document, ChangeFields.PART, "" + SitemapPart.of(first)));
    thing
        .changed()
        .map(Moment::key)
        .ifPresent(key -> sortable(document, ChangeFields.CHANGED, key));
    thing.change().ifPresent(change -> change(document, change));
    thing.feeds().forEach(feed -> term(document, ChangeFields.FEED, feed));
    thing.harvested().ifPresent(harvested -> harvested(document, harvested.change()));
    return document;
  }

  private static void change(Document document, ThingChange change) {
    term(document, ChangeFields.KIND, change.kind().name());
    term(document, ChangeFields.GONE, "" + (change instanceof ThingChange.Gone));
  }

  private void harvested(Document document, RecordChange change) {
    sortable(document, ChangeFields.STAMP, change.stamp().key());
    term(document, ChangeFields.RECORD_KIND, change.kind().name());
    change.body().ifPresent(body -> body(document, body));
  }

  private void body(Document document, String body) {
    term(document, ChangeFields.BODY, body);
    term(document, ChangeFields.WITHIN, body);
    base.address(body).map(Address::beginnings).orElse(List.of()).stream()
        .map(path -> base.things() + path)
        .forEach(above -> term(document, ChangeFields.WITHIN, above));
  }

  private static void term(Document document, String field, String text) {
    document.add(new StringField(field, text, Field.Store.NO));
  }

  private static void value(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }

  /** A value that is also found by ranges; Lucene uses it to sort only what is asked for. */
  private static void sortable(Document document, String field, long value) {
    document.add(new LongPoint(field, value));
    value(document, field, value);
  }

  private static void content(Document document, BytesRef bytes) {
    document.add(new BinaryDocValuesField(ChangeFields.CONTENT, bytes));
  }
}
