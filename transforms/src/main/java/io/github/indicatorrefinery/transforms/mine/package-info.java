/** Which indicators a pair is about, by its topic or its question. */
package io.github.indicatorrefinery.transforms.mine;
