package org.w3id.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the headers that every response has, and logs one line for each request. */
final class Headers implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(Headers.class);
  private static final String EXPOSED =
      "Allow, Content-Location, ETag, Last-Modified, Link, Location, Memento-Datetime, Vary";
  private static final String ACCEPTED =
      "Accept, Accept-Datetime, Accept-Language, Content-Type, If-Match, If-Modified-Since,"
          + " If-None-Match, If-Unmodified-Since";

  /**
   * The headers that protect browsers and let pages of other sites read; the same for every
   * response.
   */
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Content-Security-Policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", EXPOSED,
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Accept-Ranges", "none");

  private static final int NANOS_PER_MILLI = 1_000_000;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    ALWAYS.forEach(answer::setHeader);
    if (asked.getMethod().equals("OPTIONS")) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      answer.setHeader("Access-Control-Allow-Headers", ACCEPTED);
      answer.setHeader("Access-Control-Max-Age", "86400");
    }
    long start = System.nanoTime();
    String end = "broken off";
    try {
      next.doFilter(request, response);
      end = Integer.toString(answer.getStatus());
    } finally {
      LOG.info(
          "{} {} {} {} ms",
          asked.getMethod(),
          asked.getRequestURI(),
          end,
          (System.nanoTime() - start) / NANOS_PER_MILLI);
    }
  }
}
