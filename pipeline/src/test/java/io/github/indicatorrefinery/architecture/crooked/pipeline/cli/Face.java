package io.github.indicatorrefinery.architecture.crooked.pipeline.cli;

public class Face {}
