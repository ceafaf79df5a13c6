package io.github.indicatorrefinery.io.http;

import java.util.Map;

/**
 * The limits of the JDK's server that are the process's: it reads them once, when the first server
 * of the process is made. One that the command line sets with {@code -D} stays.
 */
final class JdkServerSettings {
  private static final Map<String, String> SETTINGS =
      Map.of(
          // Seconds: without them a client that sends a byte a minute keeps its thread for ever.
          "sun.net.httpserver.maxReqTime",
          "20",
          // Longer than a model is waited for by default.
          "sun.net.httpserver.maxRspTime",
          "180",
          "sun.net.httpserver.idleInterval",
          "30",
          // As many threads read at once what has not arrived yet.
          "jdk.httpserver.maxConnections",
          "256",
          "sun.net.httpserver.maxReqHeaders",
          "64",
          "sun.net.httpserver.maxReqHeaderSize",
          "32768",
          // Headers and content go as two packets; without it the second waits for 40 ms.
          "sun.net.httpserver.nodelay",
          "true");

  private JdkServerSettings() {}

  static void set() {
    SETTINGS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
