"""Letters made by hand for the tests of formats: every shape of line, and whatever words a test puts in."""

from __future__ import annotations

import re

from walletgripe.core.letter import Cause, CauseKind, Letter, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part
from walletgripe.render.layout import laid

ANSWER = Cause(kind=CauseKind.ANSWER, ref="story")
ACCOUNT = Cause(kind=CauseKind.ANSWER, ref="account")
CONTACT = Cause(kind=CauseKind.CONTACT, ref="1")

# Rare names: Extension A, B (with a surname that only Japan writes so), E, and the ends of B to F.
RARE = "㛃𠮷䶮喆𬭎煊𠈌𪚥𪜶𫝀𫠠𬺰𮯠"
HOSTILE = {
    "typst": '#image("x.png") *b* _i_ $x^2$ `c` @ref <label> // c /* d */ \\ #sys.inputs ~ -- ... #eval("1")',
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; \"'><!-- ]]> </style></title>",
    "markdown": "# h **b** [x](http://example.com) ![i](x.png) | a | b",
    "word": "{ HYPERLINK x } ]]> <w:p/> &#0; &lt; %s {0} {amount}",
    "formula": "=1+1 @SUM(1) -2 +3",
    "emoji": "请耐心等待😊🙏👍",
    "scripts": "हिन्दी ไทย العربية ελληνικά кириллица Đặng",
    "long word": "0x" + "ab12" * 500,
    "long text": "很长的话。" * 2000,
    "rare": RARE,
}


def row(*texts: str, label: str | None = None, cause: Cause = ANSWER) -> Row:
    return Row(tuple(Sentence(t, (cause,)) for t in texts), label)


def block(part: Part, style: Style, *rows: Row, heading: str | None = None, lead: Row | None = None):
    return LetterBlock(part=part, style=style, heading=heading, lead=lead, rows=rows)


def letter(
    blocks: tuple[LetterBlock, ...], *, language: str, place: str, subject: str, sender: str
) -> Letter:
    return Letter(
        kind="first",
        language=language,
        place=place,
        door="firm",
        case=3,
        dated="2026-11-21",
        answer_by="2026-12-11",
        subject=subject,
        sender=sender,
        reply_email="ann@example.com",
        recipient="Example Pay Ltd",
        blocks=blocks,
        contents=("frozen-funds@1",),
    )


def english(*said: str, place: str = "uk", sender: str = "Ann Example", subject: str = "Formal complaint"):
    """A letter in English; `said` are paragraphs of facts."""
    blocks = (
        block(Part.SENDER, Style.LINES, row(sender), row("1 Sample Street"), row("E-mail: ann@example.com")),
        block(Part.RECIPIENT, Style.LINES, row("To: Complaints team, Example Pay Ltd")),
        block(Part.DATE, Style.LINES, row("21 November 2026")),
        block(Part.REFERENCE, Style.LINES, row("Account: ann@example.com")),
        block(Part.SUBJECT, Style.TITLE, row(subject)),
        block(Part.SALUTATION, Style.LINES, row("Dear Sir or Madam")),
        block(Part.OPENING, Style.PROSE, row("I cannot use £120.00 of my own money.", "I ask for it back.")),
        block(
            Part.TIMELINE,
            Style.DATED,
            row("I found that my account was locked.", label="3 November 2026"),
            row(
                "I contacted support by phone.",
                "I was told: “Please wait”.",
                label="4 November 2026",
                cause=CONTACT,
            ),
            heading="What happened",
        ),
        block(Part.FACTS, Style.PROSE, row("I was given no reason."), *(row(x) for x in said)),
        block(Part.IMPACT, Style.PROSE, row("The money is for the rent."), heading="What it means for me"),
        block(
            Part.REQUESTS,
            Style.NUMBERED,
            row("Release £120.00."),
            row("State the reason in writing."),
            row("The sum at stake is £120.00.", label="claimed"),
            heading="What I ask you to do",
            lead=row("Please do the following by 11 December 2026:"),
        ),
        block(Part.NEXT_STEP, Style.PROSE, row("Otherwise I will take it to the ombudsman.")),
        block(
            Part.EVIDENCE,
            Style.NUMBERED,
            row("Screenshot of the notice"),
            row("chat.png"),
            heading="Enclosures",
        ),
        block(
            Part.CLOSING,
            Style.CLOSING,
            row("Yours faithfully,", label="formula"),
            row("_" * 28, label="line"),
            row(sender, label="name"),
        ),
    )
    return letter(blocks, language="en", place=place, subject=subject, sender=sender)


def chinese(*said: str, place: str = "cn", sender: str = "王小样", subject: str = "关于资金无法使用的投诉书"):
    """A letter in Chinese; `said` are paragraphs of facts."""
    blocks = (
        block(Part.TITLE, Style.TITLE, row(subject)),
        block(Part.SALUTATION, Style.LINES, row("尊敬的示例支付有限公司：")),
        block(
            Part.COMPLAINANT,
            Style.LINES,
            row(f"姓名：{sender}"),
            row("相关账户：138****0000", cause=ACCOUNT),
            heading="投诉人",
        ),
        block(
            Part.REQUESTS,
            Style.NUMBERED,
            row("解除限制，恢复本人对人民币3,200.00元的使用。"),
            row("书面说明限制的原因。"),
            row("涉及金额：人民币3,200.00元。", label="claimed"),
            heading="投诉请求",
            lead=row("请贵公司于2026年12月7日前书面答复以下事项："),
        ),
        block(
            Part.OPENING, Style.PROSE, row("本人的资金无法使用。", "现请求解除限制。"), heading="事实与理由"
        ),
        block(
            Part.TIMELINE,
            Style.DATED,
            row("本人发现账户无法使用。", label="2026年11月3日"),
            row(
                "本人通过电话联系客服。",
                "客服答复：“请耐心等待”。",
                label="2026年11月4日10:20",
                cause=CONTACT,
            ),
        ),
        block(Part.FACTS, Style.PROSE, row("本人未被告知原因。"), *(row(x) for x in said)),
        block(Part.EVIDENCE, Style.NUMBERED, row("冻结提示截图"), row("聊天记录.png"), heading="证据清单"),
        block(Part.TRUTH, Style.PROSE, row("以上内容均属实。")),
        block(
            Part.CLOSING,
            Style.CLOSING,
            row("此致", label="formula"),
            row("敬礼", label="formula"),
            row(f"投诉人：{sender}（签名）", label="right"),
            row("2026年11月21日", label="right"),
        ),
    )
    return letter(blocks, language="zh-Hans", place=place, subject=subject, sender=sender)


SAMPLES = {"en": english("Their words: “no comment”."), "zh-Hans": chinese("客服另称：“无可奉告”。")}


def lines_of(made: Letter) -> list[str]:
    """Every line of the letter as the rich formats show it, in order, without numbers."""
    return [x.text for group in laid(made) for x in group.lines]


def squeezed(text: str) -> str:
    """The text without spaces and line breaks: what is left when other programs break lines as they like."""
    return re.sub(r"\s+", "", text)


def missing_from(text: str, made: Letter) -> list[str]:
    """The lines of the letter that the text does not hold one after the other."""
    rest, missing = squeezed(text), []
    for line in map(squeezed, lines_of(made)):
        _, found, after = rest.partition(line)
        if found:
            rest = after
        else:
            missing.append(line)
    return missing
