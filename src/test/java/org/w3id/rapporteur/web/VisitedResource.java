package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A resource and its answers so far: checks that make the same request share the answer.
 *
 * @param site scheme, host and port
 * @param forms the media types that the resource is chosen among by {@code Accept}, by the suffix
 *     of each; empty if it has one form
 * @param isThing whether it is a thing's document, which has signposts
 * @param methods that it takes
 */
record VisitedResource(
    String site,
    String path,
    Map<String, String> forms,
    boolean isThing,
    List<String> methods,
    Map<List<String>, Answer> answers) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern LINK =
      Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[a-z*]+=\"[^\"]*\")*)(?:,\\s*|$)");

  VisitedResource(
      String site, String path, Map<String, String> forms, boolean isThing, List<String> methods) {
    this(site, path, forms, isThing, methods, new HashMap<>());
  }

  boolean isNegotiated() {
    return !forms.isEmpty();
  }

  /** Returns the resource at another name of the machine. */
  VisitedResource byAnotherHost() {
    return new VisitedResource(
        site.replace("127.0.0.1", "localhost"), path, forms, isThing, methods);
  }

  /** Returns the answer to GET with these headers, names and values in turn. */
  Answer get(String... headers) {
    return ask("GET", path, headers);
  }

  Answer head(String... headers) {
    return ask("HEAD", path, headers);
  }

  Answer at(String otherPath, String... headers) {
    return ask("GET", otherPath, headers);
  }

  /**
   * @param headers names and values in turn
   */
  Answer ask(String method, String otherPath, String... headers) {
    List<String> key = new ArrayList<>(List.of(method, otherPath));
    key.addAll(List.of(headers));
    Answer known = answers.get(key);
    if (known != null) return known;
    Answer answer = send(method, otherPath, headers);
    answers.put(key, answer);
    return answer;
  }

  /** Like {@link #ask}, but makes the request even if the answer is known. */
  Answer send(String method, String otherPath, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + otherPath))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A response, with what checks need of it. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    byte[] body() {
      return response.body();
    }

    /** Returns a header; empty if there is none. */
    String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    boolean has(String name) {
      return response.headers().firstValue(name).isPresent();
    }

    /** Returns the members of a header that is a list, in lower case. */
    List<String> list(String name) {
      return response.headers().allValues(name).stream()
          .flatMap(line -> Stream.of(line.split(",")))
          .map(member -> member.strip().toLowerCase(java.util.Locale.ROOT))
          .toList();
    }

    /** Returns the media type, without parameters. */
    String type() {
      return header("Content-Type").replaceFirst(";.*", "").strip();
    }

    List<Target> links() {
      List<Target> links = new ArrayList<>();
      Matcher link = LINK.matcher(header("Link"));
      while (link.find()) links.add(new Target(link.group(1), link.group(2)));
      return links;
    }

    /** Returns whether the whole header consists of links as in RFC 8288. */
    boolean hasWellFormedLinks() {
      return LINK.matcher(header("Link")).replaceAll("").isBlank();
    }

    List<Target> links(String relation) {
      return links().stream().filter(link -> link.is("rel", relation)).toList();
    }
  }

  /** A link: its target and its relation. */
  record Target(String href, String attributes) {
    boolean is(String name, String value) {
      return attributes.contains(name + "=\"" + value + "\"");
    }
  }
}
