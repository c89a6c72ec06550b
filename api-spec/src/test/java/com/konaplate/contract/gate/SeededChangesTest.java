package com.konaplate.contract.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes the contract in one place and expects the right judgement, with its place and reason. */
class SeededChangesTest {

  private String published = "";

  static Stream<Seed> seeds() {
    return Seed.all();
  }

  @BeforeEach
  void read() throws IOException {
    published = ChangeGate.of(Path.of("")).published();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void areJudgedRightly(Seed seed) {
    Changes changes = gate(seed).changes();
    assertEquals(Optional.of(seed.impact()), changes.impact(), changes::toString);
    assertTrue(changes.toString().contains(seed.says()), changes::toString);
  }

  /**
   * Where openapi-diff sees nothing, as with a raised minLength, our own comparison has found it.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void areFoundByTheEngineThatIsNoted(Seed seed) {
    Changes changes = OpenApiDiff.of(published, seed.edit(published));
    assertEquals(seed.seenByOpenApiDiff(), !changes.all().isEmpty(), changes::toString);
  }

  private ChangeGate gate(Seed seed) {
    return new ChangeGate(published, seed.edit(published), Changelog.read(""));
  }
}
