package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.konaplate.contract.Contracts;
import java.util.List;

/**
 * Gives a stock WireMock, which finds it through the service loader, the checks of this mock: with
 * the exported mappings beside it, it answers as this mock does.
 */
public final class WireMockExtensions implements ExtensionFactory {

  @Override
  public List<Extension> create(WireMockServices services) {
    return new ContractChecks(Contracts.bundled())
        .extensions(true, EncryptionMode.OPTIONAL, System.out::println);
  }
}
