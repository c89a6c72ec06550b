package com.konaplate.mock.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.mock.KonaplateMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@KonaplateMock
class CheckPasswordTest {

  @Test
  void tellsBlockedMembersApart(URI mock, RequestSigner signer) throws Exception {
    String json =
        """
        {"loginId": "user-blocked@konaplate.test", "loginPassword": "142857"}
        """;
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(mock.resolve("/api/v1/user/password/check"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    signer
        .headers(Contracts.bundled().operation("checkPassword"), body, false)
        .forEach(request::header);

    HttpResponse<String> reply =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

    assertEquals(400, reply.statusCode());
    assertTrue(reply.body().contains("001_080"), reply.body());
  }
}
