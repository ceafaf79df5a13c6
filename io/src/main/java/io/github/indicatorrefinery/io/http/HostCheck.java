package io.github.indicatorrefinery.io.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets requests through that were sent to this server by one of its own names. A page of another
 * site can have its name point to this machine (DNS rebinding), and the browser then takes this
 * server for that site; but it says which name it asked for. It does not say where a picture or a
 * script is asked for from, but of which kind of site that is; there a reader may follow a link to
 * this server, and a page may load nothing from it.
 */
final class HostCheck implements RequestCheck {
  /** What this machine calls itself. */
  static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What browsers call pages of others; another port of this machine is of the same site. */
  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

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
      throw wrongOrigin();
    }
    if (OTHER_SITES.contains(said(request, "Sec-Fetch-Site"))
        && !(said(request, "Sec-Fetch-Mode").equals("navigate")
            && said(request, "Sec-Fetch-Dest").equals("document"))) {
      throw wrongOrigin();
    }
  }

  /** What a header says; empty where it is missing, as it is from what is no browser. */
  private static String said(Arrival request, String name) {
    String value = request.headers().getFirst(name);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static WebException wrongOrigin() {
    return new WebException(
        403, "wrong_origin", "a page of another site cannot send requests to this server");
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
