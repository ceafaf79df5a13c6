package io.github.indicatorrefinery.architecture.crooked.transforms.values;

public record Pair(String question, String answer) {}
