package io.github.indicatorrefinery.architecture.crooked.pipeline.model;

public class Twin {}
