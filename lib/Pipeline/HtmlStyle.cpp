//===- HtmlStyle.cpp - How the page looks ---------------------------------===//
#include "HtmlInternal.h"

namespace heal {

StringRef pageStyle() {
  return R"css(
:root {
  --page: #fbfaf8; --card: #ffffff; --ink: #1d2327; --faint: #68717a;
  --line: #e4e1dc; --before: #c3c8cf; --same: #8b95a0; --after: #2f8f6b; --worse: #c0503c;
  --good: #1f7a57; --good-back: #e2f3eb; --bad: #a93b28; --bad-back: #fae7e3;
  --calm: #55606b; --calm-back: #eceef0; --added: #e3f4e8; --removed: #fbe6e3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181b; --card: #1d2125; --ink: #e3e6e8; --faint: #949da6;
    --line: #31373d; --before: #49525b; --same: #7d8892; --after: #4dbb90; --worse: #e07b68;
    --good: #6fd3aa; --good-back: #183428; --bad: #f09a89; --bad-back: #3d201b;
    --calm: #b0b8c0; --calm-back: #2b3137; --added: #17352a; --removed: #40231f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
main { padding-bottom: 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; margin: 3rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0 .75rem; }
code, pre { font: .84em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.faint { color: var(--faint); }
.tiles { display: grid; gap: 1rem; margin-top: 1.5rem;
  grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1rem 1.2rem; }
.tile b { display: block; font-size: 1.75rem; line-height: 1.2;
  font-variant-numeric: tabular-nums; }
.tile span { color: var(--faint); font-size: .88rem; }
.stopped { background: var(--bad-back); color: var(--bad); border-radius: .6rem;
  padding: .8rem 1.2rem; margin-top: 1.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th { text-align: left; font-weight: 500; color: var(--faint); }
th, td { padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
.right { text-align: right; padding-right: 1.4rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.lines { white-space: pre-line; }
table + p, div + p { margin-top: 1rem; }
.chip { display: inline-block; border-radius: 1rem; padding: .05rem .6rem;
  font-size: .82rem; white-space: nowrap; }
.good { color: var(--good); } .chip.good { background: var(--good-back); }
.bad { color: var(--bad); } .chip.bad { background: var(--bad-back); }
.calm { color: var(--calm); } .chip.calm { background: var(--calm-back); }
.pair { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr 5.5rem;
  gap: .2rem 1rem; align-items: center; padding: .5rem 0;
  border-bottom: 1px solid var(--line); }
.pair .name { overflow-wrap: anywhere; }
.bars { display: grid; gap: .2rem; font-size: .8rem; color: var(--faint);
  font-variant-numeric: tabular-nums; }
.bar { display: flex; align-items: center; gap: .5rem; white-space: nowrap; }
.bar i { display: block; height: .7rem; border-radius: 0 .2rem .2rem 0; min-width: 2px; }
.was { background: var(--before); } .is { background: var(--after); }
.same { background: var(--same); } .worse { background: var(--worse); }
.legend { color: var(--faint); font-size: .88rem; }
.legend i { display: inline-block; width: 1.4rem; height: .7rem;
  border-radius: .2rem; margin: 0 .35rem 0 .9rem; }
.legend i:first-child { margin-left: 0; }
.speed { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  margin: .6rem 0; }
summary { padding: .7rem 1.1rem; cursor: pointer; }
summary code { overflow-wrap: anywhere; }
details > div { padding: 0 1.1rem 1rem; }
pre { margin: .5rem 0; overflow-x: auto; border: 1px solid var(--line);
  border-radius: .4rem; padding: .4rem 0; background: var(--page); }
pre span { display: block; padding: 0 .9rem; min-width: max-content; }
pre .add { background: var(--added); } pre .del { background: var(--removed); }
pre .hunk { color: var(--faint); }
ol.proof { margin: .6rem 0 0; padding-left: 1.3rem; font-size: .92rem; }
ol.proof li { margin: .25rem 0; }
svg text { fill: var(--faint); font-size: 11px; }
.axis { stroke: var(--line); } .whisker { stroke: var(--after); stroke-width: 2; }
.dot { fill: var(--after); }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr auto; }
  .pair .bars { grid-column: 1 / -1; grid-row: 2; } }
@media print { details > div { display: block; } }
)css";
}

} // namespace heal
