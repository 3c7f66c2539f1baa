package jp.rrn.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.MyNumber;
import jp.rrn.code.PrefectureCode;
import jp.rrn.code.ResidenceCode;
import jp.rrn.date.Era;
import jp.rrn.date.EraMode;
import jp.rrn.date.PartialDate;
import jp.rrn.date.Wareki;
import jp.rrn.history.Change;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.FormerNumbers;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.json.BatchFormat;
import jp.rrn.json.BatchRequestFile;
import jp.rrn.json.CatalogueReader;
import jp.rrn.json.CheckListReader;
import jp.rrn.json.JsonForm;
import jp.rrn.json.RequestReader;
import jp.rrn.law.Access;
import jp.rrn.law.Affair;
import jp.rrn.law.Asked;
import jp.rrn.law.Asker;
import jp.rrn.law.Decision;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Moment;
import jp.rrn.law.Purpose;
import jp.rrn.law.Reason;
import jp.rrn.law.Recipient;
import jp.rrn.law.Route;
import jp.rrn.law.Target;
import jp.rrn.law.UseRequest;
import jp.rrn.log.Checkpoint;
import jp.rrn.log.Disclosure;
import jp.rrn.log.EntryContents;
import jp.rrn.log.Hash;
import jp.rrn.log.InclusionProof;
import jp.rrn.log.LogEntry;
import jp.rrn.log.LogProof;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.PaperAnchor;
import jp.rrn.log.SignedNote;
import jp.rrn.log.SubjectCount;
import jp.rrn.log.SubjectKey;
import jp.rrn.log.TilePath;
import jp.rrn.log.VerifierKey;
import jp.rrn.node.BatchRequest;
import jp.rrn.node.Provision;
import jp.rrn.operator.EmergencyStop;
import jp.rrn.operator.Operator;
import jp.rrn.operator.StopEntry;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.KeyKind;
import jp.rrn.provision.LogField;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.Address;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.record.VariantFold;

/** Everything that reads what somebody else has written, with something each can read. */
final class Readers {
  /** Stands in every seed where somebody's data would. */
  static final String MARK = "秘密";

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final String MARKED_NUMBER = "123456789018";

  /**
   * One of them.
   *
   * @param name for the report
   * @param read refuses with an {@link IllegalArgumentException} or reads
   * @param seeds what it reads
   */
  record Reader(String name, Function<byte[], ?> read, List<byte[]> seeds) {
    /** Reads, or refuses as it says it does; anything else passes through. */
    Optional<IllegalArgumentException> refusal(byte[] input) {
      try {
        Objects.requireNonNull(read.apply(input), name);
        return Optional.empty();
      } catch (IllegalArgumentException refused) {
        return Optional.of(refused);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private interface Stream {
    Object read(InputStream input) throws IOException;
  }

  static final List<Reader> ALL = all();

  private Readers() {}

  private static List<Reader> all() {
    List<Reader> readers = new ArrayList<>();
    texts(readers);
    forms(readers);
    logs(readers);
    files(readers);
    return List.copyOf(readers);
  }

  private static void texts(List<Reader> to) {
    to.add(text("MyNumber.of", MyNumber::of, MARKED_NUMBER));
    to.add(text("MyNumber.parse", MyNumber::parse, "１２３４ 5678-9018"));
    to.add(text("ResidenceCode.of", ResidenceCode::of, "12345678903"));
    to.add(text("ResidenceCode.parse", ResidenceCode::parse, "12345 67890-3"));
    to.add(text("LocalGovernmentCode.of", LocalGovernmentCode::of, "131016"));
    to.add(text("LocalGovernmentCode.parse", LocalGovernmentCode::parse, "13101-6"));
    to.add(text("LocalGovernmentCode.from", LocalGovernmentCode::from, "13101"));
    to.add(text("PrefectureCode.of", PrefectureCode::of, "13"));
    to.add(text("PrefectureCode.parse", PrefectureCode::parse, "１３"));
    to.add(text("PartialDate.of", PartialDate::of, "1990-00-00", "2026-02-30"));
    to.add(text("PartialDate.parse", t -> PartialDate.parse(t, EraMode.STRICT), "昭和64年1月7日"));
    to.add(text("Wareki.parse", t -> Wareki.parse(t, EraMode.STRICT), "令和元年五月一日"));
    to.add(text("Era.parse", Era::parse, "令和"));
    to.add(text("PersonName.parse", PersonName::parse, MARK + " 花子"));
    to.add(text("Address.of", t -> Address.of(LocalGovernmentCode.of("131016"), t), MARK + "町1"));
    to.add(text("MessageId.of", MessageId::of, "0123456789abcdef0123456789abcdef"));
    to.add(text("BatchId.of", BatchId::of, "0123456789abcdef0123456789abcdef"));
    to.add(text("VerifierKey.parse", VerifierKey::parse, signer().key().toString()));
    to.add(text("Hash.parse", Hash::parse, Hash.EMPTY_ROOT.toString()));
    to.add(text("Checkpoint.parse", Checkpoint::parse, signed().text()));
    to.add(text("PaperAnchor.parse", PaperAnchor::parse, PaperAnchor.print(checkpoint())));
    to.add(text("TilePath.parse", TilePath::parse, "tile/0/x001/234", "tile/entries/000.p/3"));
  }

  private static void forms(List<Reader> to) {
    UseRequest request = request();
    ProvisionEntry provision =
        new ProvisionEntry(
            request.moment().at(),
            request,
            Optional.of(new Subject(7)),
            new Decision.Refuse(Set.of(Reason.NO_LEGAL_BASIS), Optional.empty(), "0".repeat(64)),
            false);
    HistoryEntry entry = new HistoryEntry(new Subject(7), 1, request.moment().at(), change());
    to.add(form("PERSON_NAME", JsonForm.PERSON_NAME, name()));
    to.add(form("ADDRESS", JsonForm.ADDRESS, address()));
    to.add(form("PARTIAL_DATE", JsonForm.PARTIAL_DATE, PartialDate.of("1990-00-00")));
    to.add(form("CHANGE", JsonForm.CHANGE, entry.change()));
    to.add(form("HISTORY_ENTRY", JsonForm.HISTORY_ENTRY, entry));
    to.add(form("USE_REQUEST", JsonForm.USE_REQUEST, request));
    to.add(form("PROVISION_ENTRY", JsonForm.PROVISION_ENTRY, provision));
    to.add(form("STOP_ENTRY", JsonForm.STOP_ENTRY, stop()));
    // Of these nothing stands here that they would read: they are attacked from the outside.
    String other = "{\"at\":\"2026-04-01T00:00:00Z\"}";
    to.add(text("CLAIM", JsonForm.CLAIM::read, other));
    to.add(text("CASE_ENTRY", JsonForm.CASE_ENTRY::read, other));
    to.add(text("CARD_ENTRY", JsonForm.CARD_ENTRY::read, other));
    to.add(text("FEED_ENTRY", JsonForm.FEED_ENTRY::read, other));
    to.add(text("USAGE_REPORT", JsonForm.USAGE_REPORT::read, other));
    to.add(text("PERSONAL_ACCOUNT", JsonForm.PERSONAL_ACCOUNT::read, other));
  }

  private static <T> Reader form(String name, JsonForm<T> form, T value) {
    return text(name, form::read, form.write(value));
  }

  private static UseRequest request() {
    return new UseRequest(
        new Asker(Recipient.in(new PrefectureCode(13), "見本町長"), "operator-1", "matching-1"),
        Giver.AGENCY,
        new Purpose(new Affair("見本法", "見本の事務"), MARK),
        Asked.atOnce(Set.of(Item.NAME)),
        new Target(Target.Kind.PERSONS, 1, new PrefectureCode(13), false),
        new Moment(DAY, Instant.parse("2026-04-01T00:00:00Z")));
  }

  private static StopEntry stop() {
    return new StopEntry(
        1,
        new EmergencyStop.Ordered(
            EmergencyStop.Order.STOP,
            Instant.parse("2026-04-01T00:00:00Z"),
            Operator.of("operator-1", "matching-1"),
            new jp.rrn.operator.Reason(MARK)));
  }

  private static Change change() {
    IdentityRecord record =
        IdentityRecord.of(
                name(),
                PartialDate.of("1990-00-00"),
                Sex.FEMALE,
                address(),
                ResidenceCode.ofBody(1234567890L))
            .withMyNumber(MyNumber.of(MARKED_NUMBER));
    return new Change(
        new MessageId(1, 2),
        LocalGovernmentCode.of("131016"),
        ChangeReason.BIRTH,
        PartialDate.of(DAY),
        DAY,
        DAY,
        Item.recorded(),
        record,
        FormerNumbers.NONE,
        Optional.empty(),
        "operator-1");
  }

  private static void logs(List<Reader> to) {
    EntryContents contents = contents();
    to.add(bytes("EntryContents.parse", EntryContents::parse, contents.encode()));
    to.add(bytes("Disclosure.parse", Disclosure::parse, contents.disclose(List.of(0, 1)).encode()));
    to.add(bytes("LogEntry.parse", LogEntry::parse, contents.entry().encode()));
    to.add(bytes("LogField.parts", LogField::parts, contents.field(1).orElseThrow()));
    to.add(bytes("SignedNote.parse", SignedNote::parse, signed().encode()));
    to.add(bytes("LogProof.parse", LogProof::parse, proof().encode()));
  }

  private static void files(List<Reader> to) {
    to.add(stream("CatalogueReader", CatalogueReader::read, resource("example-municipality.json")));
    to.add(stream("CheckListReader", CheckListReader::read, resource("security-review-1.json")));
    to.add(stream("RequestReader", RequestReader::read, JsonForm.USE_REQUEST.write(request())));
    to.add(stream("VariantFold", VariantFold::read, "髙高\n"));
    for (BatchFormat format : BatchFormat.values()) {
      to.add(file("BatchRequestFile " + format, format, batch(format)));
    }
  }

  private static String batch(BatchFormat format) {
    Asked asked =
        new Asked(
            Set.of(Item.NAME, Item.MY_NUMBER),
            Method.BULK_ONLINE,
            Route.DIRECT,
            false,
            Access.BY_KEY);
    BatchRequest request =
        new BatchRequest(
            BatchId.of("0123456789abcdef0123456789abcdef"),
            new Provision.Inquiry(request().asker(), request().purpose(), asked, false),
            KeyKind.MY_NUMBER,
            1,
            Optional.empty());
    BatchKey key = new BatchKey(KeyKind.MY_NUMBER, MARKED_NUMBER, 0);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      BatchRequestFile.write(request, List.of(key).iterator(), format, file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toString(UTF_8);
  }

  private static Reader text(String name, Function<String, ?> read, String... seeds) {
    return bytes(
        name,
        input -> read.apply(new String(input, UTF_8)),
        Arrays.stream(seeds).map(seed -> seed.getBytes(UTF_8)).toArray(byte[][]::new));
  }

  private static Reader bytes(String name, Function<byte[], ?> read, byte[]... seeds) {
    return new Reader(name, read, List.of(seeds));
  }

  private static Reader stream(String name, Stream read, String seed) {
    return bytes(
        name,
        input -> {
          try {
            return read.read(new ByteArrayInputStream(input));
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        },
        seed.getBytes(UTF_8));
  }

  private static Reader file(String name, BatchFormat format, String seed) {
    return stream(
        name,
        input -> {
          Path file = Files.createTempFile("attack", ".request");
          try {
            Files.write(file, input.readAllBytes());
            return BatchRequestFile.open(file, format);
          } finally {
            Files.delete(file);
          }
        },
        seed);
  }

  private static PersonName name() {
    return PersonName.of(MARK, "花子");
  }

  private static Address address() {
    return Address.of(LocalGovernmentCode.of("131016"), MARK + "町一丁目1-1");
  }

  private static NoteSigner signer() {
    return new NoteSigner("log.example", new byte[32]);
  }

  private static SignedNote signed() {
    return signer().sign(1, Hash.ofLeaf(contents().entry().encode()));
  }

  private static Checkpoint checkpoint() {
    return Checkpoint.parse(signed().text());
  }

  private static EntryContents contents() {
    return EntryContents.of(
        new byte[32],
        Optional.of(new SubjectCount(SubjectKey.of(new byte[32]), 1)),
        new TreeMap<>(Map.of(1, new byte[] {0, 6, 1, 2, 3, 4, 5, 6}, 2, new byte[0])));
  }

  private static LogProof proof() {
    return new LogProof("", new InclusionProof(0, 1, List.of()), signed());
  }

  private static String resource(String name) {
    try (InputStream found = CatalogueReader.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(found, name).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
