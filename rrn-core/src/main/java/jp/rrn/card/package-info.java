/**
 * The My Number card (個人番号カード) and its two certificates: what the law does to them, as a fold of
 * notices.
 *
 * <p>A {@link jp.rrn.card.CardNotice} is one thing that happened to a card; {@link
 * jp.rrn.card.CardFile} takes notices in any order and however often, and {@link jp.rrn.card.Card}
 * is what they add up to: where the card stands on a day, whether it must be returned, and whether
 * a certificate holds. What the law does not allow is a {@link jp.rrn.card.CardRule}. How long
 * things are valid is in {@link jp.rrn.card.CardValidity} and {@link
 * jp.rrn.card.CertificateValidity}.
 *
 * <p>What the identity record does to card and certificates is read off the history by {@link
 * jp.rrn.card.RecordNotices}. A card's state is held in three places; {@link
 * jp.rrn.card.CardCommands} says what has still to reach which of them, {@link
 * jp.rrn.card.Disagreement} where they do not agree. The card system and the certificate service
 * are ports.
 */
@NullMarked
package jp.rrn.card;

import org.jspecify.annotations.NullMarked;
