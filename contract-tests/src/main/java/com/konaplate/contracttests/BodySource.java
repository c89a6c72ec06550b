package com.konaplate.contracttests;

import com.konaplate.contract.wire.SandboxCredentials;

/** Makes the body of a request; an encrypted one depends on whose keys are used. */
@FunctionalInterface
interface BodySource {

  Bytes with(SandboxCredentials credentials);
}
