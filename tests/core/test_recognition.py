# ruff: noqa: E501 - an answer is quoted in one line
"""Stock answers are recognised in firms' own words, in both languages and scripts, and others are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import library

from walletgripe.core.condition import PlainFacts, holds
from walletgripe.core.recognition import LEAST, recognised

FIRST = 3  # so many are shown at once

# What the case is about -> answers as firms write them, each with the stock answer that it is.
FROZEN = "frozen-funds", "payment-institution"
EXCHANGE = "failed-withdrawal", "exchange"
ANSWERS = {
    FROZEN: {
        "Hi Ann, thanks for getting in touch. Your account is still under review by our team. Kind regards, Kim": "under-review",
        "We understand your frustration. At the moment the relevant department is looking into your case and "
        "I’m afraid I can’t say when the review will be completed.": "under-review",
        "亲亲，您的账户目前还在审核当中哦，审核通过后会自动解除限制。": "under-review",
        "您好，風控部門仍在審核您的帳戶，請留意通知。": "under-review",
        "Unfortunately, for security reasons, I can't disclose the specific reason why the account was limited.": "cannot-disclose",
        "Your account was flagged by our risk systems. We are not in a position to provide you with any more detail.": "cannot-disclose",
        "您好，您的账户触发了平台的风控策略，具体原因不方便对外透露，请您谅解。": "cannot-disclose",
        "很抱歉，基於風控原因，具體規則不便告知。": "cannot-disclose",
        "Could you please upload your ID once more? The photo of the document we got wasn't accepted.": "send-id-again",
        "To proceed, kindly re-submit a clear photo of your passport and a recent proof of address.": "send-id-again",
        "您上传的身份证照片不够清晰，审核没有通过，麻烦重新拍摄后再上传一次。": "send-id-again",
        "麻煩您重新提交身分證照片，先前的資料未通過審核。": "send-id-again",
        "Thank you for your patience. We do not have an update yet but will get back to you as soon as we can.": "please-wait",
        "Due to high volumes of requests our response may take longer than usual. Please bear with us and be patient.": "please-wait",
        "这边已经帮您催促了，还请您耐心等候，有消息会第一时间告诉您。": "please-wait",
        "請您耐心等候，有結果會通知您。": "please-wait",
        "We have decided to permanently limit your account because you violated our User Agreement.": "violated-terms",
        "After a check we found that your activity breached our Acceptable Use Policy.": "violated-terms",
        "经系统核查，您的账户存在违规行为，违反《用户服务协议》，现予以永久封禁。": "violated-terms",
        "Any money in your balance will be kept for 180 days, after that you may withdraw it.": "hold-180-days",
        "您的余额将被冻结180天，期满之后可自行提现。": "hold-180-days",
        "I've passed your case on to our specialists, who'll contact you directly.": "passed-to-specialist",
        "这个问题我已经帮您反馈给相关部门，稍后会有专员跟您联系。": "passed-to-specialist",
        "We can confirm that your account is restricted following a request by law enforcement. Please contact the police.": "authority-request",
        "您的账户因公安机关要求已被冻结，我方无权解除，请您联系冻结机关。": "authority-request",
        "您的帳戶因配合警方調查遭司法凍結，請聯繫凍結機關。": "authority-request",
        "Under anti-money-laundering law we have to carry out additional due diligence before we can release the balance.": "anti-money-laundering",
        "根据反洗钱相关规定，需要对您的资金来源进行核实，期间账户限制使用。": "anti-money-laundering",
        "To withdraw you first have to pay an income tax of 20 % to the account below.": "fee-first",
        "您需要先缴纳20%的个人所得税，缴税后系统会自动放款。": "fee-first",
        "Please deposit another 2,000 USDT to unlock the account, it will be returned together with your balance.": "deposit-to-unlock",
        "您的账户已冻结，请充值同等金额激活，激活后可全额提现。": "deposit-to-unlock",
        "This decision is final and we won't be able to reconsider it.": "final-decision",
        "经复核，维持原处理结果，此为最终决定，不再接受申诉。": "final-decision",
        "Your account was locked to keep it safe and we cannot remove this security restriction manually.": "security-cannot-unlock",
        "为了保障您的账户安全，目前无法为您解除锁定。": "security-cannot-unlock",
        "The passport we have on file has expired, so please update your ID in the app.": "minor-or-expired-id",
        "您的身份证有效期已过，请更新证件信息后再使用。": "minor-or-expired-id",
        "We no longer support customers in your country and had to close your account.": "unsupported-region",
        "由于监管政策，我们暂不支持您所在的国家和地区。": "unsupported-region",
        "The name on the bank account is different from the one we verified, so we can't send the money there.": "name-mismatch",
        "提现失败，银行卡户名与您的实名信息不一致。": "name-mismatch",
        "We have closed your ticket because we consider the matter resolved.": "case-closed",
        "您反馈的问题已办结，工单现已关闭。": "case-closed",
        "Please contact us through the chat in our app; we don't handle such requests by email.": "app-chat-only",
        "您好，请在APP内联系在线客服，我们不提供邮件受理。": "app-chat-only",
        "I'm a virtual assistant. This article in our Help Center may answer your question.": "bot-answer",
        "您好，我是智能客服小助手，您可以点击链接查看帮助中心的常见问题。": "bot-answer",
        "We could refund you as soon as you have withdrawn your complaint with the regulator.": "withdraw-complaint-first",
        "先生，您先把投诉撤了，我们这边马上给您处理。": "withdraw-complaint-first",
        "This is not something that our department deals with, please contact a different team.": "wrong-department",
        "这个业务不归我们管，请您拨打其他部门的电话。": "wrong-department",
        "Nobody has replied to any of my emails.": "silence",
        "到现在都没有回复我。": "silence",
        "As a gesture of goodwill we've put a £10 voucher in your account.": "goodwill-only",
        "非常抱歉给您带来不便，为您申请了一张20元优惠券作为补偿。": "goodwill-only",
    },
    EXCHANGE: {
        "Withdrawals are paused while our wallet is under maintenance.": "system-maintenance",
        "系统正在升级维护，提币功能暂停，请稍后再试。": "system-maintenance",
        "The network is very congested right now, your withdrawal is waiting for confirmations on the blockchain.": "blockchain-congestion",
        "目前链上比较拥堵，您的提币还在等待区块确认。": "blockchain-congestion",
        "鏈上擁堵，提幣正在等待區塊確認。": "blockchain-congestion",
        "On our end the payout is complete, so please check with your bank.": "contact-your-bank",
        "我们这边显示已经打款成功，麻烦您联系一下您的银行核实。": "contact-your-bank",
        "The delay comes from our third party payment provider and we are waiting for their response.": "third-party-channel",
        "这个是第三方支付渠道的问题，需要等渠道方回复。": "third-party-channel",
        "We can't find any transaction with the details that you gave us.": "no-record",
        "后台没有查询到您这笔交易的记录。": "no-record",
        "Blockchain transfers are irreversible, so there is nothing we can do to get it back.": "cannot-reverse",
        "转账成功后就没办法撤销或者退回了。": "cannot-reverse",
        "We have checked and your balance is correct, there is no discrepancy.": "balance-is-correct",
        "经核查，您的余额没有问题，显示正常。": "balance-is-correct",
    },
    ("refund-refused", "payment-institution"): {
        "The refund should show up on your card within 5-10 business days.": "refund-in-days",
        "退款已经原路退回，预计3-7个工作日到账。": "refund-in-days",
        "Only the merchant can issue a refund. Please get in touch with the shop.": "merchant-problem",
        "退款需要商家那边同意，建议您跟商家协商。": "merchant-problem",
        "Our policy doesn't allow refunds for this kind of payment.": "terms-exclude-it",
        "根据平台协议约定，这种情况不支持退款。": "terms-exclude-it",
        "You could ask your card issuer for a chargeback instead.": "dispute-with-your-bank",
        "扣款是从银行卡走的，请您向发卡行申请处理。": "dispute-with-your-bank",
        "Your request was declined. We are unable to give any further details.": "no-reason-given",
    },
    ("stolen-account", "e-money"): {
        "Our logs show that the payments were authenticated with your passcode on your own device.": "you-authorised-it",
        "经核实，该笔支付密码验证正确，属于您本人操作。": "you-authorised-it",
        "As you gave the one-time passcode to somebody else, we hold you responsible for the loss.": "you-shared-your-code",
        "由于您把短信验证码告诉了他人，损失需由您自行承担。": "you-shared-your-code",
    },
    ("scam-payment", "bank"): {
        "You made this transfer yourself, so it isn't covered by our fraud guarantee.": "you-sent-it-yourself",
        "这笔转账是您本人主动操作的，平台没办法给您退款。": "you-sent-it-yourself",
    },
    ("promo-dispute", "payment-institution"): {
        "You weren't eligible since the conditions of the campaign were not met.": "promo-final-interpretation",
        "很遗憾您不符合本次活动的参与条件，最终解释权归本公司。": "promo-final-interpretation",
    },
    ("failed-withdrawal", "self-custody"): {
        "As a non-custodial wallet, we don't have your keys and can't recover your coins.": "not-our-product",
        "我们是去中心化钱包，不掌握您的私钥，没有办法帮您找回资产。": "not-our-product",
    },
}
WORKED = [(case, said, wanted) for case, listed in ANSWERS.items() for said, wanted in listed.items()]

# Answers that settle, explain or date something: they are to be taken as they are.
PLAIN = (
    "We have paid £250.00 back to your account today.",
    "You are right, we made a mistake. The fee of £4.99 was credited this morning.",
    "Your account is open again since 9 a.m. today.",
    "The transfer left on 3 November with the reference AB12345678 and arrived on 4 November.",
    "The limit was set by clause 7.2 because two payments of 1 November came from a stolen card.",
    "Your complaint reached us on 2 November and has the number 4711.",
    "The hash is 0xabc, sent at 10:15.",
    "I spoke to Mr Example in the branch and he gave me the form.",
    "Good afternoon, my name is Kim.",
    "We accept your complaint in full and enclose a cheque.",
    "We reject the claim because the goods were delivered and signed for on 5 October, see the enclosed slip.",
    "We will pay you on Friday, 27 November.",
    "Please find enclosed the statement for October.",
    "The fee was 1.5 % as shown on the confirmation page before you paid.",
    "We lifted the limit after your call.",
    "Our complaints officer, Ms Sample, will call you on Tuesday at 10.",
    "The money was returned on 12 November, reference 998877.",
    "We agree that the delay was ours and pay you interest of £3.20.",
    "The document rejected was the electricity bill, because it is older than three months.",
    "我们已于今天上午将300元退到您的零钱。",
    "限制已解除，您可以正常提现。",
    "手续费为1.5%，付款前页面已展示。",
    "限制将于11月30日自动解除，依据协议第五条。",
    "抱歉，是我们算错了利息，已补发3.2元。",
    "经查系我方重复扣款，现已更正，对此深表歉意。",
    "您的账户今天九点已恢复正常使用。",
    "您的投诉编号为4711，收到日期为11月2日。",
    "款项于11月3日转出，流水号为12345678。",
    "冻结的依据是协议第七条第二款，涉及11月1日的两笔交易。",
    "张经理让我明天去营业厅填表。",
    "下午好，我姓李。",
    "同意您的全部请求，费用由我们承担。",
    "我們已於今日退回三百元。",
)


def known(problem, firm_kind):
    facts = PlainFacts({"problem": problem, "firm-kind": firm_kind})
    packs = [library().excuse(i) for i in library().excuse_ids()]
    return {
        p.excuse.id: [said for words in p.texts.values() for said in words.says]
        for p in packs
        if holds(p.excuse.when, facts)
    }


@pytest.mark.parametrize(("case", "said", "wanted"), WORKED, ids=lambda v: str(v)[:40])
def test_an_answer_as_firms_write_it_is_among_the_first(case, said, wanted):
    book = known(*case)
    assert said not in book[wanted]
    assert wanted in [r.id for r in recognised(said, book)][:FIRST]


@pytest.mark.parametrize("case", ANSWERS, ids=str)
@pytest.mark.parametrize("said", PLAIN)
def test_an_answer_that_is_no_stock_answer_proposes_none(said, case):
    assert recognised(said, known(*case)) == ()


def test_every_stock_answer_is_tried_above():
    tried = {wanted for _, _, wanted in WORKED}
    assert tried == set(library().excuse_ids())


def test_there_are_enough_of_them():
    assert len(WORKED) >= 60
    assert len(PLAIN) >= 20


@pytest.mark.parametrize("id_", library().excuse_ids())
def test_its_own_phrases_propose_it(id_):
    every = {
        i: [p for w in library().excuse(i).texts.values() for p in w.says] for i in library().excuse_ids()
    }
    for phrase in every[id_]:
        found = recognised(phrase, every)
        assert (id_, 1.0) in [(r.id, r.score) for r in found]


@given(st.text(max_size=300))
def test_whatever_is_written_the_scores_are_in_order_and_high_enough(text):
    found = recognised(text, known(*FROZEN))
    scores = [r.score for r in found]
    assert scores == sorted(scores, reverse=True)
    assert all(LEAST <= s <= 1 for s in scores)


def test_an_empty_answer_and_an_empty_book_propose_nothing():
    assert recognised("", known(*FROZEN)) == ()
    assert recognised("your account is under review", {}) == ()
    assert recognised("your account is under review", {"x": []}) == ()
