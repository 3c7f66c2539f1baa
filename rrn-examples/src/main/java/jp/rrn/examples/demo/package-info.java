/**
 * The main job: from a clerk's change to a lawful answer, on a bundled file of made-up residents.
 */
@NullMarked
package jp.rrn.examples.demo;

import org.jspecify.annotations.NullMarked;
