package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.RsaKeys;
import com.konaplate.contract.wire.SandboxCredentials;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No case is counted twice under two names. */
class DistinctCasesTest {

  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final Contract CONTRACT = Contracts.bundled();

  /** In bits; the cases have one with RSA-OAEP-512 too. */
  private static final int SHORT_KEY = 1280;

  private static final SandboxCredentials KEYS = quickToRead(SandboxCredentials.of(CONTRACT));
  private static final RSADecrypter DECRYPTER =
      new RSADecrypter(
          KEYS.serverKeys().privateKey(), Set.of(), Set.of(AllowWeakRSAKey.getInstance()));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:30:00Z"), ZoneOffset.UTC);

  /** Whom a case speaks of does not matter. */
  private static final Pattern SOMEBODY =
      Pattern.compile("ct-0-[0-9]+@konaplate\\.test|SANDBOX-CI-0-[0-9]+-0+");

  private static final Pattern JWE = Pattern.compile("[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]*+){4}");

  /** Thousands of bodies are decrypted: a short key makes that quick. */
  private static SandboxCredentials quickToRead(SandboxCredentials keys) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(SHORT_KEY);
      KeyPair pair = generator.generateKeyPair();
      return new SandboxCredentials(
          keys.aspId(),
          keys.accessKey(),
          keys.secretKey(),
          keys.cryptoKeyId(),
          new RsaKeys((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate()),
          keys.clientKeys());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noRequestIsSentTwiceWithTheSameExpectation() {
    Map<String, List<String>> ids =
        onceEach().parallelStream()
            .collect(
                Collectors.groupingByConcurrent(
                    DistinctCasesTest::fingerprint,
                    Collectors.mapping(ContractCase::id, Collectors.toList())));
    assertTrue(OPENED.get() > 0, "nothing could be decrypted");
    assertEquals(List.of(), ids.values().stream().filter(same -> same.size() > 1).toList());
  }

  /** The encrypted run follows from the plain one, case by case. */
  private static List<ContractCase> onceEach() {
    return Runs.cases().stream()
        .filter(c -> c.family() != Family.ENCRYPTED && c.family() != Family.ENCRYPTED_SCENARIO)
        .toList();
  }

  private static String fingerprint(ContractCase contractCase) {
    Request request = contractCase.draft().signed(KEYS, CLOCK, () -> 0);
    byte[] bytes = request.body().toArray();
    String body = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
    String whole =
        List.of(
                contractCase.expected(),
                request.method(),
                request.path(),
                request.chunked(),
                headers(request),
                contractCase.draft().encrypted()
                    ? JWE.matcher(body).replaceAll(DistinctCasesTest::opened)
                    : body + bytes.length)
            .toString();
    return SOMEBODY.matcher(whole).replaceAll("somebody");
  }

  /** A right signature says no more than the body, which may be encrypted anew each time. */
  private static String headers(Request request) {
    String right = Signature.overText(text -> text).of(KEYS, request.body());
    return request.headers().toString().replace(right.replace("=", ""), "right");
  }

  private static String opened(MatchResult jwe) {
    try {
      JWEObject opened = JWEObject.parse(jwe.group());
      opened.decrypt(DECRYPTER);
      OPENED.incrementAndGet();
      byte[] json = opened.getPayload().toBytes();
      String header = jwe.group().substring(0, jwe.group().indexOf('.'));
      return Matcher.quoteReplacement(header + new String(json, StandardCharsets.ISO_8859_1));
    } catch (JOSEException | ParseException | RuntimeException e) {
      return jwe.group();
    }
  }
}
