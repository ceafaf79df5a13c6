package io.github.indicatorrefinery.pipeline.cli.serve;

import io.github.indicatorrefinery.io.http.AccessTokens;
import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a server is reached, and by whom. */
final class AddressOptions {
  private static final String HOST = "--host";
  private static final String PORT = "--port";
  private static final String TOKEN_FILE = "--tokenFile";
  private static final String ALLOWED_HOST = "--allowedHost";
  private static final String RATE = "--requestsPerSecond";

  private static final int DEFAULT_PORT = 8080;
  private static final int MOST_PORT = 65_535;
  private static final int DEFAULT_RATE = 200;
  private static final int MOST_RATE = 100_000;

  /** A name or an address, an IPv6 one in brackets, without a port. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]");

  @Option(
      names = HOST,
      paramLabel = "ADDRESS",
      description =
          "The address that the server listens on; one that other machines reach only with"
              + " --tokenFile. Default: 127.0.0.1, this machine alone.")
  private @Nullable String host;

  @Option(
      names = PORT,
      paramLabel = "N",
      description = "The port that the server listens on; 0 for any that is free. Default: 8080.")
  private @Nullable String port;

  @Option(
      names = TOKEN_FILE,
      paramLabel = "FILE",
      description =
          "Every request has to show a token of this file, a line each, of 16 characters or more.")
  private @Nullable String tokenFile;

  @Option(
      names = ALLOWED_HOST,
      paramLabel = "NAME",
      description =
          "A name that requests may be sent to besides localhost and the address itself, such as"
              + " that of a proxy; may be repeated.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = RATE,
      paramLabel = "N",
      description =
          "How many requests of one client are answered a second on the long run; twice as many at"
              + " once. Default: 200.")
  private @Nullable String rate;

  /** The address; null where there is a mistake. */
  @Nullable ServerAddress address(Mistakes mistakes) {
    int number = mistakes.wholeNumber(PORT, port, 0, MOST_PORT, DEFAULT_PORT);
    for (String name : allowedHosts) {
      if (!NAME.matcher(name).matches()) {
        mistakes.add(ALLOWED_HOST, name, "allowed is a name or an address, without a port");
      }
    }
    AccessTokens tokens = tokens(mistakes);
    InetAddress address = listened(mistakes);
    if (address == null) {
      return null;
    }
    if (!address.isLoopbackAddress()) {
      requireForOthers(address, mistakes);
      if (tokens == null) {
        return null;
      }
    }
    Set<String> names = new HashSet<>(allowedHosts);
    if (host != null) {
      names.add(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host);
    }
    return new ServerAddress(address, number, names, tokens);
  }

  private @Nullable InetAddress listened(Mistakes mistakes) {
    if (host == null) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      mistakes.add(HOST, host, "allowed is an address or a name of this machine");
      return null;
    }
  }

  private void requireForOthers(InetAddress address, Mistakes mistakes) {
    if (tokenFile == null) {
      mistakes.add(
          HOST,
          host,
          "allowed is an address of this machine alone, unless there is a " + TOKEN_FILE);
    }
    if (address.isAnyLocalAddress() && allowedHosts.isEmpty()) {
      mistakes.add(
          HOST,
          host,
          "has no use without %s=NAME, by which others call it".formatted(ALLOWED_HOST));
    }
  }

  private @Nullable AccessTokens tokens(Mistakes mistakes) {
    if (tokenFile == null) {
      return null;
    }
    try {
      return AccessTokens.read(Path.of(tokenFile));
    } catch (IOException | InvalidPathException e) {
      mistakes.add(TOKEN_FILE, tokenFile, Causes.innermostMessage(e));
      return null;
    }
  }

  HttpLimits limits(Mistakes mistakes) {
    return HttpLimits.perSecond(mistakes.wholeNumber(RATE, rate, 1, MOST_RATE, DEFAULT_RATE));
  }

  /** Where a port that is taken was given. */
  String portMistake() {
    return "%s=%s: the port is taken, or %s is none of this machine; allowed is one that is free, or 0 for any"
        .formatted(PORT, port == null ? DEFAULT_PORT : port, HOST);
  }
}
