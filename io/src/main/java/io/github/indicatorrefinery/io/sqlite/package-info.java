/** A SQLite database, built on one worker from rows that many have staged. */
package io.github.indicatorrefinery.io.sqlite;
