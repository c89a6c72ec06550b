package com.konaplate.contracttests;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads the body of a reply, as long as it is none that would fill the memory. */
final class ReplyBody implements BodySubscriber<byte[]> {

  /** In bytes. No reply of the contract has a thousandth of it. */
  static final int MOST = 1 << 20;

  private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
  private @Nullable Subscription subscription;
  private int length;

  @Override
  public CompletionStage<byte[]> getBody() {
    return all.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    all.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    if (length > MOST) {
      return;
    }
    length += part.stream().mapToInt(ByteBuffer::remaining).sum();
    if (length <= MOST) {
      all.onNext(part);
    } else {
      if (subscription != null) {
        subscription.cancel();
      }
      String reason = String.format(Locale.ROOT, "a body of more than %d bytes", MOST);
      all.onError(new IOException(reason));
    }
  }

  @Override
  public void onError(Throwable reason) {
    all.onError(reason);
  }

  @Override
  public void onComplete() {
    all.onComplete();
  }
}
