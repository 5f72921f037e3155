/// The page's style sheet.
enum PageStyle {
    /// Written by hand; no colour says anything that words don't say too.
    static let sheet: StaticString = """

        :root {
          --ground: #fff; --text: #1b1f24; --quiet: #50575f; --line: #c9ced4; --tint: #f2f5f8;
          --accent: #0b5a8a; --shade: #0003;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181c; --text: #e9edf1; --quiet: #aeb7c0; --line: #414a53; --tint: #1e242a;
            --accent: #7cc4f2; --shade: #fff3;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body {
          margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem); max-width: 76rem;
          background: var(--ground); color: var(--text);
          font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
        }
        header img { max-height: 5rem; max-width: 16rem; }
        h1, h2 { line-height: 1.2; text-wrap: balance; }
        h1 { font-size: clamp(1.8rem, 5vw, 2.75rem); margin: .5rem 0; }
        h2 { font-size: 1.5rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
        p { max-width: 44rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: var(--ground); z-index: 1; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .skip:focus { left: 1rem; }
        .lead { font-size: 1.25rem; color: var(--quiet); }
        .facts, .numbers { margin: 1rem 0; display: grid; gap: .75rem 2rem; }
        .facts { grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
        .numbers { display: flex; flex-wrap: wrap; gap: .75rem; }
        .numbers div { flex: 1 1 auto; min-width: 8.5rem; max-width: 100%;
           background: var(--tint); border-left: 4px solid var(--accent); padding: .75rem 1rem; }
        .numbers dd { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
        dt { color: var(--quiet); font-size: .9375rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        nav ul { columns: 16rem; padding: 0; margin: 0; list-style: none; }
        nav li { padding: .2rem 0; break-inside: avoid; }
        h3 { font-size: 1.1875rem; margin: 2rem 0 .5rem; }
        .table, figure {
          overflow-x: auto; margin: 1.25rem 0;
          background:
            linear-gradient(to right, var(--ground) 2rem, transparent) 0 0 / 4rem 100% local,
            linear-gradient(to left, var(--ground) 2rem, transparent) 100% 0 / 4rem 100% local,
            linear-gradient(to right, var(--shade), transparent) 0 0 / .75rem 100% scroll,
            linear-gradient(to left, var(--shade), transparent) 100% 0 / .75rem 100% scroll;
          background-repeat: no-repeat;
        }
        .tall { content-visibility: auto; }
        table { border-collapse: collapse; min-width: 60%; font-size: .9375rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; font-size: 1.0625rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; }
        th, td { border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--quiet); white-space: nowrap; }
        tbody th { font-weight: 600; }
        tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--quiet); border-bottom: 0; }
        figure svg { display: block; width: 100%; min-width: 36rem; max-width: 48rem; height: auto; }
        figure.small svg { min-width: 0; max-width: 34rem; }
        figure.wide svg { max-width: none; min-width: 56rem; }
        td.long { min-width: 15rem; overflow-wrap: anywhere; }
        .mark, .field { fill: var(--accent); }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        time { white-space: nowrap; }
        footer { margin-top: 3rem; border-top: 2px solid var(--line); color: var(--quiet); font-size: .9375rem; }
        @media print, (max-width: 40rem) {
          .broad thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .broad table, .broad tbody, .broad tr, .broad th, .broad td { display: block; min-width: 0; }
          .broad tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
          .broad tbody th, .broad td { padding: .1rem 0; border: 0; text-align: left; overflow-wrap: anywhere; }
          .broad td:empty { display: none; }
          .broad td::before { content: attr(data-head) ": "; color: var(--quiet); }
        }
        @media print {
          :root { --ground: #fff; --text: #000; --quiet: #333; --line: #999; --tint: #fff; --accent: #000; }
          @page { margin: 18mm 16mm; }
          html { font-size: 9.5pt; }
          body { max-width: none; padding: 0; font-size: 1rem; }
          nav, .skip { display: none; }
          h2, caption { break-after: avoid; }
          tr, figure, .numbers div { break-inside: avoid; }
          thead { display: table-header-group; }
          .table, figure { overflow: visible; background: none; }
          .tall { content-visibility: visible; }
          figure svg, figure.wide svg { min-width: 0; }
          table { font-size: .9rem; max-width: 100%; }
          th, td { padding-right: .5rem; }
          td.long { min-width: 0; }
          thead th, time { white-space: normal; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
