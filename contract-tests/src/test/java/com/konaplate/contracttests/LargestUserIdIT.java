package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.SandboxProject.Member;
import com.konaplate.contract.Violation;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The largest user id is above 64 bits; the server must neither round nor refuse it. */
@ExtendWith(RealTargets.Provider.class)
class LargestUserIdIT {

  private static final BigInteger LARGEST = new BigInteger("9999999999999999999");

  private final Operation arsAuth = RealTargets.CONTRACT.operation("generateArsAuthCode");
  private final Operation passwordCheck = RealTargets.CONTRACT.operation("checkPassword");
  private final Member member = RealTargets.CONTRACT.sandbox().member("highest-user-id");

  @Test
  void isTakenForTheMemberWhoHasIt(RealTargets targets) throws IOException {
    assertEquals(LARGEST, member.userId());
    Calls.Answer answer =
        new Calls(targets.server()).call(arsAuth, body -> body.put("userId", LARGEST));
    assertTrue(answer.isSuccessOf(arsAuth), answer::toString);
  }

  @Test
  void isReturnedExactly(RealTargets targets) throws IOException {
    Calls.Answer answer =
        new Calls(targets.server())
            .call(
                passwordCheck,
                body ->
                    body.put("loginId", member.loginId())
                        .put("loginPassword", member.loginPassword().orElseThrow()));
    assertEquals(LARGEST.toString(), answer.body().path("userId").toString());
  }

  @Test
  void isTheLargestOnBothTargets(RealTargets targets) throws IOException {
    BigInteger beyond = LARGEST.add(BigInteger.ONE);
    Violation violation = new Violation(Place.field("userId"), Keyword.MAXIMUM);
    ExpectedReply refusal = ExpectedReply.of(arsAuth.refusal(violation));
    for (Target target : new Target[] {targets.mock(), targets.server()}) {
      Calls.Answer answer = new Calls(target).call(arsAuth, body -> body.put("userId", beyond));
      assertEquals(refusal.status(), answer.status(), target.name());
      assertEquals(refusal.body(), answer.body(), target.name());
    }
  }
}
