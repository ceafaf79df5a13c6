package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a server is reached, and by whom.
 *
 * @param port 0 for any that is free
 * @param names that requests may be sent to, besides this machine's own names of itself
 * @param tokens one of which every request has to show; null where none is asked for
 */
public record ServerAddress(
    InetAddress address, int port, Set<String> names, @Nullable AccessTokens tokens) {
  public ServerAddress {
    requireNonNull(address, "address");
    names = Set.copyOf(names);
    if (!address.isLoopbackAddress() && tokens == null) {
      throw new IllegalArgumentException("without tokens a server is for this machine alone");
    }
  }

  /** For this machine alone. */
  public static ServerAddress loopback(int port) {
    return new ServerAddress(InetAddress.getLoopbackAddress(), port, Set.of(), null);
  }

  Set<String> allNames() {
    Set<String> all = new HashSet<>(names);
    all.addAll(HostCheck.LOOPBACK);
    return all;
  }
}
