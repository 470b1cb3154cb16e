package org.w3id.rapporteur.harvest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.view.AllGraphs;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.view.ThingKind;

/**
 * The statements of the graphs about an item.
 *
 * @param thing the item as the union of all graphs describes it that describe it
 * @param names of what the item refers to
 */
record Description(Item item, GraphResource thing, Names names, Base base) {
  static Description of(Item item, RdfDataset graphs, Base base) {
    List<Graph> describing = item.graphs().stream().map(graphs::graph).toList();
    Graph said =
        describing.size() == 1
            ? describing.get(0)
            : new MultiUnion(describing.toArray(Graph[]::new));
    return new Description(
        item, new GraphResource(said, item.thing()), new Names(new AllGraphs(graphs)), base);
  }

  /** The name of a thing; its address if it has no name. */
  String name(GraphResource named) {
    return names.of(named.node()).orElseGet(named::iri);
  }

  /** The report that describes the item; a report describes itself. */
  Optional<ReportView> report() {
    return ReportView.in(thing.graph());
  }

  /**
   * The triples that belong to the thing. For a report they are its whole graph. For other things
   * they are its own triples and those of its parts, of the paragraph that states it, of the other
   * facts in that paragraph, and of the places of their words.
   */
  List<Triple> triples() {
    Graph graph = thing.graph();
    if (item.kind() == ThingKind.REPORT) return graph.find().toList();
    Set<GraphResource> subjects = new LinkedHashSet<>(Set.of(thing));
    String below = thing.iri() + "/";
    graph
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(subject -> subject.isURI() && subject.getURI().startsWith(below))
        .forEachRemaining(subject -> subjects.add(new GraphResource(graph, subject)));
    for (GraphResource paragraph : thing.all(Rap.statedIn)) {
      subjects.add(paragraph);
      subjects.addAll(paragraph.whose(Rap.statedIn));
    }
    for (GraphResource subject : List.copyOf(subjects)) {
      for (GraphResource evidence : subject.all(Rap.evidence)) {
        subjects.add(evidence);
        subjects.addAll(evidence.all(Reused.oa("hasSelector")));
      }
    }
    List<Triple> triples = new ArrayList<>();
    for (GraphResource subject : subjects)
      graph.find(subject.node(), Node.ANY, Node.ANY).forEachRemaining(triples::add);
    return triples;
  }
}
