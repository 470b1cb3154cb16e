package org.w3id.rapporteur.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request as Fuseki is to see it: what the protocol knows, and a choice of form that is made
 * already. Fuseki refuses HEAD, which is GET whose answer Jetty sends without its body; and it
 * would write what a {@code callback} or a {@code stylesheet} says into the answer.
 */
public final class ProtocolRequest extends HttpServletRequestWrapper {
  private static final String ACCEPT = "Accept";
  private static final String CHOSEN = ProtocolRequest.class.getName() + ".form";

  /** Those of SPARQL 1.1 Protocol, 2.1, and the two that choose a form without a header. */
  private static final Set<String> KNOWN =
      Set.of("query", "default-graph-uri", "named-graph-uri", "output", "format");

  public ProtocolRequest(HttpServletRequest asked) {
    super(asked);
  }

  /** Lets Fuseki answer in this form, whatever it makes of the header. */
  static void choose(HttpServletRequest request, String mediaType) {
    request.setAttribute(CHOSEN, mediaType);
  }

  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
  }

  /** However it was spelt. */
  @Override
  public String getRequestURI() {
    return SparqlEndpoint.PATH;
  }

  @Override
  public String getHeader(String name) {
    return isChosen(name) ? (String) getAttribute(CHOSEN) : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isChosen(name)
        ? Collections.enumeration(Set.of((String) getAttribute(CHOSEN)))
        : super.getHeaders(name);
  }

  private boolean isChosen(String header) {
    return header.equalsIgnoreCase(ACCEPT) && getAttribute(CHOSEN) != null;
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
