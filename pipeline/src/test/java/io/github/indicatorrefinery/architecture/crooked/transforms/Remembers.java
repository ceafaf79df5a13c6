package io.github.indicatorrefinery.architecture.crooked.transforms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public class Remembers {
  static final List<String> KNOWN = List.of("what stays as it is");
  static final Map<String, String> CACHE = new ConcurrentHashMap<>();
  static final AtomicLong COUNT = new AtomicLong();
  static final ThreadLocal<String> OF_A_THREAD = ThreadLocal.withInitial(() -> "");
  static String latest;

  void atTheEnd(Thread thread) {
    Runtime.getRuntime().addShutdownHook(thread);
  }
}
