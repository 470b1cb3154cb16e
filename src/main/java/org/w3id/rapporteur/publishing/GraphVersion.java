package org.w3id.rapporteur.publishing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;

/**
 * A version of a graph. Its address is that of the graph with the first twelve digits of the hash
 * of its triples, as sorted N-Triples: {@code id/graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5f}.
 *
 * @param path of the report below {@code id/}
 * @param hash SHA-256, in hexadecimal digits
 */
public record GraphVersion(String path, String hash, long triples, byte[] content) {
  /** The current version of a graph. */
  public static GraphVersion of(String path, Graph graph, Addresses addresses) {
    byte[] content =
        new RdfWriter(addresses.base())
            .write(RdfWriter.quads(null, graph.find().toList()), RdfSyntax.NTRIPLES);
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      return new GraphVersion(path, hash, graph.size(), content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Node address(Addresses addresses) {
    return addresses.id(Address.graph(path, Root.Graph.version(hash)));
  }

  /** The catalogue's description of the version, without the link to the version before. */
  public Graph entry(Addresses addresses, Instant published) {
    Triples triples = new Triples("en");
    Node node = address(addresses);
    Node sum = Triples.iri(node.getURI() + "#checksum");
    triples.type(node, Reused.prov("Entity"));
    triples.add(node, Reused.prov("specializationOf"), addresses.graph(path));
    triples.add(node, Reused.prov("generatedAtTime"), time(published));
    triples.add(
        node,
        Reused.dcterms("title"),
        Triples.english("What " + path + " said, by its content’s hash"));
    triples.add(node, Reused.voiD("triples"), Triples.number(this.triples));
    triples.add(
        node,
        Reused.voiD("dataDump"),
        Triples.iri(addresses.base() + "dump/" + path + "/" + Root.Graph.version(hash) + ".nt"));
    triples.add(node, Reused.spdx("checksum"), sum);
    triples.type(sum, Reused.spdx("Checksum"));
    triples.add(sum, Reused.spdx("algorithm"), Reused.spdx("checksumAlgorithm_sha256"));
    triples.add(
        sum,
        Reused.spdx("checksumValue"),
        NodeFactory.createLiteralDT(hash, XSDDatatype.XSDhexBinary));
    return triples.graph();
  }

  /** The time as an {@code xsd:dateTime} literal. */
  public static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  public static Node day(Instant time) {
    return Triples.date(time.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
