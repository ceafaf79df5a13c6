/**
 * From bytes to records. A file is opened, hashed and unpacked by {@link
 * io.github.indicatorrefinery.transforms.parse.ParseInputs}; {@link
 * io.github.indicatorrefinery.transforms.parse.ReportParser} and {@link
 * io.github.indicatorrefinery.transforms.parse.ExportParser} read what is in it and know nothing of
 * Beam. What cannot be read becomes a failure record; a text is never changed beyond what its
 * format demands.
 */
package io.github.indicatorrefinery.transforms.parse;
