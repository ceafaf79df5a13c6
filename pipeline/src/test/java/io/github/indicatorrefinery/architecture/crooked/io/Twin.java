package io.github.indicatorrefinery.architecture.crooked.io;

public class Twin {}
