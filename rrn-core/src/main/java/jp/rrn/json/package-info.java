/**
 * Wire forms and catalogue files; the only package that knows JSON.
 *
 * <p>{@link jp.rrn.json.CatalogueReader} reads the bundled national catalogue and those of a host.
 * It is strict: an unknown field or a dangling reference is a {@link
 * jp.rrn.json.CatalogueFormatException} that says where. {@link jp.rrn.json.CatalogueWriter} writes
 * them.
 *
 * <p>{@link jp.rrn.json.JsonForm} writes and reads the values that a store or a message holds
 * whole, each in exactly one text. Changing one is a change of protocol.
 */
@NullMarked
package jp.rrn.json;

import org.jspecify.annotations.NullMarked;
