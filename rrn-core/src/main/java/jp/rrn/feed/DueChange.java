package jp.rrn.feed;

import jp.rrn.record.Subject;

/**
 * A change that a feed may have to tell, and that has no number there yet.
 *
 * @param subject whose record changed
 * @param change the sequence of the change in the subject's history
 */
public record DueChange(Subject subject, int change) {}
