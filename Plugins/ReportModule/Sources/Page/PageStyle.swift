/// The page's style sheet.
enum PageStyle {
    /// Written by hand; no colour says anything that words don't say too.
    static let sheet: StaticString = """

        :root {
          --ground: #fff; --text: #1b1f24; --quiet: #50575f; --line: #c9ced4; --tint: #f2f5f8;
          --accent: #0b5a8a; --strong: #7a2e00;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181c; --text: #e9edf1; --quiet: #aeb7c0; --line: #414a53; --tint: #1e242a;
            --accent: #7cc4f2; --strong: #ffb38a;
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
        .table { overflow-x: auto; margin: 1.25rem 0; }
        table { border-collapse: collapse; min-width: 60%; font-size: .9375rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; font-size: 1.0625rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; }
        th, td { border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--quiet); white-space: nowrap; }
        tbody th { font-weight: 600; }
        tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--quiet); border-bottom: 0; }
        figure { margin: 1.25rem 0; overflow-x: auto; }
        figure svg { display: block; width: 100%; max-width: 48rem; height: auto; }
        figure.wide svg { max-width: none; min-width: 46rem; }
        .mark, .field { fill: var(--accent); }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        time { white-space: nowrap; }
        footer { margin-top: 3rem; border-top: 2px solid var(--line); color: var(--quiet); font-size: .9375rem; }
        @media print {
          :root { --ground: #fff; --text: #000; --quiet: #333; --line: #999; --tint: #fff; --accent: #000; }
          @page { margin: 18mm 16mm; }
          html { font-size: 9.5pt; }
          body { max-width: none; padding: 0; font-size: 1rem; }
          nav, .skip { display: none; }
          h2, caption { break-after: avoid; }
          tr, figure, .numbers div { break-inside: avoid; }
          thead { display: table-header-group; }
          .table, figure { overflow: visible; }
          figure.wide svg { min-width: 0; }
          table { font-size: .9rem; }
          thead th { white-space: normal; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
