/**
 * A registry of made-up residents, as large as one likes: {@link
 * jp.rrn.examples.load.MadeUpRegistry} makes them, {@link jp.rrn.examples.load.Loader} puts them
 * into a store. One seed is one registry.
 */
@NullMarked
package jp.rrn.examples.load;

import org.jspecify.annotations.NullMarked;
