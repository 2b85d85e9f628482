"""Messages of frauds are red flags; what a firm writes every day, warnings included, is not."""

import pytest
from tests.core.contact.support import checker, verdict

SCAMS = [
    "Dear user, please send your 12-word recovery phrase so that our team can restore the wallet.",
    "Your wallet will be suspended. Click the link below to verify within 24 hours.",
    "Download AnyDesk so that I can see what is wrong with your phone.",
    "For your protection move the balance to a safe account that we opened for you.",
    "What is the code that you just received? I need it to stop the payment.",
    "You must pay a 20% tax before you can withdraw your profit.",
    "Pay a deposit to unfreeze your account, it is returned at once.",
    "Our recovery experts can get back your lost crypto, just pay a small fee.",
    "Contact our agent on WhatsApp to have this solved.",
    "Buy two gift cards and send me the numbers on the back.",
    "Enter your UPI PIN to receive the refund.",
    "You are under digital arrest. Stay on the video call.",
    "Connect your wallet to claim the airdrop.",
    "Do not tell anyone, just share your screen with me.",
    "您好，请提供您的助记词，我们帮您恢复钱包。",
    "您的账户存在异常，请点击链接完成验证，否则将被冻结。",
    "请您下载会议软件，打开屏幕共享，我帮您关闭百万保障。",
    "为保证资金安全，请把钱转到安全账户。",
    "麻烦把刚收到的验证码发给我。",
    "您的银行卡号填错，需要缴纳解冻金才能放款。",
    "提现前需要先缴纳20%的个人所得税。",
    "专业追款团队，帮您追回被骗资金，先付定金。",
    "征信修复，逾期记录一天删除。",
    "您好，請提供您的助記詞，我們幫您恢復錢包。",
    "麻煩把剛收到的驗證碼發給我。",
    "請到ATM解除分期付款設定。",
]
PLAIN = [
    "Hello, we have received your request. Your ticket is 58213. We answer within 3 business days.",
    "We will never call you, ask for your password, or request remote access to your computer.",
    "Never share your recovery phrase with anyone, including our support.",
    "Your verification code is 482913. Do not share it with anyone.",
    "Your withdrawal of 100.00 was completed on 3 March.",
    "Please send us a copy of the bank statement so that we can look into the payment.",
    "Thank you for waiting. Our team is still reviewing your account.",
    "Beware of scammers who ask you to install AnyDesk.",
    "We could not find the payment. Which day was it?",
    "您好，您的工单已收到，我们会在3个工作日内答复。",
    "工作人员不会向您索要验证码，请勿把验证码告诉他人。",
    "您的提现已到账，金额100元。",
    "谨防诈骗：任何要求您共享屏幕的都是骗子。",
    "请您补充一下交易时间和订单号，方便我们核实。",
    "您的退款已原路退回，请注意查收。",
    "您的驗證碼是482913，請勿告訴他人。",
]


@pytest.mark.parametrize("message", SCAMS)
def test_a_fraud_gives_itself_away(message):
    answer = checker().check(message, None)
    assert answer["verdict"] == "red-flag"
    assert answer["reasons"]


@pytest.mark.parametrize("message", PLAIN)
def test_an_ordinary_message_is_no_red_flag(message):
    assert verdict(message) == "unlisted"


def test_a_message_is_never_official():
    assert verdict("Please call 95188 or open https://www.alipay.com/ for help.") == "unlisted"


def test_an_imitation_inside_a_message_is_found():
    answer = checker().check("Your parcel of coins waits at paypa1.com, have a look", "paypal")
    assert answer["verdict"] == "lookalike"
    assert any("paypa1.com" in reason for reason in answer["reasons"])
    assert "paypal.com" in answer["official"]


def test_what_to_do_comes_with_the_flag():
    _, ways = checker().told("Please send your 12-word recovery phrase", "metamask")
    assert any("new wallet" in way for way in ways)
