package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.http.ProblemException;

class RunningQueriesTest {
  private final RunningQueries running = new RunningQueries();

  private static String id(int number) {
    return "%032x".formatted(number);
  }

  @Test
  void aRunIsThereUntilItIsClosed() {
    try (RunningQueries.Run run = running.begin(id(1))) {
      assertThat(running.size()).isEqualTo(1);
      assertThat(running.stop(id(2))).isFalse();
      assertThat(run.isStopped()).isFalse();
      assertThat(running.stop(id(1))).isTrue();
      assertThat(run.isStopped()).isTrue();
      assertThat(run.signal()).isTrue();
    }
    assertThat(running.size()).isZero();
    assertThat(running.stop(id(1))).isFalse();
  }

  @Test
  void anIdIsOfOneRunAndNotToBeGuessed() {
    running.begin(id(1));
    assertThatThrownBy(() -> running.begin(id(1))).hasMessageContaining("already running");
    for (String guessable : new String[] {"", "1", "mine", id(1) + "0"})
      assertThatThrownBy(() -> running.begin(guessable)).isInstanceOf(ProblemException.class);
  }

  @Test
  void thereAreNotTooMany() {
    for (int i = 0; i < 64; i++) running.begin(id(i));
    assertThatThrownBy(() -> running.begin(id(64)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(503));
  }
}
