package io.github.indicatorrefinery.io.digest;

import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * Lets native code compute SHA-256 where there is some for this machine. A run hashes about twice
 * the bytes it keeps, and the JDK's own code is fast only once the optimising compiler has seen it,
 * which a short run leaves off (192 MB took 2.2 CPU-seconds without it, 0.14 with it). The digests
 * are the same.
 *
 * <p>The order of providers is the process's and stays so: a second run finds it as the first left
 * it, and asking again changes nothing.
 */
public final class NativeDigests {
  private NativeDigests() {}

  public static void prefer() {
    if (Conscrypt.isAvailable()) {
      Security.insertProviderAt(Conscrypt.newProvider(), 1);
    }
  }
}
