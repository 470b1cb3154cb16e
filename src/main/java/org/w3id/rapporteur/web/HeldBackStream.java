package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds back the beginning of a body, so that a failure up to then can still become a problem. It
 * is not flushed before the body is complete.
 */
final class HeldBackStream extends OutputStream {
  /** A body up to this size is complete before its first byte is sent. */
  private static final int MOST_HELD_BACK = 64 * 1024;

  /** Sends the headers, and returns where the body goes. */
  @FunctionalInterface
  interface Beginning {
    OutputStream begin() throws IOException;
  }

  private final Beginning beginning;
  private ByteArrayOutputStream heldBack = new ByteArrayOutputStream();
  private OutputStream sent;

  HeldBackStream(Beginning beginning) {
    this.beginning = beginning;
  }

  boolean isBegun() {
    return sent != null;
  }

  private void begin() throws IOException {
    if (isBegun()) return;
    sent = beginning.begin();
    heldBack.writeTo(sent);
    heldBack = null;
  }

  @Override
  public void write(int each) throws IOException {
    write(new byte[] {(byte) each}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (!isBegun() && heldBack.size() + length > MOST_HELD_BACK) begin();
    if (isBegun()) sent.write(bytes, from, length);
    else heldBack.write(bytes, from, length);
  }

  /** Does nothing: writers flush before the body is complete. */
  @Override
  public void flush() {}

  /** Sends what is held back; the body is complete. */
  @Override
  public void close() throws IOException {
    begin();
  }
}
