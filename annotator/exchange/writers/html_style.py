"""The stylesheet of exported pages: paper, ink and hairlines, light and dark as the reader's system is."""

from __future__ import annotations

from collections.abc import Mapping

WORD_SIZE, WORD_ROW = 11, 13
BOX, BOX_TOP = 23, 3  # what a tint fills, and how far below the top of the text's own box it begins

_LIGHT = "--paper:#FDFCFA;--ink:#24221F;--ink2:#5B5751;--ink3:#716C64;--line:#E3E0DA;--accent:#2A5CBF;"
_DARK = "--paper:#202225;--ink:#DCD9D3;--ink2:#ABA79F;--ink3:#9A968E;--line:#34373B;--accent:#8DB2FF;"

STYLE = f"""
:root{{color-scheme:light dark;{_LIGHT}}}
@media (prefers-color-scheme:dark){{:root{{{_DARK}}}}}
*{{box-sizing:border-box}} html{{overflow-x:clip}}
body{{margin:0 auto;padding:24px 16px 64px;max-width:780px;background:var(--paper);color:var(--ink);
font:18px "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei UI","PingFang SC",sans-serif}}
:lang(zh-Hant),:lang(zh-TW){{font-family:"Noto Sans CJK TC","Microsoft JhengHei UI","PingFang TC",sans-serif}}
:lang(zh-HK){{font-family:"Noto Sans CJK HK","Microsoft JhengHei UI","PingFang HK",sans-serif}}
h1{{font-size:21px;margin:0 0 4px}} h2{{font-size:14px;margin:40px 0 8px}}
small{{color:var(--ink2);font-weight:400}}
header p{{margin:0;font-size:13px;color:var(--ink2)}}
header{{margin:0 0 24px 48px;padding-bottom:14px;border-bottom:1px solid var(--line)}}
.legend{{list-style:none;margin:8px 0;padding:0;font-size:13px;display:flex;flex-wrap:wrap;gap:4px 18px;
color:var(--ink2)}} .legend b{{font-weight:400}}
main{{padding-left:48px}}
main p{{position:relative;margin:0 0 16px;white-space:pre-wrap;overflow-wrap:break-word}}
main p.h{{font-weight:700}} main p.h .n,main p.h i{{font-weight:400}}
main p.blank{{height:6px;margin:0}}
main p.folded{{font-size:12px;color:var(--ink3);line-height:26px}}
.n{{position:absolute;left:-48px;width:26px;text-align:right;font-size:11px;color:var(--ink3);user-select:none}}
mark{{color:inherit;background-color:transparent;background-repeat:no-repeat;padding-bottom:45px;
margin-bottom:-45px}}
.w{{position:relative}} .w>i{{position:absolute;left:0;bottom:calc(100% - {BOX_TOP}px);white-space:nowrap;
line-height:{WORD_ROW}px;font-size:{WORD_SIZE}px;font-style:normal;user-select:none}}
.w>i{{direction:ltr}} .r>i{{direction:rtl;left:auto;right:0}}
.w b{{font-weight:400;direction:ltr;unicode-bidi:isolate;margin-right:6px;color:var(--ink2)}}
.r b{{margin:0 0 0 6px}} .w b::before{{content:attr(data-w)}}
a{{color:var(--accent);text-decoration:none}} a:target{{outline:3px solid var(--accent);outline-offset:2px}}
table{{border-collapse:collapse;width:100%;font-size:13px}}
th{{text-align:left;font-weight:400;color:var(--ink2)}}
td,th{{border-bottom:1px solid var(--line);padding:5px 10px 5px 0;vertical-align:top}} .num{{width:32px}}
td b{{font-weight:400}} section{{padding-left:48px}}
.f{{display:inline-block;width:12px;height:12px;margin-right:6px;vertical-align:-1px}}
.f.name{{border-bottom:3px solid var(--l)}} .f.name{{background:color-mix(in srgb,var(--l) 35%,var(--paper))}}
.f.content{{border:solid var(--l);border-width:0 0 2px 2px}}
.f.structure{{height:6px;border:solid var(--l);border-width:1.4px 0}}
@media (max-width:560px){{main,section{{padding-left:0}}header{{margin-left:0}}.n{{display:none}}}}
@media print{{:root{{{_LIGHT}}}body{{max-width:none;padding:0}} tr{{break-inside:avoid}}
h1,h2{{break-after:avoid}} main p{{orphans:2;widows:2}}
mark,.f{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}}}
"""


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, paper: str, share: float) -> str:
    pairs = zip(_rgb(colour), _rgb(paper), strict=True)
    return "#" + "".join(f"{round(c * share + p * (1 - share)):02X}" for c, p in pairs)


def label_rules(colours: Mapping[str, tuple[str, str]]) -> str:
    """Return the colours of labels as variables: word and lane, tint of a name, tint of content."""
    light = "".join(_variables(label, pair[0], "#FDFCFA", (0.15, 0.07)) for label, pair in colours.items())
    dark = "".join(_variables(label, pair[1], "#202225", (0.18, 0.08)) for label, pair in colours.items())
    return f":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def _variables(label: str, colour: str, paper: str, shares: tuple[float, float]) -> str:
    name, content = (_mixed(colour, paper, share) for share in shares)
    return f"--l-{label}:{colour};--n-{label}:{name};--c-{label}:{content};"
