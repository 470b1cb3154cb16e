package org.w3id.rapporteur.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads the body of a request before the request is handled. No thread waits while a body arrives
 * slowly. A body that takes too long or is too large is refused; no more of it is read than the
 * limit. A gzip body is inflated, and its inflated size counts.
 *
 * <p>All bodies held at one time share a number of bytes. If none are left, a body is refused for
 * now (503). A request gives its bytes back when it ends, however it ends.
 */
final class RequestBodyReader extends Handler.Wrapper {
  private final int mostBytes;
  private final Semaphore bytes;
  private final Duration patience;

  /**
   * @param mostBytes limit for one body
   * @param allBytes limit for all bodies held at one time
   * @param patience how long a whole body may take; the connector ends connections that stay silent
   */
  RequestBodyReader(Handler handler, int mostBytes, int allBytes, Duration patience) {
    super(handler);
    this.bytes = new Semaphore(allBytes);
    this.mostBytes = mostBytes;
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields sent = request.getHeaders();
    long length = sent.getLongField(HttpHeader.CONTENT_LENGTH);
    if (length <= 0 && !sent.contains(HttpHeader.TRANSFER_ENCODING))
      return super.handle(request, response, callback);
    if (length > mostBytes)
      Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
    else if (!isKnown(sent.get(HttpHeader.CONTENT_ENCODING)))
      Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
    else new Reading(request, response, callback).read();
    return true;
  }

  private static boolean isKnown(String coding) {
    return coding == null || coding.equalsIgnoreCase("identity") || isGzip(coding);
  }

  private static boolean isGzip(String coding) {
    return coding != null && (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip"));
  }

  private final class Reading {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long begun = NanoTime.now();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int taken;

    Reading(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      Request.addCompletionListener(request, any -> bytes.release(taken));
    }

    /** Reads until the body ends, or until no more has arrived. */
    void read() {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          if (NanoTime.since(begun) > patience.toNanos()) refuse(HttpStatus.REQUEST_TIMEOUT_408);
          else request.demand(this::read);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          refuse(status(chunk.getFailure()));
          return;
        }
        boolean isLast = chunk.isLast();
        boolean isTooLong = body.size() + chunk.remaining() > mostBytes;
        boolean isKept = !isTooLong && keep(chunk);
        if (isTooLong) {
          chunk.release();
          refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else if (!isKept) refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
        else if (isLast) handOn();
        else continue;
        return;
      }
    }

    /** Keeps the chunk if there is room for it; returns whether there was. */
    private boolean keep(Content.Chunk chunk) {
      boolean isRoom = take(chunk.remaining());
      if (isRoom) body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
      chunk.release();
      return isRoom;
    }

    private boolean take(int length) {
      if (!bytes.tryAcquire(length)) return false;
      taken += length;
      return true;
    }

    private void refuse(int status) {
      Response.writeError(request, response, callback, status);
    }

    private void handOn() {
      try {
        byte[] content = inflated();
        if (content.length > mostBytes) {
          refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
          return;
        }
        if (isGzipped() && !take(content.length)) {
          refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
          return;
        }
        Request whole = new Whole(request, content);
        if (!RequestBodyReader.super.handle(whole, response, callback))
          Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      } catch (ZipException | EOFException broken) {
        refuse(HttpStatus.BAD_REQUEST_400);
      } catch (Throwable failure) {
        Response.writeError(request, response, callback, failure);
      }
    }

    private boolean isGzipped() {
      return isGzip(request.getHeaders().get(HttpHeader.CONTENT_ENCODING));
    }

    /** Returns the body; at most one byte more than the limit of a gzip body. */
    private byte[] inflated() throws IOException {
      if (!isGzipped()) return body.toByteArray();
      try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body.toByteArray()))) {
        return gzip.readNBytes(mostBytes + 1);
      }
    }
  }

  /** Any failure of a body is the client's error. */
  private static int status(Throwable failure) {
    if (failure instanceof TimeoutException) return HttpStatus.REQUEST_TIMEOUT_408;
    return failure instanceof HttpException told && HttpStatus.isClientError(told.getCode())
        ? told.getCode()
        : HttpStatus.BAD_REQUEST_400;
  }

  /** A request whose body is already read. */
  private static final class Whole extends Request.Wrapper {
    private final int length;
    private final HttpFields headers;
    private Content.Chunk rest;

    Whole(Request request, byte[] body) {
      super(request);
      length = body.length;
      headers =
          HttpFields.build(request.getHeaders())
              .remove(HttpHeader.CONTENT_ENCODING)
              .remove(HttpHeader.TRANSFER_ENCODING)
              .put(HttpHeader.CONTENT_LENGTH, length)
              .asImmutable();
      rest = Content.Chunk.from(ByteBuffer.wrap(body), true);
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }

    @Override
    public long getLength() {
      return length;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk next = rest;
      rest = Content.Chunk.EOF;
      return next;
    }

    @Override
    public void demand(Runnable available) {
      available.run();
    }
  }
}
