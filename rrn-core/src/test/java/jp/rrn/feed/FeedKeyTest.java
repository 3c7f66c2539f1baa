package jp.rrn.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.rrn.code.PrefectureCode;
import jp.rrn.feed.CursorRefusedException.Reason;
import jp.rrn.law.Affair;
import jp.rrn.law.Recipient;
import jp.rrn.record.Subject;
import org.junit.jupiter.api.Test;

/** What a cursor and a follow key give away, and whose they are. */
class FeedKeyTest {
  private static final FeedId FEED = FeedId.of(Recipient.national("見本省"), new Affair("法", "事務"));
  private static final FeedId OTHER = FeedId.of(Recipient.national("例示省"), new Affair("法", "事務"));
  private static final FeedKey KEY = new FeedKey(new byte[32], 7);

  @Test
  void readsBackItsOwnCursors() {
    for (long sequence : List.of(0L, 1L, 1L << 40, Long.MAX_VALUE)) {
      assertThat(KEY.sequence(FEED, KEY.cursor(FEED, sequence))).isEqualTo(sequence);
    }
  }

  @Test
  void refusesACursorOfAnotherFeedKeyOrEpoch() {
    Cursor cursor = KEY.cursor(FEED, 5);

    refuses(KEY, OTHER, cursor, Reason.NOT_OF_THIS_FEED);
    refuses(new FeedKey(new byte[16], 8), FEED, cursor, Reason.OTHER_EPOCH);
    byte[] secret = new byte[32];
    secret[0] = 1;
    refuses(new FeedKey(secret, 7), FEED, cursor, Reason.NOT_OF_THIS_FEED);
  }

  @Test
  void refusesACursorInWhichAnyLetterIsAnother() {
    String text = KEY.cursor(FEED, 5).text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String altered = text.substring(0, i) + other + text.substring(i + 1);
      refuses(KEY, FEED, new Cursor(altered), Reason.NOT_OF_THIS_FEED);
    }
    for (String altered : List.of(text + "A", text.substring(1), "A", "-")) {
      refuses(KEY, FEED, new Cursor(altered), Reason.NOT_OF_THIS_FEED);
    }
  }

  private static void refuses(FeedKey key, FeedId feed, Cursor cursor, Reason reason) {
    assertThatThrownBy(() -> key.sequence(feed, cursor))
        .isInstanceOfSatisfying(
            CursorRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.beginAgain()).isEqualTo(reason == Reason.OTHER_EPOCH);
            });
  }

  @Test
  void onePersonHasAnotherKeyInEachFeedAndTheSameAfterARestore() {
    FollowKey here = KEY.follow(FEED, new Subject(1));

    assertThat(here)
        .isEqualTo(new FeedKey(new byte[32], 8).follow(FEED, new Subject(1)))
        .isNotEqualTo(KEY.follow(OTHER, new Subject(1)))
        .isNotEqualTo(KEY.follow(FEED, new Subject(2)));
    assertThat(here).hasToString("FollowKey[masked]");
  }

  @Test
  void recipientAndAffairMakeTheFeed() {
    Affair affair = new Affair("法", "事務");
    PrefectureCode tokyo = new PrefectureCode(13);

    assertThat(FeedId.of(Recipient.national("見本省"), affair)).isEqualTo(FEED);
    assertThat(
            List.of(
                FEED,
                OTHER,
                FeedId.of(Recipient.in(tokyo, "見本省"), affair),
                FeedId.of(Recipient.national("見本省"), new Affair("法事", "務")),
                FeedId.of(Recipient.national("見本省"), new Affair("法", "事務\n"))))
        .doesNotHaveDuplicates();
  }
}
