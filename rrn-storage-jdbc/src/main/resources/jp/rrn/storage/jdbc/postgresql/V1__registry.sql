-- PostgreSQL, version 1. Plain SQL: who does not use Flyway runs the scripts in order of their version.
-- Run it in one transaction (psql --single-transaction), so that nothing is half done.

create table history_entry (
  subject bigint not null,
  sequence integer not null check (sequence >= 1),
  recorded_at timestamptz not null,
  recorded_nanos smallint not null,
  message_high bigint not null,
  message_low bigint not null,
  origin char(6) not null,
  reason varchar(40) not null,
  event_date text not null,
  notified_on date not null,
  effective_from date not null,
  items varchar(100) not null,
  name text not null,
  date_of_birth text not null,
  sex char(1) not null,
  address text not null,
  residence_code char(11) not null,
  my_number text,
  former_residence_code char(11),
  former_my_number text,
  cancels_high bigint,
  cancels_low bigint,
  operator varchar(64) not null,
  constraint history_entry_pk primary key (subject, sequence)
);
comment on table history_entry is '異動の履歴。追記のみ。主体ごとに通番は1から欠けない';
comment on column history_entry.subject is '主体（このノードの中だけの内部番号）';
comment on column history_entry.sequence is '通番';
comment on column history_entry.recorded_at is '記録日時（マイクロ秒まで）';
comment on column history_entry.recorded_nanos is '記録日時の端数（ナノ秒）';
comment on column history_entry.message_high is '通知ID 上位64ビット';
comment on column history_entry.message_low is '通知ID 下位64ビット';
comment on column history_entry.origin is '記録した市区町村の全国地方公共団体コード';
comment on column history_entry.reason is '異動事由';
comment on column history_entry.event_date is '異動年月日（不詳を含む、JSON）';
comment on column history_entry.notified_on is '届出年月日';
comment on column history_entry.effective_from is '効力の始まる日';
comment on column history_entry.items is '変わった項目';
comment on column history_entry.name is '氏名（JSON）。暗号化すると「$鍵番号$暗号文」';
comment on column history_entry.date_of_birth is '生年月日（不詳を含む、JSON）';
comment on column history_entry.sex is '性別';
comment on column history_entry.address is '住所（JSON）。暗号化すると「$鍵番号$暗号文」';
comment on column history_entry.residence_code is '住民票コード';
comment on column history_entry.my_number is '個人番号。暗号化すると「$鍵番号$暗号文」';
comment on column history_entry.former_residence_code is '旧住民票コード';
comment on column history_entry.former_my_number is '旧個人番号。暗号化すると「$鍵番号$暗号文」';
comment on column history_entry.cancels_high is '取り消す通知のID 上位64ビット';
comment on column history_entry.cancels_low is '取り消す通知のID 下位64ビット';
comment on column history_entry.operator is '操作者ID';

create table change_message (
  message_high bigint not null,
  message_low bigint not null,
  subject bigint not null,
  sequence integer not null,
  constraint change_message_pk primary key (message_high, message_low)
);
comment on table change_message is '通知IDから履歴への索引。同じ通知は一度だけ記録する';
comment on column change_message.message_high is '通知ID 上位64ビット';
comment on column change_message.message_low is '通知ID 下位64ビット';
comment on column change_message.subject is '主体';
comment on column change_message.sequence is '通番';

create table search_key (
  key_value uuid not null,
  subject bigint not null,
  sequence integer not null,
  constraint search_key_pk primary key (key_value, subject, sequence)
);
comment on table search_key is '氏名、生年月日、住所から主体への索引。履歴から作り直せる。追記のみ';
comment on column search_key.key_value is '検索の鍵の要約値。暗号化すると鍵付きの要約値';
comment on column search_key.subject is '主体';
comment on column search_key.sequence is '通番';

create table forwarded (
  subject bigint not null,
  sequence integer not null,
  constraint forwarded_pk primary key (subject, sequence)
);
comment on table forwarded is '上位へ通知済みの履歴。追記のみ';
comment on column forwarded.subject is '主体';
comment on column forwarded.sequence is '通番';

create table unforwarded (
  subject bigint not null,
  sequence integer not null,
  position bigint generated always as identity,
  constraint unforwarded_pk primary key (subject, sequence)
);
comment on table unforwarded is 'まだ上位へ通知していない履歴の作業表。history_entry から forwarded を除けば作り直せる';
comment on column unforwarded.subject is '主体';
comment on column unforwarded.sequence is '通番';
comment on column unforwarded.position is '記録した順';
create index unforwarded_position on unforwarded (position);

create table ledger_claim (
  body uuid not null,
  kind char(1) not null,
  check_digit smallint not null,
  state varchar(10) not null,
  subject bigint,
  municipality char(6),
  request_id varchar(64),
  constraint ledger_claim_pk primary key (body, kind)
);
comment on table ledger_claim is '番号台帳。一度採番した番号は永久に再使用しない。追記のみ';
comment on column ledger_claim.body is '検査数字を除いた番号（末尾の桁がその数字）。暗号化すると個人番号は鍵付きの置換';
comment on column ledger_claim.kind is 'R は住民票コード、M は個人番号';
comment on column ledger_claim.check_digit is '検査数字';
comment on column ledger_claim.state is '採番した時の状態';
comment on column ledger_claim.subject is '採番した時の主体';
comment on column ledger_claim.municipality is '指定先の市区町村の全国地方公共団体コード';
comment on column ledger_claim.request_id is '要求ID';

create table ledger_state (
  body uuid not null,
  kind char(1) not null,
  step integer not null,
  state varchar(10) not null,
  subject bigint,
  constraint ledger_state_pk primary key (body, kind, step)
);
comment on table ledger_state is '番号のその後の状態。最も大きい step が今の状態。追記のみ';
comment on column ledger_state.body is '検査数字を除いた番号（末尾の桁がその数字）。暗号化すると個人番号は鍵付きの置換';
comment on column ledger_state.kind is 'R は住民票コード、M は個人番号';
comment on column ledger_state.step is '何番目の状態か（採番した時が1）';
comment on column ledger_state.state is '状態';
comment on column ledger_state.subject is '主体';

create table ledger_holding (
  subject bigint not null,
  kind char(1) not null,
  place integer not null,
  body uuid not null,
  state varchar(10) not null,
  constraint ledger_holding_pk primary key (subject, kind, place)
);
comment on table ledger_holding is '主体から見た番号の動き。同時に二つの番号が使われないことを主キーで守る。追記のみ';
comment on column ledger_holding.subject is '主体';
comment on column ledger_holding.kind is 'R は住民票コード、M は個人番号';
comment on column ledger_holding.place is '何番目の動きか';
comment on column ledger_holding.body is '検査数字を除いた番号（末尾の桁がその数字）。暗号化すると個人番号は鍵付きの置換';
comment on column ledger_holding.state is '動いた後の状態';

create table ledger_request (
  request_id varchar(64) not null,
  kind char(1) not null,
  place integer not null,
  body uuid not null,
  constraint ledger_request_pk primary key (request_id, kind, place)
);
comment on table ledger_request is '要求IDから番号への索引。同じ要求には同じ番号で答える。追記のみ';
comment on column ledger_request.request_id is '要求ID';
comment on column ledger_request.kind is 'R は住民票コード、M は個人番号';
comment on column ledger_request.place is '何番目の番号か';
comment on column ledger_request.body is '検査数字を除いた番号（末尾の桁がその数字）。暗号化すると個人番号は鍵付きの置換';

create table ledger_stock (
  body uuid not null,
  place bigint generated always as identity,
  constraint ledger_stock_pk primary key (body)
);
comment on table ledger_stock is '空きの住民票コードの作業表。ledger_claim と ledger_state から作り直せる';
comment on column ledger_stock.body is '検査数字を除いた番号（末尾の桁がその数字）';
comment on column ledger_stock.place is '入った順。抜けた所は空いたままでよい';
create index ledger_stock_place on ledger_stock (place);

-- As many rows as may be written at once: each transaction adds to one of them, and the sum counts.
create table ledger_stock_count (
  shard smallint not null,
  codes bigint not null,
  constraint ledger_stock_count_pk primary key (shard)
);
comment on table ledger_stock_count is '空きの住民票コードの数の作業表。全行の合計が ledger_stock の行数';
comment on column ledger_stock_count.shard is '分割番号';
comment on column ledger_stock_count.codes is '増減の合計（一行では負にもなる）';
insert into ledger_stock_count (shard, codes) select shard, 0 from generate_series(0, 63) shard;

create table provision_head (
  id smallint not null check (id = 1),
  next_position bigint not null,
  constraint provision_head_pk primary key (id)
);
comment on table provision_head is '提供記録の次の位置。一行だけ';
comment on column provision_head.id is '常に1';
comment on column provision_head.next_position is '次の位置';

create table provision_scope (
  scope uuid not null,
  request text not null,
  decision text not null,
  constraint provision_scope_pk primary key (scope)
);
comment on table provision_scope is '多くの要求に共通する部分。追記のみ。同じ内容は一行だけ';
comment on column provision_scope.scope is '内容の要約値（SHA-256の前半）';
comment on column provision_scope.request is '要求のうち、操作者、理由、人数、問い、日時を除いたもの（JSON）';
comment on column provision_scope.decision is '判断（JSON）';

create table provision_entry (
  position bigint not null,
  answered_at timestamptz not null,
  answered_nanos smallint not null,
  subject bigint,
  scope uuid not null,
  circumstances text not null,
  provided boolean not null,
  constraint provision_entry_pk primary key (position, answered_at)
) partition by range (answered_at);
comment on table provision_entry is '提供の要求とその判断の記録。拒んだものも残す。追記のみ';
comment on column provision_entry.position is '記録した順（0から欠けない）';
comment on column provision_entry.answered_at is '回答日時（マイクロ秒まで）';
comment on column provision_entry.answered_nanos is '回答日時の端数（ナノ秒）';
comment on column provision_entry.subject is '主体（該当者なしは空）';
comment on column provision_entry.scope is '共通する部分（provision_scope）';
comment on column provision_entry.circumstances is '操作者ID、照合ID、理由、人数、問いと、回答日時と違うときの判断日時（JSON）';
comment on column provision_entry.provided is '提供したか';
create index provision_entry_subject on provision_entry (subject, position);

-- What no partition was made for lands here; nothing is ever refused for want of a partition.
create table provision_entry_rest partition of provision_entry default;
comment on table provision_entry_rest is '月の区画がまだない提供記録';

-- Makes the partitions of so many months, those that are there left as they are. Months are those
-- of Japan. What lies in the rest of such a month moves; reading and writing the others goes on.
create function provision_entry_partitions(first_month date, months integer) returns void
language plpgsql as $$
declare
  month date;
  name text;
  first_moment text;
  end_moment text;
begin
  for i in 0 .. months - 1 loop
    month := date_trunc('month', first_month)::date + make_interval(months => i);
    name := 'provision_entry_' || to_char(month, 'YYYY_MM');
    first_moment := to_char(month, 'YYYY-MM-DD') || ' 00:00:00+09';
    end_moment := to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+09';
    continue when to_regclass(format('%I.%I', current_schema(), name)) is not null;
    -- Or a row that comes between moving and attaching would keep the month out.
    lock table provision_entry_rest in exclusive mode;
    execute format('create table %I (like provision_entry including all)', name);
    execute format(
      'with moved as (delete from provision_entry_rest'
      ' where answered_at >= %L and answered_at < %L returning *) insert into %I select * from moved',
      first_moment, end_moment, name);
    execute format(
      'alter table provision_entry attach partition %I for values from (%L) to (%L)',
      name, first_moment, end_moment);
  end loop;
end
$$;

insert into provision_head (id, next_position) values (1, 0);

create table log_head (
  id smallint not null check (id = 1),
  tree_size bigint not null,
  peaks bytea not null,
  constraint log_head_pk primary key (id)
);
comment on table log_head is '証明用の木の先端。一行だけ。追記と消去の間、行の錠で一つずつに並ぶ';
comment on column log_head.id is '常に1';
comment on column log_head.tree_size is '木の大きさ（封をした提供記録の数）';
comment on column log_head.peaks is '木を成す完全な部分木の根（大きい順、各32バイト）';

create table log_entry (
  position bigint not null,
  entry bytea not null,
  constraint log_entry_pk primary key (position)
);
comment on table log_entry is '提供記録の証跡。位置は provision_entry と同じ。追記のみ。消去しない';
comment on column log_entry.position is '位置（0から欠けない）';
comment on column log_entry.entry is '証跡（版、標識、内容の約束値）。内容がなければ何も分からない';

create table log_contents (
  position bigint not null,
  contents bytea not null,
  constraint log_contents_pk primary key (position)
);
comment on table log_contents is '証跡の内容と種。保存期間が過ぎたら消去する。消去しても証明は変わらない';
comment on column log_contents.position is '位置';
comment on column log_contents.contents is '種と各項目の値（docs/log-format.md）';

create table log_node (
  level smallint not null,
  position bigint not null,
  hash bytea not null,
  constraint log_node_pk primary key (level, position)
);
comment on table log_node is '木の節の値。高さが8の倍数のものだけ。追記のみ。log_entry から作り直せる';
comment on column log_node.level is '高さを8で割った数（1以上）';
comment on column log_node.position is 'その高さで何番目か（0から）';
comment on column log_node.hash is '節の値（32バイト）';

create table log_subject (
  subject bigint not null,
  entries bigint not null,
  salt bytea not null,
  constraint log_subject_pk primary key (subject)
);
comment on table log_subject is '主体ごとの証跡の数と塩。塩を消去すると証跡が誰のものか分からなくなる';
comment on column log_subject.subject is '主体';
comment on column log_subject.entries is '証跡の数';
comment on column log_subject.salt is '主体の鍵を作る塩（乱数）';

insert into log_head (id, tree_size, peaks) values (1, 0, '');

create table field_key (
  key_id integer not null,
  check_value varchar(100) not null,
  constraint field_key_pk primary key (key_id)
);
comment on table field_key is '暗号化に使う鍵の照合。行がなければ暗号化していない。鍵そのものは持たない';
comment on column field_key.key_id is '鍵番号（0は台帳の番号の鍵、1以上は氏名・住所・個人番号の鍵）';
comment on column field_key.check_value is '決まった値をその鍵で暗号化したもの。別の鍵に気付くため';

create table journal_entry (
  id varchar(64) collate "C" not null,
  kind varchar(32) collate "C" not null,
  sequence integer not null check (sequence >= 1),
  entry text not null,
  place varchar(100) collate "C",
  constraint journal_entry_pk primary key (id, kind, sequence)
);
comment on table journal_entry is '経過の記録（開示等の件、カード、一括提供の要求など）。追記のみ。種類と番号ごとに通番は1から欠けない';
comment on column journal_entry.id is '受付番号、カードの番号、一括提供の要求の名など。要求の名は要求IDから作ったもので、IDそのものは持たない';
comment on column journal_entry.kind is '種類（case 開示、訂正等、苦情の処理。card カード。batch 一括提供の区切りごとの回答済みの印）';
comment on column journal_entry.sequence is '通番';
comment on column journal_entry.entry is '内容（JSON）';
comment on column journal_entry.place is 'この記録の後の並び順（することが残っていなければ空）';

create table journal_open (
  id varchar(64) collate "C" not null,
  kind varchar(32) collate "C" not null,
  place varchar(100) collate "C" not null,
  constraint journal_open_pk primary key (id, kind)
);
comment on table journal_open is 'することが残っているものの作業表。journal_entry から作り直せる';
comment on column journal_open.id is '受付番号、カードの番号など';
comment on column journal_open.kind is '種類';
comment on column journal_open.place is '並び順（開示等の件は回答の期限と受付番号、カードはカードの番号）';
create index journal_open_place on journal_open (kind, place);

create table feed_entry (
  feed varchar(32) collate "C" not null,
  sequence bigint not null check (sequence >= 1),
  entry text not null,
  constraint feed_entry_pk primary key (feed, sequence)
);
comment on table feed_entry is '異動の配信。配信先ごとに通番は1から欠けない。受領済みの行は消してよい（最も新しい行は残す）';
comment on column feed_entry.feed is '配信先（提供を受ける者と事務の要約値）';
comment on column feed_entry.sequence is '通番';
comment on column feed_entry.entry is '内容（JSON）。本人確認情報は持たない';

create table follow_mark (
  subject bigint not null,
  feed varchar(32) collate "C" not null,
  origin varchar(64) not null,
  first_day date not null,
  end_day date not null,
  placed bigint not null,
  entry text not null,
  last_change text,
  constraint follow_mark_pk primary key (subject, feed, origin)
);
comment on table follow_mark is '異動の配信を求める印。外した印の行は消える。付け外しの記録は provision_entry にある';
comment on column follow_mark.subject is '主体';
comment on column follow_mark.feed is '配信先';
comment on column follow_mark.origin is '付けた所属（配信先の言葉）';
comment on column follow_mark.first_day is '期間の最初の日';
comment on column follow_mark.end_day is '期間の最後の日の翌日';
comment on column follow_mark.placed is '付けた時の配信の通番';
comment on column follow_mark.entry is '付けた時の配信の内容（JSON）';
comment on column follow_mark.last_change is 'その後に配信した最も新しい異動（JSON、なければ空）';
create unique index follow_mark_placed on follow_mark (feed, placed);

create table feed_due (
  feed varchar(32) collate "C" not null,
  position bigint generated always as identity,
  subject bigint not null,
  change integer not null,
  constraint feed_due_pk primary key (feed, position)
);
comment on table feed_due is 'まだ配信していない異動の作業表。配信すると消える';
comment on column feed_due.feed is '配信先';
comment on column feed_due.position is '記録した順';
comment on column feed_due.subject is '主体';
comment on column feed_due.change is '異動の履歴の通番';
create unique index feed_due_change on feed_due (subject, feed, change);

-- Last, so that a version is there only with all that belongs to it.
create table rrn_schema (
  version integer not null,
  constraint rrn_schema_pk primary key (version)
);
comment on table rrn_schema is '表の版';
comment on column rrn_schema.version is '版';
insert into rrn_schema (version) values (1);
