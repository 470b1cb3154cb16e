package org.w3id.rapporteur.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Breaks the connection to a client that does not read its answer. Each piece of the answer, some
 * tens of kilobytes at most, must be sent within a time limit, because a thread waits for it.
 */
final class SlowReaders extends Handler.Wrapper {
  private final Duration patience;

  /**
   * @param patience how long sending a piece may take
   */
  SlowReaders(Handler handler, Duration patience) {
    super(handler);
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Watched(request, response), callback);
  }

  private final class Watched extends Response.Wrapper {
    Watched(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback callback) {
      Piece watched = new Piece(getRequest(), callback);
      super.write(last, piece, watched);
      watched.begin();
    }
  }

  /** A piece that is being sent. Most are sent at once; no timer is set for them. */
  private final class Piece extends Callback.Nested {
    private final Request request;
    private boolean isGone;
    private Scheduler.Task limit;

    Piece(Request request, Callback callback) {
      super(callback);
      this.request = request;
    }

    synchronized void begin() {
      if (isGone) return;
      EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
      limit =
          request
              .getComponents()
              .getScheduler()
              .schedule(client::close, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end() {
      isGone = true;
      if (limit != null) limit.cancel();
    }

    @Override
    public void succeeded() {
      end();
      super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      end();
      super.failed(failure);
    }
  }
}
