/** The parts of the score: each a small class that gives a value from 0 to 1 and the evidence. */
package io.github.indicatorrefinery.transforms.score.metric;
