package jp.rrn.provision;

/** How a page looks: on a wide screen, on a phone, in print. */
final class UsageStyle {
  static final String CSS =
      """

      :root{color-scheme:light}
      body{font-family:"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",Meiryo,sans-serif;
        line-height:1.6;color:#1a1a1a;background:#fff;max-width:60rem;margin:0 auto;padding:.8rem}
      #ja:checked~main span[lang=en],#en:checked~main span[lang=ja]{display:none}
      input{margin:0 .3rem 0 0}
      label{margin-right:1rem}
      h1{font-size:1.5rem;margin:.6rem 0}
      h2{font-size:1.15rem;margin:2rem 0 .6rem;border-bottom:2px solid #005bac;break-after:avoid}
      h3{font-size:1rem;margin:.6rem 0 .1rem;font-weight:600}
      q{quotes:none}
      pre{white-space:pre-wrap;overflow-wrap:anywhere}
      table{border-collapse:collapse;width:100%}
      th,td{border-bottom:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;
        overflow-wrap:anywhere}
      th{background:#eef3f8;overflow-wrap:normal}
      .words th:last-child{white-space:nowrap}
      .numbers td+td,.numbers th+th,.words td:last-child,.words th:last-child{text-align:right}
      td,.bar span{font-variant-numeric:tabular-nums}
      .words td:last-child,.words td:nth-last-child(2){white-space:nowrap}
      section{break-inside:avoid}
      .bar{display:flex;align-items:center;gap:.5rem;margin:.1rem 0}
      .bar b{flex:0 0 6.5rem;font-weight:400}
      .bar i{flex:1;background:#eee;height:1rem}
      .bar u{display:block;background:#005bac;height:1rem}
      .bar>span{flex:0 0 6rem;text-align:right}
      figure{margin:0;break-inside:avoid}
      figure>svg{width:100%;max-width:48rem;height:auto}
      svg text{font-size:13px;fill:#1a1a1a}
      .grid{stroke:#ccc;fill:none}
      .line{fill:none;stroke-width:2}
      .IMMEDIATE{fill:#005bac;stroke:#005bac}
      .BULK_ONLINE{fill:#b34700;stroke:#b34700}
      .BULK_MEDIUM{fill:#2e7d32;stroke:#2e7d32}
      .BULK_ONLINE .line{stroke-dasharray:7 4}
      .BULK_MEDIUM .line{stroke-dasharray:2 4}
      svg g text{stroke:none;fill:inherit}
      .key{display:inline-block;margin-right:1.2rem}
      .key svg{width:30px;height:12px;margin-right:.4rem}
      @media (max-width:34rem){
        .words thead{display:none}
        .words tr{display:block;border-bottom:1px solid #bbb;padding:.4rem 0}
        .words td{display:inline;border:0;padding:0 .6rem 0 0;overflow-wrap:anywhere}
        .words td:first-child{display:block}
        .words td:last-child{float:right;font-weight:600;padding:0}
        .words tr::after{content:"";display:block;clear:both}
        .numbers{font-size:.8rem}
        .numbers th,.numbers td{padding:.3rem .25rem}
        figure>svg text{font-size:19px}
        .bar>span{flex-basis:4.6rem}
        .bar b{flex-basis:5.6rem}
      }
      @media print{
        body{max-width:none;padding:0;font-size:10pt;print-color-adjust:exact}
        input,label{display:none}
        tr{break-inside:avoid}
        thead{display:table-header-group}
      }
      """;

  private UsageStyle() {}
}
