package io.github.indicatorrefinery.transforms.parse;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** Packs content, and unpacks it byte by byte with the library alone. */
enum Packed {
  GZIP {
    @Override
    OutputStream packing(OutputStream target) throws IOException {
      return new GZIPOutputStream(target);
    }

    @Override
    InputStream unpacking(InputStream source) throws IOException {
      return new GZIPInputStream(source);
    }
  },
  ZSTD {
    @Override
    OutputStream packing(OutputStream target) throws IOException {
      return new ZstdOutputStream(target);
    }

    @Override
    InputStream unpacking(InputStream source) throws IOException {
      return new ZstdInputStream(source);
    }
  },
  XZ {
    @Override
    OutputStream packing(OutputStream target) throws IOException {
      return new XZOutputStream(target, new LZMA2Options());
    }

    @Override
    InputStream unpacking(InputStream source) throws IOException {
      return new XZInputStream(source);
    }
  },
  /** In blocks of 100 KB, the smallest, so that a small file has several. */
  BZIP2 {
    @Override
    OutputStream packing(OutputStream target) throws IOException {
      return new BZip2CompressorOutputStream(target, 1);
    }

    @Override
    InputStream unpacking(InputStream source) throws IOException {
      return new BZip2CompressorInputStream(source, true);
    }
  };

  abstract OutputStream packing(OutputStream target) throws IOException;

  abstract InputStream unpacking(InputStream source) throws IOException;

  byte[] pack(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /** What can be unpacked before the break. */
  byte[] unpackAllItCan(byte[] packed) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = unpacking(new ByteArrayInputStream(packed))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        plain.write(next);
      }
      return plain.toByteArray();
    } catch (IOException e) {
      return plain.toByteArray();
    }
  }
}
