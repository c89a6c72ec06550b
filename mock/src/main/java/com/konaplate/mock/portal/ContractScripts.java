package com.konaplate.mock.portal;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the pages know, as scripts: a page that is opened from a file may load scripts, but nothing
 * else.
 */
final class ContractScripts {

  static final String CONTRACT = "contract.js";
  static final String SETTINGS = "settings.js";
  static final String GUIDE = "guide.js";
  static final List<String> NAMES = List.of(CONTRACT, SETTINGS, GUIDE);

  private ContractScripts() {}

  /** The contract as text, since a number of JavaScript would round it, and the sandbox's keys. */
  static PortalFile contract(Contract contract) {
    ObjectNode known = JsonBody.object();
    known.put("contractText", JsonBody.write(contract.document()));
    known
        .putObject("keys")
        .put("serverPublic", SandboxCredentials.pem("server-public.pem"))
        .put("clientPrivate", SandboxCredentials.pem("client-private.pem"));
    return new PortalFile(CONTRACT, "var konaplate = %s;\n".formatted(JsonBody.write(known)));
  }

  /** Where requests go; without an address to where the page came from. */
  static PortalFile settings(String server) {
    String address =
        server.isEmpty() ? "location.origin" : JsonBody.write(StringNode.valueOf(server));
    return new PortalFile(SETTINGS, "konaplate.server = %s;\n".formatted(address));
  }

  static PortalFile guide() {
    ObjectNode examples = JsonBody.object();
    PortalAssets.EXAMPLES.forEach(
        name -> examples.put(name, PortalAssets.text(PortalAssets.example(name))));
    return new PortalFile(GUIDE, "konaplate.guide = %s;\n".formatted(JsonBody.write(examples)));
  }
}
