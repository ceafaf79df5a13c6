/** Research reports: texts captured from a terminal or written in Markdown. */
package io.github.indicatorrefinery.transforms.parse.report;
