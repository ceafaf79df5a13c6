/** Pairs in YAML. */
package io.github.indicatorrefinery.transforms.parse.yaml;
