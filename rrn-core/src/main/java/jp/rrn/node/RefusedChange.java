package jp.rrn.node;

import jp.rrn.history.MessageId;

/**
 * A change the receiver could not take, reported to the sender (30条の8).
 *
 * @param messageId which change
 * @param reason why, in words that name no person
 */
public record RefusedChange(MessageId messageId, String reason) {}
