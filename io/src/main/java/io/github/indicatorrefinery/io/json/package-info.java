/** JSON: one object a line, and single pretty-printed documents. */
package io.github.indicatorrefinery.io.json;
