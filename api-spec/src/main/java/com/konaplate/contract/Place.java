package com.konaplate.contract;

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

  /** The body as a whole. */
  public static final Place BODY = part("body");

  /** The member that carries an encrypted body. */
  public static final Place ENC_DATA = part("encData");

  /** The top level of the JSON body, which has no name of its own. */
  static final Place ROOT = new Place(Kind.FIELD, "");

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
  Place member(String memberName) {
    return field(name.isEmpty() ? memberName : name + "." + memberName);
  }

  /** The item of the array at this place, counted from 0. */
  Place item(int index) {
    return field(name + "[" + index + "]");
  }

  @Override
  public String toString() {
    return name;
  }
}
