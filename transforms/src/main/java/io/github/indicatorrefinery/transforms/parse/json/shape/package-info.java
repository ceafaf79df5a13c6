/** The shapes in which an object gives a question and its answer, one a class. */
package io.github.indicatorrefinery.transforms.parse.json.shape;
