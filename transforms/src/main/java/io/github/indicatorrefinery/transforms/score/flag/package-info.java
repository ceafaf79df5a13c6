/** What a reader should know of an answer beside its score, each flag one small class. */
package io.github.indicatorrefinery.transforms.score.flag;
