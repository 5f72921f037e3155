/// The papers' style sheet.
enum PaperStyle {
    /// Written by hand for A4 paper first; no colour says anything that words don't say too.
    static let sheet: StaticString = """

        :root { --accent: #0b5a8a; --text: #16191d; --quiet: #4a5158; --line: #b9c0c7; color-scheme: light; }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 1.5rem clamp(1rem, 5vw, 3rem) 3rem; max-width: 52rem; background: #fff;
          color: var(--text);
          font: 1.0625rem/1.5 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        header { display: flex; align-items: center; gap: 1rem; border-bottom: 3px solid var(--accent); }
        header { padding-bottom: .75rem; margin-bottom: 2rem; }
        header p { margin: 0; font-weight: 600; }
        header img { max-height: 4rem; max-width: 14rem; }
        h1, h2, h3 { line-height: 1.25; break-after: avoid; overflow-wrap: break-word; }
        h1 { font-size: 1.75rem; margin: 0 0 1.25rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
        p, ul, ol { margin: .5rem 0; }
        li { margin: .25rem 0; }
        li.task { list-style: none; margin-left: -1.25rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0 1rem; }
        blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
        .table { overflow-x: auto; margin: .75rem 0 1.25rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; }
        th, td { border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
        thead th { border-bottom: 2px solid var(--quiet); }
        th[scope="row"] { width: 32%; font-weight: 600; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td:empty { height: 2.25rem; }
        .minutes_form table, .workshop table { table-layout: fixed; }
        .minutes_form thead ~ tbody td:empty { height: 3.5rem; }
        .minutes_form thead ~ tbody td, .workshop thead ~ tbody td { border: 1px solid var(--line); padding-left: .5rem; }
        footer { margin-top: 3rem; color: var(--quiet); font-size: .875rem; }
        .workshop h2 { break-before: page; }
        @media print {
          @page { size: A4; margin: 20mm 18mm; }
          body { max-width: none; padding: 0; font-size: 11pt; }
          tr, li, blockquote { break-inside: avoid; }
          thead { display: table-header-group; }
          .table { overflow: visible; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
