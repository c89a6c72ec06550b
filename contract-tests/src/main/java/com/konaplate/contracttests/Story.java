package com.konaplate.contracttests;

import java.util.List;

/**
 * What becomes of one member: requests in an order that matters.
 *
 * @param name its name
 * @param chapters the requests; between two chapters the target may be started anew. The first
 *     request that registers somebody makes the member
 */
record Story(String name, List<List<StoryStep>> chapters) {

  Story {
    chapters = chapters.stream().map(List::copyOf).toList();
  }
}
