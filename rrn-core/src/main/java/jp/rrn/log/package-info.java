/**
 * What can be proved: a log that only grows, whose every entry and whose whole past anybody can
 * check.
 *
 * <p>An {@link jp.rrn.log.EntryContents} becomes an {@link jp.rrn.log.LogEntry} that commits to it,
 * and a {@link jp.rrn.log.LogStore} appends that; the node makes one of each request that was
 * answered. The tree is that of RFC 6962, and a {@link jp.rrn.log.Frontier} is all it takes to
 * append. {@link jp.rrn.log.InclusionProof} and {@link jp.rrn.log.ConsistencyProof} say that an
 * entry is in it and that it only grew. {@link jp.rrn.log.TileDirectory} publishes it as C2SP tiles
 * under a signed {@link jp.rrn.log.Checkpoint}; a {@link jp.rrn.log.Witness} cosigns, {@link
 * jp.rrn.log.PaperAnchor} prints.
 *
 * <p>{@link jp.rrn.log.LogVerifier} checks all of it with the Java platform alone. {@link
 * jp.rrn.log.SubjectWalk} finds what is about one person, complete or not. The bytes are laid down
 * in docs/log-format.md. This package knows no law and no provision, and sends nothing anywhere.
 */
@NullMarked
package jp.rrn.log;

import org.jspecify.annotations.NullMarked;
