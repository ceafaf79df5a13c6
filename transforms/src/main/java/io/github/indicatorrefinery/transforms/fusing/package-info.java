/** Stages that a record goes through without a rest between them, as one step of a runner. */
package io.github.indicatorrefinery.transforms.fusing;
