/** What all formats of input have in common: how one is recognised and read. */
package io.github.indicatorrefinery.transforms.parse.format;
