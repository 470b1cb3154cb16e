package org.w3id.rapporteur.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of {@code localhost} that it has signed itself.
 *
 * @param certificate file of the certificate, as PEM
 * @param key file of its private key, as PEM
 * @param trusting what trusts this certificate and no other
 */
record TestCertificate(Path certificate, Path key, SSLContext trusting) {
  private static final String ALIAS = "localhost";
  private static final String PASSWORD = "password";

  /** A new one, in files of this folder. */
  static TestCertificate in(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    generate(file);
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(bytes, PASSWORD.toCharArray());
      return new TestCertificate(
          pem(
              folder.resolve("certificate.pem"),
              "CERTIFICATE",
              keys.getCertificate(ALIAS).getEncoded()),
          pem(
              folder.resolve("key.pem"),
              "PRIVATE KEY",
              keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()),
          trusting(keys));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Java's own program does it; its classes are for that program alone. */
  private static void generate(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + ALIAS,
            "-ext",
            "SAN=dns:" + ALIAS,
            "-ext",
            "BC=ca:true",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String written = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) throw new IllegalStateException(written);
  }

  private static Path pem(Path file, String kind, byte[] content) throws IOException {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
