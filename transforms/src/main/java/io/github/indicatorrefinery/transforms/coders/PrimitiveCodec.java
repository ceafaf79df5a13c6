package io.github.indicatorrefinery.transforms.coders;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.beam.sdk.util.VarInt;

/** A number or a truth value, never null. */
enum PrimitiveCodec implements Codec {
  INT {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      VarInt.encode((Integer) value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return VarInt.decodeInt(in);
    }
  },
  LONG {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      VarInt.encode((Long) value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return VarInt.decodeLong(in);
    }
  },
  DOUBLE {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      out.writeDouble((Double) value);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return in.readDouble();
    }
  },
  BOOLEAN {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      out.writeBoolean((Boolean) value);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return in.readBoolean();
    }
  };

  static Codec of(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return INT;
    }
    if (type == long.class || type == Long.class) {
      return LONG;
    }
    if (type == double.class || type == Double.class) {
      return DOUBLE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return BOOLEAN;
    }
    throw new IllegalArgumentException("no encoding for " + type);
  }
}
