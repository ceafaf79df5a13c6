package io.github.indicatorrefinery.transforms.coders;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;

/** The components of a record in their declared order, one after the other. */
final class RecordCodec implements Codec {
  /** A runner copies a coder with every bundle of a stage; how a type is encoded is found once. */
  private static final ClassValue<RecordCodec> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordCodec computeValue(Class<?> type) {
          return new RecordCodec(type.asSubclass(Record.class));
        }
      };

  private final MethodHandle constructor;
  private final MethodHandle[] accessors;
  private final Codec[] codecs;

  private RecordCodec(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    accessors = new MethodHandle[components.length];
    codecs = new Codec[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        codecs[i] = ComponentCodecs.of(components[i].getGenericType());
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      constructor =
          lookup
              .unreflectConstructor(type.getConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is not a public record", e);
    }
  }

  /**
   * @throws IllegalArgumentException when a component has a type that has no encoding
   */
  static RecordCodec of(Class<?> type) {
    return KNOWN.get(type);
  }

  @Override
  public void write(Object value, DataOutputStream out) throws IOException {
    for (int i = 0; i < codecs.length; i++) {
      codecs[i].write(get(accessors[i], value), out);
    }
  }

  @Override
  public Object read(DataInputStream in) throws IOException {
    Object[] components = new Object[codecs.length];
    for (int i = 0; i < codecs.length; i++) {
      components[i] = codecs[i].read(in);
    }
    try {
      return (Object) constructor.invokeExact(components);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(MethodHandle accessor, Object value) {
    try {
      return (Object) accessor.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
