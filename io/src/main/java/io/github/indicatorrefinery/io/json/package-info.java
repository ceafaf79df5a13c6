/** JSON: one object a line, single pretty-printed documents, and what is safe on a terminal. */
package io.github.indicatorrefinery.io.json;
