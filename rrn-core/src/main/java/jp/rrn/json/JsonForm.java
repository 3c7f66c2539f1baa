package jp.rrn.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.function.Function;
import jp.rrn.card.CardCommand;
import jp.rrn.card.CardEntry;
import jp.rrn.card.CardFact;
import jp.rrn.card.CardNotice;
import jp.rrn.card.RecordNotice;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.CaseEntry;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.feed.FeedEntry;
import jp.rrn.history.Change;
import jp.rrn.history.HistoryEntry;
import jp.rrn.journal.JournalEntry;
import jp.rrn.journal.JournalKind;
import jp.rrn.law.Decision;
import jp.rrn.law.UseRequest;
import jp.rrn.number.Claim;
import jp.rrn.operator.StopEntry;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.Circumstances;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.UsageReport;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import jp.rrn.review.Finding;

/**
 * How values of one type are written as JSON where they are stored or sent.
 *
 * <p>Every value has exactly one text: fields in alphabetical order, no spaces, what is absent left
 * out. A text that is not written so is refused, and equal texts mean equal values.
 */
public final class JsonForm<T> {
  /** A name with all that travels with it. */
  public static final JsonForm<PersonName> PERSON_NAME =
      new JsonForm<>(NameForm::write, NameForm::read);

  /** An address and its parts. */
  public static final JsonForm<Address> ADDRESS =
      new JsonForm<>(AddressForm::write, AddressForm::read);

  /** A date of which parts may be unknown, with the words and the era it carries. */
  public static final JsonForm<PartialDate> PARTIAL_DATE =
      new JsonForm<>(DateForm::write, DateForm::read);

  /** A request for a record. */
  public static final JsonForm<UseRequest> USE_REQUEST =
      new JsonForm<>(RequestForm::write, RequestForm::read);

  /** What was decided, with the place of the rule it rests on. */
  public static final JsonForm<Decision> DECISION =
      new JsonForm<>(DecisionForm::write, DecisionForm::read);

  /** A change as it travels, with every number it carries. */
  public static final JsonForm<Change> CHANGE = new JsonForm<>(ChangeForm::write, ChangeForm::read);

  /** An entry of a history. */
  public static final JsonForm<HistoryEntry> HISTORY_ENTRY =
      new JsonForm<>(ChangeForm::write, ChangeForm::entry);

  /** A claim of the number ledger. */
  public static final JsonForm<Claim> CLAIM = new JsonForm<>(ClaimForm::write, ClaimForm::read);

  /** A request as it is remembered, with what was decided. */
  public static final JsonForm<ProvisionEntry> PROVISION_ENTRY =
      new JsonForm<>(ProvisionForm::write, ProvisionForm::read);

  /** What of a request as it is remembered is its own. */
  public static final JsonForm<Circumstances> CIRCUMSTANCES =
      new JsonForm<>(CircumstancesForm::write, CircumstancesForm::read);

  /** That a chunk of a request for many was answered. */
  public static final JsonForm<BatchMark> BATCH_MARK =
      new JsonForm<>(BatchMarkForm::write, BatchMarkForm::read);

  /** What is published of the log: usage year by year. */
  public static final JsonForm<UsageReport> USAGE_REPORT =
      new JsonForm<>(UsageReportForm::write, UsageReportForm::read);

  /** What a resident is told of himself, with the proof. */
  public static final JsonForm<PersonalAccount> PERSONAL_ACCOUNT =
      new JsonForm<>(AccountForm::write, AccountForm::read);

  /** What happened in a case of disclosure, correction or complaint. */
  public static final JsonForm<CaseEvent> CASE_EVENT =
      new JsonForm<>(CaseEventForm::write, CaseEventForm::read);

  /** An entry of a case. */
  public static final JsonForm<CaseEntry> CASE_ENTRY =
      new JsonForm<>(CaseEntryForm::write, CaseEntryForm::read);

  /** What was found in a review of an office. */
  public static final JsonForm<Finding> FINDING =
      new JsonForm<>(FindingForm::write, FindingForm::read);

  /** An entry in the journal of a card. */
  public static final JsonForm<CardEntry> CARD_ENTRY =
      new JsonForm<>(CardForm::write, CardForm::readEntry);

  /** What such an entry says. */
  public static final JsonForm<CardFact> CARD_FACT =
      new JsonForm<>(CardForm::write, CardForm::readFact);

  /** Something that happened to a card. */
  public static final JsonForm<CardNotice> CARD_NOTICE =
      new JsonForm<>(CardForm::write, CardForm::readNotice);

  /** An operation on a card, as it is carried to each place. */
  public static final JsonForm<CardCommand> CARD_COMMAND =
      new JsonForm<>(CardForm::write, CardForm::readCommand);

  /** What card system and certificate service are told of a change. */
  public static final JsonForm<RecordNotice> RECORD_NOTICE =
      new JsonForm<>(CardForm::write, CardForm::readRecordNotice);

  /** An entry of a feed, as a node keeps it. */
  public static final JsonForm<FeedEntry> FEED_ENTRY =
      new JsonForm<>(FeedEntryForm::write, FeedEntryForm::read);

  /** An order to stop provision, or to resume it. */
  public static final JsonForm<StopEntry> STOP_ENTRY =
      new JsonForm<>(StopEntryForm::write, StopEntryForm::read);

  private static final Map<JournalKind<?>, JsonForm<?>> JOURNALS =
      Map.of(
          BatchMark.KIND, BATCH_MARK,
          CardEntry.KIND, CARD_ENTRY,
          CaseEntry.KIND, CASE_ENTRY,
          StopEntry.KIND, STOP_ENTRY);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private final Function<T, JsonNode> writer;
  private final Function<Fields, T> reader;

  private JsonForm(Function<T, JsonNode> writer, Function<Fields, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Returns how entries of this kind of journal are written.
   *
   * @throws IllegalArgumentException if nothing says how
   */
  @SuppressWarnings("unchecked") // Each kind stands beside the form of its own entries.
  public static <E extends JournalEntry> JsonForm<E> of(JournalKind<E> kind) {
    JsonForm<?> form = JOURNALS.get(kind);
    if (form == null) {
      throw new IllegalArgumentException("kind: nothing says how " + kind.name() + " is written");
    }
    return (JsonForm<E>) form;
  }

  /**
   * Returns the text of this value.
   *
   * @throws IllegalArgumentException if it holds half a character (a lone surrogate), which no text
   *     outside of this program can hold
   */
  public String write(T value) {
    return text(writer.apply(value));
  }

  /** Returns the one text of a tree. */
  static String text(JsonNode tree) {
    try {
      String text = MAPPER.writeValueAsString(tree);
      if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
        throw new IllegalArgumentException("text: must not hold a lone surrogate");
      }
      return text;
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a tree of nodes can always be written", unwritable);
    }
  }

  /**
   * Returns the value of this text.
   *
   * @throws JsonFormatException if it is not the text of a value: an unknown, missing or wrongly
   *     typed field, or anything {@link #write} would have written otherwise
   */
  public T read(String text) {
    T value = readWritten(text);
    if (!write(value).equals(text)) {
      throw new JsonFormatException("", "must be in the one form it is written in");
    }
    return value;
  }

  /**
   * Returns the value of a text that {@link #write} has given, and nobody has changed: whether it
   * is in the one form is not checked, which takes as long as reading it does.
   *
   * @throws JsonFormatException if it is not the text of a value
   */
  public T readWritten(String text) {
    return reader.apply(new Fields("", tree(text)));
  }

  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      // Its message quotes the text, which may be about a person.
      throw new JsonFormatException("", "must be JSON");
    }
  }
}
