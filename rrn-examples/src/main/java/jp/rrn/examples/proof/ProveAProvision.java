package jp.rrn.examples.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.json.CatalogueReader;
import jp.rrn.json.JsonForm;
import jp.rrn.law.Affair;
import jp.rrn.law.Language;
import jp.rrn.law.Recipient;
import jp.rrn.log.DirectoryFiles;
import jp.rrn.log.LogFiles;
import jp.rrn.log.LogProof;
import jp.rrn.log.LogVerifier;
import jp.rrn.log.NoteSigner;
import jp.rrn.log.SubjectKey;
import jp.rrn.log.TileDirectory;
import jp.rrn.node.AccountDesk;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.node.Provision;
import jp.rrn.node.ProvisionLog;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operator;
import jp.rrn.provision.AccountPage;
import jp.rrn.provision.AccountVerifier;
import jp.rrn.provision.PersonalAccount;
import jp.rrn.provision.TellingRules;
import jp.rrn.record.Address;
import jp.rrn.record.Item;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;

/**
 * Two requests about a resident, how anybody sees that both are in the log, and no more, and what
 * the resident is told of them.
 */
public final class ProveAProvision {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final Recipient MINISTRY = Recipient.national("外務省");
  private static final Affair PASSPORTS = new Affair("旅券法", "発給・渡航先の追加・査証欄の増補・届出");
  private static final Affair NOT_THEIRS = new Affair("見本法", "見本の事務");

  private static final Operator CLERK = Operator.of("operator-1", "matching-1");

  private final PrintStream out;
  private final Clock clock;
  private final RandomGenerator random;

  ProveAProvision(PrintStream out, Clock clock, RandomGenerator random) {
    this.out = out;
    this.clock = clock;
    this.random = random;
  }

  /** Runs it with today's clock, in a folder of its own. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("log-");
    new ProveAProvision(System.out, Clock.systemUTC(), new SecureRandom()).run(folder);
  }

  void run(Path folder) {
    NationalCenter nation =
        new NationalCenter(new MemoryStore(), new NoncedTransform(secret()), clock, random);
    Subject subject = enter(nation);
    Provision counter = nation.provision(CatalogueReader.national());
    for (Affair affair : List.of(PASSPORTS, NOT_THEIRS)) {
      counter.provide(
          new Provision.Inquiry(
              MINISTRY, affair, Set.of(Item.NAME), "operator-1", "matching-1", "application 1"),
          subject);
    }

    // tag::seal[]
    NoteSigner signer = new NoteSigner("log.example", secret());
    LogFiles files = new DirectoryFiles(folder);
    SubjectKey.Maker keys = new SubjectKey.Maker(secret());
    ProvisionLog log = nation.log(keys);
    log.seal();
    log.publish(files, signer);
    // end::seal[]
    out.println("rows unlike what was sealed: " + log.compare().findings().size());

    // tag::verify[]
    LogVerifier verifier = new LogVerifier(signer.key());
    LogProof proof = new TileDirectory(files).prove(1);
    out.println("every byte is right: " + verifier.auditAll(files).isClean());
    out.println("the refusal is proved: " + verifier.proves(proof, proof.entry()));
    SubjectKey key = log.key(subject).orElseThrow();
    out.println("all about the person: " + verifier.entriesAbout(key, files));
    // end::verify[]

    CaseId asked = disclosed(nation, subject);
    // tag::account[]
    AccountDesk desk = nation.accounts(keys, files, TellingRules.EVERYTHING);
    CaseResult result = desk.account(asked, CLERK);
    PersonalAccount account = ((CaseResult.AccountGiven) result).account();
    String page = AccountPage.html(account, Language.JAPANESE);
    String text = JsonForm.PERSONAL_ACCOUNT.write(account);
    PersonalAccount received = JsonForm.PERSONAL_ACCOUNT.read(text);
    Set<AccountVerifier.Finding> wrong = new AccountVerifier(verifier).check(received, files);
    // end::account[]
    out.println("told to the person: " + received.provisions().size() + ", wrong: " + wrong.size());
    out.println("on paper: " + page.contains("外務省"));

    log.eraseContents(0, 1, files);
    LogProof erased = new TileDirectory(files).prove(0);
    out.println("erased, and still proved: " + verifier.proves(erased, erased.entry()));
  }

  /** A case in which the person was shown the record. */
  private CaseId disclosed(NationalCenter nation, Subject subject) {
    CaseId caseId = new CaseId("2026-1");
    DisclosureDesk desk = nation.disclosure(Deadlines.STATUTORY);
    WrittenRequest request = WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD);
    desk.open(
        caseId, new CaseEvent.DisclosureRequested(request, AnswerForm.WRITING, 0), today(), CLERK);
    desk.answer(caseId, Optional.of(subject), AnswerForm.WRITING, CLERK);
    return caseId;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
  }

  private Subject enter(NationalCenter nation) {
    Prefecture prefecture =
        new Prefecture(TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    Municipality town =
        new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);
    LocalDate today = today();
    town.restock(new RequestId("stock-1"), 10);
    HistoryEntry entered =
        town.enter(
            ChangeReason.EX_OFFICIO_ENTRY,
            new Notified(PartialDate.of(today), today, "operator-1"),
            new NewResident(
                PersonName.of("見本", "花子"),
                PartialDate.of("2000-04-01"),
                Sex.FEMALE,
                Address.of(TOWN, "見本町二丁目1番地2号")));
    town.forward();
    prefecture.forward();
    return nation.find(entered.change().record().residenceCode()).orElseThrow();
  }

  private byte[] secret() {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return secret;
  }
}
