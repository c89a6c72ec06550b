import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a body to the server's public key, or decrypts a reply with your private key.
 *
 * <p>Usage: java Jwe.java encrypt|decrypt KEY.pem < BODY_FILE
 */
class Jwe {

  private static final String HEADER = "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}";
  private static final int TAG_BYTES = 16;
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  public static void main(String[] args) throws Exception {
    byte[] in = System.in.readAllBytes();
    byte[] key = der(Files.readString(Path.of(args[1])));
    boolean encrypts = args[0].equals("encrypt");
    if (!encrypts && !new String(in, StandardCharsets.UTF_8).contains("encData")) {
      System.err.println("not encrypted: " + new String(in, StandardCharsets.UTF_8));
      System.exit(1);
    }
    System.out.write(encrypts ? encrypt(in, publicKey(key)) : decrypt(in, privateKey(key)));
    System.out.flush();
  }

  static byte[] encrypt(byte[] body, PublicKey server) throws Exception {
    byte[] key = random(32);
    byte[] iv = random(12);
    String header = base64url(HEADER.getBytes(StandardCharsets.UTF_8));
    byte[] wrapped = rsa(Cipher.ENCRYPT_MODE, server, key);
    byte[] sealed = aes(Cipher.ENCRYPT_MODE, key, iv, header, body);
    int end = sealed.length - TAG_BYTES;
    String compact =
        String.join(
            ".",
            header,
            base64url(wrapped),
            base64url(iv),
            base64url(Arrays.copyOf(sealed, end)),
            base64url(Arrays.copyOfRange(sealed, end, sealed.length)));
    return ("{\"encData\":\"" + compact + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] decrypt(byte[] reply, PrivateKey own) throws Exception {
    Matcher encData =
        Pattern.compile("\"encData\"\\s*:\\s*\"([^\"]+)\"")
            .matcher(new String(reply, StandardCharsets.UTF_8));
    if (!encData.find()) {
      throw new IllegalArgumentException("there is no encData");
    }
    String[] part = encData.group(1).split("\\.");
    Base64.Decoder base64url = Base64.getUrlDecoder();
    byte[] key = rsa(Cipher.DECRYPT_MODE, own, base64url.decode(part[1]));
    byte[] text = base64url.decode(part[3]);
    byte[] tag = base64url.decode(part[4]);
    byte[] sealed = Arrays.copyOf(text, text.length + tag.length);
    System.arraycopy(tag, 0, sealed, text.length, tag.length);
    return aes(Cipher.DECRYPT_MODE, key, base64url.decode(part[2]), part[0], sealed);
  }

  private static byte[] rsa(int mode, Key key, byte[] in) throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(mode, key, OAEP);
    return cipher.doFinal(in);
  }

  private static byte[] aes(int mode, byte[] key, byte[] iv, String header, byte[] in)
      throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, iv));
    cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
    return cipher.doFinal(in);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] der(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
  }

  private static PublicKey publicKey(byte[] der) throws Exception {
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }

  private static PrivateKey privateKey(byte[] der) throws Exception {
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
