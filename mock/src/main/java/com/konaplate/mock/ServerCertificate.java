package com.konaplate.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key pair with a self-signed certificate for HTTPS, made at every start by the JDK's own
 * keytool.
 *
 * @param keyStore a PKCS #12 file, which lives as long as the process
 * @param password its password
 * @param pem the certificate for those who want to trust it
 */
record ServerCertificate(Path keyStore, String password, String pem) {

  private static final String ALIAS = "mock";
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  static ServerCertificate generate(String host) throws IOException {
    Path directory = Files.createTempDirectory("konaplate-mock-");
    Path keyStore = directory.resolve("https.p12");
    directory.toFile().deleteOnExit();
    keyStore.toFile().deleteOnExit();
    String password = freshPassword();
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-sigalg",
            "SHA256withECDSA",
            "-dname",
            "CN=Konaplate mock",
            "-validity",
            "30",
            "-ext",
            "SAN=" + names(host),
            "-storetype",
            "PKCS12",
            "-keystore",
            keyStore.toString(),
            "-storepass",
            password));
    return new ServerCertificate(keyStore, password, pem(keyStore, password));
  }

  private static String freshPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String names(String host) {
    String local = "dns:localhost,ip:127.0.0.1,ip:::1";
    boolean isWildcard = host.equals("0.0.0.0") || host.equals("::");
    return isWildcard || host.equals("127.0.0.1")
        ? local
        : local + (ADDRESS.matcher(host).matches() ? ",ip:" : ",dns:") + host;
  }

  private static void run(List<String> command) throws IOException {
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException(
            "--https-port: keytool could not make a certificate: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the certificate was made", e);
    }
  }

  private static String pem(Path keyStore, String password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
      byte[] der = store.getCertificate(ALIAS).getEncoded();
      String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IOException("the generated certificate cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "ServerCertificate[" + keyStore + "]";
  }
}
