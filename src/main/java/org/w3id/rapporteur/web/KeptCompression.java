package org.w3id.rapporteur.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.compression.Compression;
import org.eclipse.jetty.compression.EncoderConfig;
import org.eclipse.jetty.compression.EncoderSink;
import org.eclipse.jetty.compression.brotli.BrotliCompression;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Compresses a body once and keeps the result, by the strong entity tag of the response, which
 * tells its content. Compressing takes longer than all else that a kept reply needs.
 */
final class KeptCompression {
  private static final int MOST_BYTES = 8 << 20;

  /** The most bytes of a compressed body that is kept; they are sent in one piece. */
  private static final int LARGEST = 64 << 10;

  private final Cache<String, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String key, byte[] bytes) -> key.length() + bytes.length)
          .executor(Runnable::run)
          .build();

  Compression gzip() {
    return new GzipCompression() {
      @Override
      public EncoderSink newEncoderSink(Content.Sink sink, EncoderConfig config) {
        return keeping(this, sink, to -> super.newEncoderSink(to, config));
      }
    };
  }

  Compression brotli() {
    return new BrotliCompression() {
      @Override
      public EncoderSink newEncoderSink(Content.Sink sink, EncoderConfig config) {
        return keeping(this, sink, to -> super.newEncoderSink(to, config));
      }
    };
  }

  private EncoderSink keeping(
      Compression compression, Content.Sink sink, Function<Content.Sink, EncoderSink> compressing) {
    Optional<String> tag = strongTag(sink);
    if (tag.isEmpty()) return compressing.apply(sink);
    String key = compression.getEncodingName() + tag.get();
    byte[] known = kept.getIfPresent(key);
    return known == null
        ? compressing.apply(new Recording(sink, key))
        : new Known(sink, ByteBuffer.wrap(known));
  }

  private static Optional<String> strongTag(Content.Sink sink) {
    return sink instanceof Response response
        ? Optional.ofNullable(response.getHeaders().get(HttpHeader.ETAG))
            .filter(tag -> !tag.startsWith("W/"))
        : Optional.empty();
  }

  /** Keeps what is written to it once it is complete. */
  private final class Recording implements Content.Sink {
    private final Content.Sink sink;
    private final String key;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean isTooLarge;

    Recording(Content.Sink sink, String key) {
      this.sink = sink;
      this.key = key;
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback callback) {
      record(piece);
      if (last && !isTooLarge) kept.put(key, written.toByteArray());
      sink.write(last, piece, callback);
    }

    private void record(ByteBuffer piece) {
      if (piece == null || isTooLarge) return;
      isTooLarge = written.size() + piece.remaining() > LARGEST;
      byte[] bytes = new byte[isTooLarge ? 0 : piece.remaining()];
      piece.duplicate().get(bytes);
      written.writeBytes(bytes);
    }
  }

  /** Sends the compressed bytes instead of what is written to it. */
  private static final class Known extends EncoderSink {
    private final Content.Sink sink;
    private final ByteBuffer compressed;

    Known(Content.Sink sink, ByteBuffer compressed) {
      super(sink);
      this.sink = sink;
      this.compressed = compressed;
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback callback) {
      if (piece != null) piece.position(piece.limit());
      if (last) sink.write(true, compressed, callback);
      else callback.succeeded();
    }

    @Override
    protected WriteRecord encode(boolean last, ByteBuffer piece) {
      throw new UnsupportedOperationException("it is compressed already");
    }
  }
}
