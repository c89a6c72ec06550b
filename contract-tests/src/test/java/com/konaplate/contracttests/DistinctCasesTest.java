package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No case is counted twice under two names. */
class DistinctCasesTest {

  private static final Contract CONTRACT = Contract.bundled();
  private static final SandboxCredentials KEYS = SandboxCredentials.of(CONTRACT);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:30:00Z"), ZoneOffset.UTC);

  /** Whom a case speaks of does not matter. */
  private static final Pattern SOMEBODY =
      Pattern.compile("ct-0-[0-9]+@konaplate\\.test|SANDBOX-CI-0-[0-9]+-0+");

  private static final Pattern JWE = Pattern.compile("[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]*+){4}");

  @Test
  void noRequestIsSentTwiceWithTheSameExpectation() {
    Map<String, List<String>> ids =
        onceEach().parallelStream()
            .collect(
                Collectors.groupingByConcurrent(
                    DistinctCasesTest::fingerprint,
                    Collectors.mapping(ContractCase::id, Collectors.toList())));
    assertEquals(List.of(), ids.values().stream().filter(same -> same.size() > 1).toList());
  }

  /** The encrypted run follows from the plain one, case by case. */
  private static List<ContractCase> onceEach() {
    return new Corpus(CONTRACT, 0)
        .cases().stream()
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
      byte[] json = PayloadCipher.decrypt(jwe.group(), KEYS.serverKeys().privateKey());
      String header = jwe.group().substring(0, jwe.group().indexOf('.'));
      return Matcher.quoteReplacement(header + new String(json, StandardCharsets.ISO_8859_1));
    } catch (UndecryptableException e) {
      return jwe.group();
    }
  }
}
