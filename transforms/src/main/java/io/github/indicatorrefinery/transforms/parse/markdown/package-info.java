/** Questions and answers with labels, and research in prose, written in Markdown or plain text. */
package io.github.indicatorrefinery.transforms.parse.markdown;
