package com.konaplate.contract;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request something is, named as the replies name it: a header, a part of the HTTP
 * message, or a body field with dots and indexes ({@code addressInfo.zipCode}, {@code
 * tcIdList[2]}).
 *
 * @param kind what kind of place it is
 * @param name the name as it stands in {@code response.description}
 */
public record Place(Kind kind, String name) {

  /** What a place belongs to. */
  public enum Kind {
    /** A request header. */
    HEADER,
    /** A field of the JSON body. */
    FIELD,
    /** Any other part of the message: the path, the method, the body as a whole. */
    PART
  }

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,9})]");

  /** The body as a whole. */
  public static final Place BODY = part("body");

  /** The member that carries an encrypted body. */
  public static final Place ENC_DATA = part("encData");

  /** The top level of the JSON body, which has no name of its own. */
  public static final Place ROOT = new Place(Kind.FIELD, "");

  /** The header of that name. */
  public static Place header(String name) {
    return new Place(Kind.HEADER, name);
  }

  /** The body field of that path, such as {@code addressInfo.zipCode}. */
  public static Place field(String path) {
    return new Place(Kind.FIELD, path);
  }

  /** The part of the message of that name, such as {@code path}. */
  public static Place part(String name) {
    return new Place(Kind.PART, name);
  }

  /** The member of the object at this place. */
  public Place member(String memberName) {
    return field(name.isEmpty() ? memberName : name + "." + memberName);
  }

  /** The item of the array at this place, counted from 0. */
  public Place item(int index) {
    return field(name + "[" + index + "]");
  }

  /** The place as the contract declares it: the items of an array are alike. */
  public Place declared() {
    return new Place(kind, INDEX.matcher(name).replaceAll("[]"));
  }

  /** The way from the top level of the body to this field. */
  public List<Step> steps() {
    return STEP.matcher(name).results().map(Step::of).toList();
  }

  /**
   * One step into a body.
   *
   * @param member the name of an object's member, or null when the step is into an array
   * @param item the index of an array's item, counted from 0
   */
  public record Step(@Nullable String member, int item) {

    private static Step of(MatchResult found) {
      String index = found.group(2);
      return index == null ? new Step(found.group(1), 0) : new Step(null, Integer.parseInt(index));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
