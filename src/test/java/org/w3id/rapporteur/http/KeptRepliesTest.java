package org.w3id.rapporteur.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptRepliesTest {
  private static final int MEGABYTE = 1 << 20;

  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final KeptReplies replies = new KeptReplies(version::get);

  private static RequestKey key(String path) {
    return new RequestKey(path, "", "", RequestLocale.english(""));
  }

  private static KeptReply reply(Response response) {
    return new KeptReply(response, Optional.empty());
  }

  private KeptReply ask(String path, Supplier<Response> make) {
    return replies.of(
        key(path),
        () -> {
          made.incrementAndGet();
          return reply(make.get());
        });
  }

  private KeptReply ask(String path, int size) {
    return ask(path, () -> Response.of("text/plain", new byte[size]));
  }

  @Test
  void aReplyIsMadeOnce() {
    assertThat(ask("/a", 10)).isSameAs(ask("/a", 10));
    ask("/b", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void allThatARequestSaysCounts() {
    Request plain = new Request("GET", "/a", java.util.Map.of(), Accept.parse("text/html"));
    RequestLocale french = RequestLocale.english("").in(Language.FRENCH);
    assertThat(
            List.of(
                RequestKey.of(plain),
                RequestKey.of(plain.at("/b")),
                RequestKey.of(plain.in(french)),
                RequestKey.of(
                    new Request("GET", "/a", java.util.Map.of(), Accept.parse("text/csv"))),
                RequestKey.of(plain.in(new RequestLocale(Language.ENGLISH, "", "", "q=1", false)))))
        .doesNotHaveDuplicates();
    assertThat(RequestKey.of(new Request("HEAD", "/a", plain.parameters(), plain.accept())))
        .isEqualTo(RequestKey.of(plain));
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
    ask(
        "/a",
        () -> {
          version.incrementAndGet();
          ask("/b", 10);
          return Response.text("of before");
        });
    ask("/a", 10);
    assertThat(made).hasValue(3);
  }

  @Test
  void whatWasBeingMadeWhenOthersWereDroppedIsNotKept() {
    ask(
        "/a",
        () -> {
          replies.drop(reply -> false);
          return Response.text("of before");
        });
    ask("/a", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void onlyWhatAChangeTouchesIsDropped() {
    ask("/spain", () -> Response.html("<a href=\"/doc/state/ESP\">Spain</a>"));
    ask("/france", () -> Response.html("<a href=\"/doc/state/FRA\">France</a>"));
    replies.drop(reply -> reply.mentions("state/ESP"));
    ask("/france", 10);
    assertThat(made).hasValue(2);
    ask("/spain", 10);
    assertThat(made).hasValue(3);
  }

  /** All wait until the first has begun; none of the others makes the reply too. */
  @Test
  void whatManyAskForAtOnceIsMadeOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(8);
    CompletableFuture<KeptReply> first =
        CompletableFuture.supplyAsync(
            () ->
                ask(
                    "/a",
                    () -> {
                      begun.countDown();
                      await(asked);
                      return Response.text("a");
                    }));
    await(begun);
    List<CompletableFuture<KeptReply>> others =
        IntStream.range(0, 8)
            .mapToObj(
                each -> {
                  CompletableFuture<KeptReply> other = new CompletableFuture<>();
                  new Thread(
                          () -> {
                            asked.countDown();
                            other.complete(ask("/a", 10));
                          })
                      .start();
                  return other;
                })
            .toList();
    for (CompletableFuture<KeptReply> other : others) assertThat(other.get()).isSameAs(first.get());
    assertThat(made).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(
            () ->
                ask(
                    "/a",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    ask("/a", 10);
    assertThat(made).hasValue(2);
  }

  @Test
  void problemsAndWhatMustNotBeStoredAreNotKept() {
    for (Response response :
        List.of(
            Response.text("none").status(404),
            Response.text("now").with("Cache-Control", "no-store"),
            Response.streamed("text/csv", out -> {}))) {
      made.set(0);
      ask("/a", () -> response);
      ask("/a", () -> response);
      assertThat(made).hasValue(2);
    }
  }

  @Test
  void thereIsNoMoreThanTheLimit() {
    for (int i = 0; i < 100; i++) ask("/" + i, MEGABYTE - 1);
    made.set(0);
    for (int i = 0; i < 100; i++) ask("/" + i, MEGABYTE - 1);
    assertThat(made.get()).isGreaterThan(100 - 32);
  }

  @Test
  void whatIsLargeIsNotKept() {
    ask("/a", MEGABYTE);
    ask("/a", MEGABYTE);
    assertThat(made).hasValue(2);
  }

  @Test
  void aReplyMentionsWhatItLinksTo() {
    KeptReply page =
        reply(
            Response.html("<a href=\"/doc/state/ESP\">x</a> <a href=\"/wg/doc/X/1.ttl\">y</a>")
                .with("Link", "<https://example.org/id/topic/%C3%A9>; rel=\"about\""));
    assertThat(List.of("state/ESP", "X/1", "X/1.ttl", "topic/é")).allMatch(page::mentions);
    assertThat(List.of("state/ES", "state/ESPX", "state", "topic/e")).noneMatch(page::mentions);
    KeptReply quads =
        reply(Response.of("application/n-quads", "<https://e.org/id/a/b> <p> \"\" .".getBytes()));
    assertThat(quads.mentions("a/b")).isTrue();
    assertThat(quads.mentions("a/c")).isFalse();
    KeptReply turtle =
        reply(Response.of("text/turtle;charset=utf-8", "state:ESP a x:y .".getBytes()));
    assertThat(turtle.mentions("state/FRA")).as("it cannot be told").isTrue();
  }
}
