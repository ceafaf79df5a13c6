package io.github.indicatorrefinery.transforms.coders;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.util.VarInt;

/** How each type that a component of a record can have is encoded. */
final class ComponentCodecs {
  private ComponentCodecs() {}

  /**
   * @throws IllegalArgumentException when there is none
   */
  static Codec of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? nullable(new ListCodec(of(generic.getActualTypeArguments()[0])))
          : of(generic.getRawType());
    }
    if (!(type instanceof Class<?> raw)) {
      throw new IllegalArgumentException("no encoding for " + type);
    }
    if (raw == String.class) {
      return new StringCodec();
    }
    if (raw == Embedding.class) {
      return nullable(new EmbeddingCodec());
    }
    if (raw == Class.class) {
      return nullable(new RecordTypeCodec());
    }
    if (raw.isEnum()) {
      return nullable(new EnumCodec(List.of(raw.getEnumConstants())));
    }
    if (raw.isRecord()) {
      return nullable(RecordCodec.of(raw));
    }
    Codec primitive = PrimitiveCodec.of(raw);
    return raw.isPrimitive() ? primitive : nullable(primitive);
  }

  private static Codec nullable(Codec codec) {
    return new Codec() {
      @Override
      public void write(Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
          codec.write(value, out);
        }
      }

      @Override
      public Object read(DataInputStream in) throws IOException {
        return in.readBoolean() ? codec.read(in) : null;
      }
    };
  }

  /**
   * Length plus one, then UTF-8; 0 stands for null. An unpaired surrogate does not survive: parsers
   * replace it.
   */
  private static final class StringCodec implements Codec {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      if (value == null) {
        VarInt.encode(0, out);
        return;
      }
      byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
      VarInt.encode(bytes.length + 1, out);
      out.write(bytes);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      int length = VarInt.decodeInt(in);
      if (length == 0) {
        return null;
      }
      byte[] bytes = new byte[length - 1];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The number of its components, then each by its bits. */
  private static final class EmbeddingCodec implements Codec {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      float[] components = ((Embedding) value).toArray();
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * components.length);
      bytes.asFloatBuffer().put(components);
      VarInt.encode(components.length, out);
      out.write(bytes.array());
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      byte[] bytes = new byte[Float.BYTES * VarInt.decodeInt(in)];
      in.readFully(bytes);
      float[] components = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(components);
      return Embedding.ofStored(components);
    }
  }

  /** The name of a record type. */
  private static final class RecordTypeCodec implements Codec {
    private final StringCodec name = new StringCodec();

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      name.write(((Class<?>) value).asSubclass(Record.class).getName(), out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      try {
        // The loader of this project's own classes: a runner has several.
        ClassLoader loader = ComponentCodecs.class.getClassLoader();
        return Class.forName((String) name.read(in), false, loader).asSubclass(Record.class);
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
    }
  }

  private record EnumCodec(List<?> constants) implements Codec {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      VarInt.encode(constants.indexOf(value), out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return constants.get(VarInt.decodeInt(in));
    }
  }

  private record ListCodec(Codec elements) implements Codec {
    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      List<?> list = (List<?>) value;
      VarInt.encode(list.size(), out);
      for (Object element : list) {
        elements.write(Objects.requireNonNull(element), out);
      }
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      int size = VarInt.decodeInt(in);
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(elements.read(in));
      }
      return List.copyOf(list);
    }
  }
}
