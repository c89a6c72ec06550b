package com.konaplate.mock;

import static java.net.HttpURLConnection.HTTP_OK;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;

/** Encrypts the success of an operation whose replies are encrypted when its requests were. */
final class ReplyEncryption implements ResponseTransformerV2 {

  private final SandboxCredentials credentials;

  ReplyEncryption(SandboxCredentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public String getName() {
    return "reply-encryption";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    return ReplyNotes.asksForEncryption(event) && response.getStatus() == HTTP_OK
        ? encrypted(response)
        : response;
  }

  private Response encrypted(Response response) {
    HttpHeader keyId = HttpHeader.httpHeader(WireHeaders.CRYPTO_KEY_ID, credentials.cryptoKeyId());
    String jwe = PayloadCipher.encrypt(response.getBody(), credentials.clientKeys().publicKey());
    return Response.Builder.like(response)
        .headers(response.getHeaders().plus(keyId))
        .body(JsonBody.write(JsonBody.object().put(Place.ENC_DATA.name(), jwe)))
        .build();
  }
}
