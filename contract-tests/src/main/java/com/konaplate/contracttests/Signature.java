package com.konaplate.contracttests;

import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a client comes by the last part of its token: in many ways, of which one is right. */
@FunctionalInterface
interface Signature {

  /** The text behind the token's last colon. */
  String of(SandboxCredentials credentials, Bytes body);

  /** Signs something else than the body that is sent. */
  static Signature overText(UnaryOperator<String> message) {
    return over((Bytes body) -> Bytes.of(message.apply(body.text())));
  }

  /** Signs something else than the bytes that are sent. */
  static Signature over(Function<Bytes, Bytes> message) {
    return (credentials, body) ->
        base64(hmac("HmacSHA256", Bytes.of(credentials.secretKey()), message.apply(body)));
  }

  /** Signs with another key. */
  static Signature with(Function<SandboxCredentials, Bytes> key) {
    return (credentials, body) -> base64(hmac("HmacSHA256", key.apply(credentials), body));
  }

  /** Signs with another algorithm, or writes the signature in another way. */
  static Signature by(String algorithm, Function<Bytes, String> writing) {
    return (credentials, body) ->
        writing.apply(hmac(algorithm, Bytes.of(credentials.secretKey()), body));
  }

  static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  /** A keyed hash (RFC 2104); a key of nothing is as good as one of zeros. */
  static Bytes hmac(String algorithm, Bytes key, Bytes message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      byte[] bytes = key.isEmpty() ? new byte[1] : key.toArray();
      mac.init(new SecretKeySpec(bytes, algorithm));
      return Bytes.of(mac.doFinal(message.toArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no such algorithm: " + algorithm, e);
    }
  }

  /** Puts this signature into the token of a signed request. */
  default HeaderEdit edit() {
    return (headers, credentials, body) -> {
      String token = headers.value(WireHeaders.TRAN_TOKEN);
      String unsigned = token.substring(0, token.lastIndexOf(':') + 1);
      headers.set(WireHeaders.TRAN_TOKEN, unsigned + of(credentials, body));
    };
  }
}
