package io.github.indicatorrefinery.io.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks for, decoded once. A path that could be read in two ways is none: an escaped
 * slash, a dot segment, a control character or what is no UTF-8.
 *
 * @param segments of the path, what stands between its slashes
 */
record RequestTarget(String path, List<String> segments, Map<String, List<String>> parameters) {
  private static final int MOST_CHARS = 4_096;
  private static final int MOST_PARAMETERS = 64;

  static RequestTarget of(URI uri) throws WebException {
    String path = uri.getRawPath();
    if (uri.isAbsolute()
        || uri.getRawAuthority() != null
        || path == null
        || !path.startsWith("/")) {
      throw WebException.badRequest("the target has to be a path");
    }
    if (uri.toString().length() > MOST_CHARS) {
      throw new WebException(
          414, "uri_too_long", "a target has at most %,d characters".formatted(MOST_CHARS));
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(segment(segment));
    }
    return new RequestTarget(path, segments, parameters(uri.getRawQuery()));
  }

  private static String segment(String raw) throws WebException {
    String segment = decoded(raw, false);
    boolean harmful =
        segment.equals(".")
            || segment.equals("..")
            || segment.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (harmful) {
      throw WebException.badRequest("the path is not one that this server has");
    }
    return segment;
  }

  private static Map<String, List<String>> parameters(String query) throws WebException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    String[] all = query.split("&", -1);
    if (all.length > MOST_PARAMETERS) {
      throw WebException.badRequest("a query has at most %d parameters".formatted(MOST_PARAMETERS));
    }
    for (String one : all) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      String value = equals < 0 ? "" : one.substring(equals + 1);
      parameters
          .computeIfAbsent(decoded(name, true), found -> new ArrayList<>())
          .add(decoded(value, true));
    }
    return parameters;
  }

  /** Strictly: the JDK's own decoder takes bytes that are no UTF-8 for a replacement character. */
  static String decoded(String raw, boolean plusIsBlank) throws WebException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw WebException.badRequest("an escape in the target is not whole");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c == '+' && plusIsBlank) {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw WebException.badRequest("the target is no UTF-8");
    }
  }
}
