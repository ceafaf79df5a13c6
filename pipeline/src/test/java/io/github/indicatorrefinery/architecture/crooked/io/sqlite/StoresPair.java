package io.github.indicatorrefinery.architecture.crooked.io.sqlite;

import io.github.indicatorrefinery.architecture.crooked.transforms.values.Pair;

class StoresPair {
  Pair pair;
}
