package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.http.Response;

class ResponseCacheTest {
  private static final int MEGABYTE = 1 << 20;

  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final ResponseCache responses = new ResponseCache(version::get);

  private Response ask(String address, int size) {
    return responses.of(
        address,
        () -> {
          made.incrementAndGet();
          return Response.of("text/plain", new byte[size]);
        });
  }

  @Test
  void aReplyIsMadeOnce() {
    assertThat(ask("/a", 10)).isSameAs(ask("/a", 10));
    ask("/b", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void whatIsPublishedAnewIsMadeAnew() {
    ask("/a", 10);
    version.incrementAndGet();
    ask("/a", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void whatWasMadeWhileItChangedIsNotKept() {
    responses.of(
        "/a",
        () -> {
          version.incrementAndGet();
          ask("/b", 10);
          return Response.text("of before");
        });
    ask("/a", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void theLongestUnaskedIsForgottenFirst() {
    ask("/first", MEGABYTE - 1);
    for (int i = 0; i < 20; i++) ask("/" + i, MEGABYTE - 1);
    ask("/first", MEGABYTE - 1);
    for (int i = 20; i < 40; i++) ask("/" + i, MEGABYTE - 1);
    int before = made.get();
    ask("/first", MEGABYTE - 1);
    assertThat(made).as("asked lately").hasValue(before);
    ask("/0", MEGABYTE - 1);
    assertThat(made).as("not asked again").hasValue(before + 1);
  }

  @Test
  void whatIsLargeIsNotKept() {
    ask("/a", MEGABYTE);
    ask("/a", MEGABYTE);
    assertThat(made).hasValue(2);
  }
}
