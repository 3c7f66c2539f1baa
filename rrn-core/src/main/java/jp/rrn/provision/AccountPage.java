package jp.rrn.provision;

import static jp.rrn.provision.BilingualPage.japanese;
import static jp.rrn.provision.UsageWords.both;
import static jp.rrn.provision.UsageWords.escaped;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.history.Change;
import jp.rrn.law.Language;
import jp.rrn.law.Questions;
import jp.rrn.provision.PersonalAccount.Completeness;
import jp.rrn.provision.PersonalAccount.ToldChange;
import jp.rrn.provision.ToldProvision.Given;
import jp.rrn.provision.ToldProvision.NothingGiven;
import jp.rrn.provision.ToldProvision.Withheld;
import jp.rrn.record.IdentityRecord;
import jp.rrn.record.Item;

/**
 * What a resident is told of himself as one page of HTML in Japanese and English, to be read on a
 * screen or printed; it needs nothing else. It is about one person and for that person alone.
 */
public final class AccountPage {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));
  private static final String NO_CODE = "";

  private final PersonalAccount account;
  private final BilingualPage page;

  private AccountPage(PersonalAccount account, Language language) {
    this.account = account;
    this.page = new BilingualPage(language, "本人確認情報とその提供状況 / My record and who was given it");
  }

  /** Returns the page, which shows this language first. */
  public static String html(PersonalAccount account, Language language) {
    return new AccountPage(account, language).write();
  }

  private String write() {
    page.element("h1", both("本人確認情報とその提供状況", "My record and who was given it"));
    page.element("p", both("作成日時（日本時間）：", "Made (time in Japan): ") + time(account.at()));
    changes();
    given();
    nothingGiven();
    withheld();
    proof();
    return page.end();
  }

  private void changes() {
    page.heading(both("記録と異動履歴", "The record and its changes"));
    if (account.changes().isEmpty()) {
      page.element("p", both("記録は存在しません。", "No record exists."));
      return;
    }
    page.element(
        "p",
        both("上から古い順。各行は、その異動の後の記録です。", "From the oldest; each is as the record was after it."));
    page.table(
        "record",
        List.of(
            both("異動", "Change"),
            both("氏名", "Name"),
            both("生年月日", "Date of birth"),
            both("性別", "Sex"),
            both("住所", "Address"),
            both("住民票コード・個人番号", "Residence code, My Number")),
        account.changes().stream().map(AccountPage::row).toList());
  }

  private static List<String> row(ToldChange told) {
    Change change = told.change();
    IdentityRecord record = change.record();
    return List.of(
        UsageWords.of(change.reason())
            + "<br>"
            + japanese(change.eventDate().toJapanese())
            + "<br>"
            + both("記録 ", "recorded ")
            + time(told.recordedAt()),
        japanese(record.name().full()),
        japanese(record.dateOfBirth().toJapanese()),
        UsageWords.of(record.sex()),
        japanese(record.address().text()),
        record.residenceCode().digits()
            + "<br>"
            + record.myNumber().map(number -> number.digits()).orElse(NO_CODE));
  }

  private void given() {
    page.heading(both("提供した状況", "What was given, and to whom"));
    List<Given> given = told(Given.class);
    if (given.isEmpty()) {
      page.element("p", both("該当はありません。", "Nothing."));
      return;
    }
    page.table(
        "given",
        List.of(
            both("提供年月日時", "When"),
            both("利用形態", "How"),
            both("利用事由（根拠）", "Why (basis)"),
            both("事務", "Affair"),
            both("提供元", "Giver"),
            both("提供先", "Taker"),
            both("提供項目", "Items")),
        given.stream().map(AccountPage::row).toList());
  }

  private static List<String> row(Given given) {
    String words = given.words().map(said -> "<br>" + japanese(said)).orElse("");
    String prefecture =
        given.taker().prefecture().map(code -> "（" + code.digits() + "）").orElse("");
    String search =
        given.searchedBy().isEmpty()
            ? ""
            : "<br>" + both("検索：", "searched by ") + items(given.searchedBy());
    return List.of(
        time(given.at()),
        UsageWords.of(given.method()) + search,
        japanese(given.basis().words()) + words,
        japanese(given.affair().statute() + "　" + given.affair().words()),
        UsageWords.of(given.giver()),
        japanese(given.taker().organ() + prefecture),
        items(given.items()) + questions(given.questions()));
  }

  /** Without its question nobody knows what an answer told. */
  private static String questions(Questions questions) {
    StringBuilder lines = new StringBuilder();
    questions
        .aliveOn()
        .ifPresent(
            day ->
                lines
                    .append("<br>")
                    .append(both(day + "の終わりに生存していたか", "alive at the end of " + day + "?")));
    questions
        .ageReached()
        .ifPresent(
            years ->
                lines
                    .append("<br>")
                    .append(both("満" + years + "歳に達しているか", "at least " + years + " years old?")));
    questions
        .residentOf()
        .ifPresent(
            place ->
                lines
                    .append("<br>")
                    .append(
                        both(
                            "団体コード" + place.digits() + "に住所を有するか",
                            "resident of " + place.digits() + "?")));
    return lines.toString();
  }

  private static String items(Set<Item> items) {
    return items.stream().sorted().map(UsageWords::of).collect(Collectors.joining(both("、", ", ")));
  }

  private void nothingGiven() {
    List<NothingGiven> none = told(NothingGiven.class);
    if (!none.isEmpty()) {
      page.heading(both("照会はあったが提供しなかったもの", "Asked, and nothing given"));
      page.element(
          "p", none.stream().map(one -> time(one.at())).collect(Collectors.joining("<br>")));
    }
  }

  private void withheld() {
    int count = told(Withheld.class).size();
    if (count > 0) {
      page.element(
          "p",
          both("このほか、法令により内容を開示しないもの：" + count + "件", "Withheld by law, beside these: " + count));
    }
    if (!account.rules().rules().isEmpty()) {
      page.heading(both("開示の基準", "What is not told to anybody"));
      page.element(
          "p",
          both(
              "次の法令の事務に係るものは、本人の提供状況にかかわらず、内容又は存否を開示しません。",
              "Requests for affairs of these laws are withheld or not named, whether there are any"
                  + " about you or not."));
      page.element(
          "p",
          account.rules().rules().stream()
              .map(rule -> japanese(rule.statute() + "（" + rule.source() + "）"))
              .collect(Collectors.joining("<br>")));
    }
  }

  private void proof() {
    page.heading(both("漏れがないことの証明", "How to see that nothing is missing"));
    Optional<Completeness> whole = account.completeness();
    if (whole.isPresent()) {
      whole.ifPresent(this::whole);
    } else {
      page.element(
          "p",
          both(
              "上の各件が記録に含まれることは確かめられますが、漏れがないことの証明は交付していません。",
              "That each of these is in the log can be proved; a proof that none is missing is not"
                  + " given."));
    }
    if (account.earlier() > 0) {
      page.element(
          "p",
          both(
              "以前の鍵による記録で、もはや証明できないもの（上に含まない。）：" + account.earlier() + "件。",
              "Earlier, under a key that is gone, no longer provable and not among those above: %d."
                  .formatted(account.earlier())));
    }
    page.element("p", both("公開された記録の状態（チェックポイント）：", "The published log (checkpoint):"));
    page.element("pre", escaped(account.checkpoint().toString()));
  }

  private void whole(Completeness whole) {
    List<String> lines = new ArrayList<>();
    lines.add(
        both(
            "あなたに関する要求の記録は" + whole.entries() + "件です。",
            "The log has %d requests about you.".formatted(whole.entries())));
    lines.add(
        both(
            "うち保存期間が過ぎて内容を消去したもの：" + whole.erased() + "件。",
            "Of these, erased after their time: %d.".formatted(whole.erased())));
    if (whole.erased() > 0) {
      lines.add(
          both(
              "消去したことは作成した機関の申告であり、記録からは、消去したのか省いたのかは分かりません。",
              "That they were erased is the word of the office: the log does not show whether they"
                  + " were erased or left out."));
    }
    lines.add(
        both(
            "チェックポイントの後のもの：" + account.later() + "件。",
            "Later than the checkpoint: %d.".formatted(account.later())));
    lines.add(
        both(
            "次の鍵であなたに関する記録をすべて見付けられます。他人に知らせないでください。",
            "This key finds all of them in the published log. Do not let others have it."));
    page.element("p", String.join("<br>", lines));
    page.element("pre", HexFormat.of().formatHex(whole.key().bytes()));
  }

  private <T extends ToldProvision> List<T> told(Class<T> kind) {
    return account.provisions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String time(Instant at) {
    return MINUTE.format(at);
  }
}
