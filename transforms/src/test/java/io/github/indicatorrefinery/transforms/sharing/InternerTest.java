package io.github.indicatorrefinery.transforms.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class InternerTest {
  private record Text(String value) {}

  private final Interner<Text> interner = new Interner<>();

  @Test
  void equalOnesAreOneInstance() {
    Text first = interner.one(new Text("a"), text -> text);

    assertThat(interner.one(new Text("a"), text -> new Text("never made"))).isSameAs(first);
    assertThat(interner.one(new Text("b"), text -> text)).isEqualTo(new Text("b"));
  }

  @Test
  void whatNobodyHasAnyMoreIsMadeAnew() {
    WeakReference<Text> gone =
        new WeakReference<>(interner.one(new Text("a"), text -> new Text(text.value())));
    while (gone.get() != null) {
      System.gc();
    }

    Text anew = new Text("a");
    assertThat(interner.one(new Text("a"), text -> anew)).isSameAs(anew);
  }
}
