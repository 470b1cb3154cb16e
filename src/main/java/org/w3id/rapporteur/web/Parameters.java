package org.w3id.rapporteur.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.eclipse.jetty.http.HttpException;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Problem;

/**
 * Parses the parameters of the address and the form before others use them; refuses what cannot be
 * parsed.
 */
final class Parameters implements Filter {
  private final Site site;
  private final SiteServlet pages;

  Parameters(Site site, SiteServlet pages) {
    this.site = site;
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!isKnown(request.getCharacterEncoding())) {
      refuse(
          415,
          "Unsupported Media Type",
          "The charset of the body is not supported. Send UTF-8.",
          answer);
      return;
    }
    try {
      request.getParameterMap();
    } catch (RuntimeException unreadable) {
      if (!(unreadable instanceof HttpException)) throw unreadable;
      refuse(
          400,
          "Bad Request",
          "The query string or form cannot be read: its percent-encoding is wrong,"
              + " or it has too many fields.",
          answer);
      return;
    }
    next.doFilter(request, response);
  }

  private static boolean isKnown(String charset) {
    try {
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }

  private void refuse(int status, String title, String reason, HttpServletResponse answer)
      throws IOException {
    pages.send(site.problem(new Problem(status, title, reason), Accept.parse("*/*")), answer);
  }
}
