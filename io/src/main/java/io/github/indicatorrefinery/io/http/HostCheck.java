package io.github.indicatorrefinery.io.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets requests through that were sent to this server by one of its own names. A page of another
 * site can have its name point to this machine (DNS rebinding), and the browser then takes this
 * server for that site; but it says which name it asked for.
 */
final class HostCheck implements RequestCheck {
  /** What this machine calls itself. */
  static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  /** A check against these names, without ports. */
  HostCheck(Set<String> names) {
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public void check(Arrival request) throws WebException {
    String host = request.headers().getFirst("Host");
    if (host == null) {
      throw WebException.badRequest("the header Host is missing");
    }
    if (!names.contains(name(host))) {
      throw new WebException(
          421,
          "wrong_host",
          "this server does not answer to the name that the request was sent to");
    }
    String origin = request.headers().getFirst("Origin");
    if (origin != null
        && Stream.of("http://", "https://")
            .noneMatch(scheme -> origin.equalsIgnoreCase(scheme + host))) {
      throw new WebException(
          403, "wrong_origin", "a page of another site cannot send requests to this server");
    }
  }

  /** The name in a host, without the port; what is none is in no set. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean port =
        colon > host.lastIndexOf(']')
            && colon < host.length() - 1
            && host.chars().skip(colon + 1).allMatch(c -> c >= '0' && c <= '9');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
