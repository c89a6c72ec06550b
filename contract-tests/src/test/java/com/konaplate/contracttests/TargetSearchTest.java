package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TargetSearchTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String RESET = "POST /sandbox/reset";

  private final TargetSearch search =
      new TargetSearch(CONTRACT, SandboxCredentials.of(CONTRACT), new Wire());

  @Test
  void neverAsksForTheResetWithoutLeave() throws IOException {
    try (RecordingServer server = new RecordingServer("{}")) {
      Target target = search.find("some", server.base(), false);
      assertTrue(target.stateful() && !target.resettable(), target::toString);
      assertEquals(1, server.asked().size(), server.asked()::toString);
      assertFalse(server.asked().contains(RESET));
    }
  }

  @Test
  void findsTheSandboxWithLeave() throws IOException {
    try (RecordingServer server = new RecordingServer("{}")) {
      assertTrue(search.find("some", server.base(), true).resettable());
      assertTrue(server.asked().contains(RESET), server.asked()::toString);
    }
  }
}
