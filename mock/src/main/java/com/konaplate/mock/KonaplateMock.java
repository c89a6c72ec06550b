package com.konaplate.mock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock for a test class (JUnit Jupiter): on a free port of its own, so that classes may
 * run in parallel, and stopped after the last test. Constructors and methods may take
 *
 * <ul>
 *   <li>a {@link java.net.URI}: the mock's base URL
 *   <li>a {@link com.konaplate.contract.wire.SandboxCredentials}: what requests are signed with
 *   <li>a {@link com.konaplate.contract.wire.RequestSigner}: signs and encrypts with them
 *   <li>a {@link MockServer}: the mock itself
 * </ul>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KonaplateMockExtension.class)
public @interface KonaplateMock {

  /** Whether X-KM-Tran-Token has to sign the body. */
  boolean verifiesToken() default true;

  /** Whether plain requests are taken where encrypted ones are meant. */
  EncryptionMode encryption() default EncryptionMode.OPTIONAL;
}
