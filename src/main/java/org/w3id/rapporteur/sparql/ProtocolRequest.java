package org.w3id.rapporteur.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request reduced to what the protocol defines, for Fuseki. HEAD becomes GET, since Fuseki
 * refuses HEAD; Jetty leaves out the body of the answer.
 */
public final class ProtocolRequest extends HttpServletRequestWrapper {
  /**
   * The parameters of SPARQL 1.1 Protocol, 2.1, and the two that choose a form without a header.
   */
  private static final Set<String> KNOWN =
      Set.of("query", "default-graph-uri", "named-graph-uri", "output", "format");

  public ProtocolRequest(HttpServletRequest asked) {
    super(asked);
  }

  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
  }

  /** The endpoint's own path, whatever spelling the request used. */
  @Override
  public String getRequestURI() {
    return SparqlEndpoint.PATH;
  }

  @Override
  public String getParameter(String name) {
    return KNOWN.contains(name) ? super.getParameter(name) : null;
  }

  @Override
  public String[] getParameterValues(String name) {
    return KNOWN.contains(name) ? super.getParameterValues(name) : null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return super.getParameterMap().entrySet().stream()
        .filter(parameter -> KNOWN.contains(parameter.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
