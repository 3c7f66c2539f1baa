package jp.rrn.card;

import jp.rrn.history.MessageId;

/**
 * Names one notice for ever. It follows from the change alone, so whoever makes the notice again
 * makes the same one, and a receiver that has the id has the notice.
 *
 * @param message the change it tells of
 * @param receiver who is told
 */
public record NoticeId(MessageId message, NoticeReceiver receiver) {}
