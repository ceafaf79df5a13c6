/** What goes wrong with the tables that a user can replace: the catalog, the knowledge base. */
package io.github.indicatorrefinery.transforms.tables;
