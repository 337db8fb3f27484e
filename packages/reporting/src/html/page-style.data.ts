import { palette } from "../vega-lite/palette.ts";

/** What the colours of a chart become on a dark page. */
const dark: Readonly<Record<keyof typeof palette, string>> = {
  ink: "#e7eaee",
  muted: "#aab3bf",
  grid: "#3a424d",
  value: "#6cb0f5",
  range: "#d3e7fb",
  target: "#f5a653",
  page: "#14181d",
};

/** Presentation attributes of SVG lose against any rule, so that one picture serves light and dark. */
const darkCharts = Object.entries(palette)
  .map(([name, color]) => {
    const other = dark[name as keyof typeof palette];
    return `svg [fill="${color}"]{fill:${other}}svg [stroke="${color}"]{stroke:${other}}`;
  })
  .join("");

/** The style sheet of a report: screen and paper, light and dark, down to telephones of 360 px. */
export const pageStyle = `:root{color-scheme:light dark;--ink:${palette.ink};--muted:${palette.muted};--line:${palette.grid};--page:${palette.page};--soft:#f4f6f8;--accent:${palette.value};--warn:${palette.target}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main,header,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .3rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.4rem 0 .6rem;break-after:avoid}
.lead,.muted{color:var(--muted)}
p{margin:.5rem 0}
a{color:var(--accent)}
.findings{list-style:none;padding:0;margin:1rem 0}
.findings li{border-left:4px solid var(--accent);background:var(--soft);padding:.5rem .8rem;margin:.5rem 0}
.findings li.refused{border-left-color:var(--warn)}
.findings b{margin-right:.4em}
.findings small{display:block;color:var(--muted)}
figure{margin:1rem 0;break-inside:avoid}
figcaption{margin-bottom:.6rem}
figcaption strong{display:block}
figcaption span{color:var(--muted)}
figure svg{display:block;max-width:100%;height:auto}
svg text{font-family:inherit}
.narrow{display:none}
.scroll{overflow-x:auto}
.large svg{max-width:none}
.long{max-height:70vh;overflow-y:auto;border-bottom:1px solid var(--line)}
.long thead th{position:sticky;top:0;background:var(--page)}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--muted);padding-bottom:.3rem}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
tbody th{min-width:8rem}
thead th{font-weight:600;border-bottom-width:2px}
.end{text-align:end}
.notes,.sources{font-size:.9rem;color:var(--muted)}
code{font-size:.85em;overflow-wrap:anywhere}
footer{padding-bottom:3rem}
@media (max-width:44rem){.wide{display:none}.narrow{display:block}h1{font-size:1.4rem}th,td{padding:.3rem .4rem}}
@media (prefers-color-scheme:dark){:root{--ink:${dark.ink};--muted:${dark.muted};--line:${dark.grid};--page:${dark.page};--soft:#1d232a;--accent:${dark.value};--warn:${dark.target}}${darkCharts}}
@media print{:root{color-scheme:light}body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}.wide{display:block}.narrow{display:none}.downloads{display:none}.scroll{overflow:visible}.large svg{max-width:100%}.long{max-height:none}thead{display:table-header-group}tr{break-inside:avoid}.findings li{background:none}}`;
