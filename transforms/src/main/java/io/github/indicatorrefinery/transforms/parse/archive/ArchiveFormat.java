package io.github.indicatorrefinery.transforms.parse.archive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The kinds of files that hold files, told by their first bytes. */
public enum ArchiveFormat {
  ZIP {
    @Override
    boolean begins(String head) {
      return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
    }

    @Override
    ArchiveInputStream<?> open(InputStream plain) {
      return new ZipArchiveInputStream(plain, StandardCharsets.UTF_8.name(), true, true);
    }
  },
  TAR {
    @Override
    boolean begins(String head) {
      return head.startsWith("ustar", TAR_MAGIC_AT);
    }

    @Override
    ArchiveInputStream<?> open(InputStream plain) {
      return new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name());
    }
  };

  private static final int TAR_MAGIC_AT = 257;
  private static final int HEAD_BYTES = 512;

  abstract boolean begins(String head);

  abstract ArchiveInputStream<?> open(InputStream plain);

  /** The kind of archive that begins so; empty for any other file. */
  public static Optional<ArchiveFormat> of(byte[] head) {
    String begin =
        new String(head, 0, Math.min(head.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    for (ArchiveFormat format : values()) {
      if (format.begins(begin)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
