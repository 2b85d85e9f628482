"""Long complaint stories hold no secret, and each kind of reference number is left alone."""

import random
from collections.abc import Callable

import pytest

from walletgripe.core.guard import Guard

STORIES = {
    "frozen": """
On 3 May 2024 at 10:45 my wallet was frozen while I was paying the rent. The app only said "error
500123, please try again later" and then my balance of $4,111.11 could not be used any more. I
called the number on the back of my card, waited 45 minutes, and was told that the security team
needed 3 to 5 working days. They gave me case number 20240503-482913 and said the code team would
call back. Nobody did. On 9 May I wrote to support, ticket #48291377, and they answered that my
password must be reset first. I changed my password, I entered the new password twice, and my
password is working again, but the money is still locked. The PIN was never shared. They asked for
my password and for a one-time code on the phone, which I refused, because your own page says that
nobody will ever ask for the code. I can also say that this account is about eight years old, that
only my wife and I use it, that there have never been any problems before, and that all of the money
in it comes from my salary. You must know that people depend on this. The sort code of the bank that
I pay from is 20-00-00, the post code is SW1A 1AA, and the reference code 482913 was on the last
statement. The transaction 0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060 was
confirmed on the chain. Order 112-1234567-1234567 was paid from the card ending 1111. Please tell me
what I can still do.
""",
    "stolen": """
Someone stole my coins. I never typed my seed phrase anywhere except in the wallet when I set it up
in 2021; the twelve words are on paper in a drawer, and my private key has never left the device. A
man who said he worked for the exchange asked me for the verification code and I hung up. Ten
minutes later the funds were gone: 0.41111111 BTC and 4.111111111111111111 ETH in two transfers. The
second transaction hash is 4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318 and it
went to 0x52908400098527886E0F7030069857D2E4169EE7. I changed the password, I turned on two factor
authentication with an authenticator app, and I revoked the API key. The password was strong. The
recovery phrase was not photographed. They say the login came with the right password and the right
code, so I am to blame. I was asleep at 03:12. The police gave me crime reference 4829/2024. I want
them to keep the logs, to say which codes were sent when and to which phone, and to explain why a
new device could make two withdrawals within 10 minutes. My password is not the problem here.
""",
    "冻结": """
我的钱包从2024年5月3日上午10点45分开始被冻结，余额12345.67元无法提现。我打了客服电话95188，等了四十五分钟，
客服工号482913，说系统风控，要等3到5个工作日，工单号20240503482913。我问为什么，他说错误代码500123，没有别的解释。
五天以后我再打，换了一个人，又要我修改密码，我修改了密码，输入新密码以后还是提示密码错误，请24小时后重试。
我从来没有把支付密码和验证码告诉过任何人，有人打电话来问验证码，我没有给。订单号4200002145202405016234567890，
交易单号2024050122001401111111111111，快递单号SF1234567890123，金额4111.11元，都是正常的买卖。
我的银行卡尾号1111，是工资卡，里面的钱都是我自己挣的，用了八年，从来没有出过问题，现在孩子的学费也交不了。
我要求你们在十五个工作日以内书面答复：为什么冻结，依据哪一条规定，什么时候解冻，需要我提供什么材料。
""",
    "被盗": """
我的币被人转走了。助记词写在纸上，一直锁在抽屉里，私钥从来没有离开过手机，也没有截图。对方自称是交易所的客服，
让我下载一个屏幕共享的软件，又问我要验证码，我觉得不对就挂了电话。十分钟以后收到短信，说有两笔提现，一共4829个USDT，
交易哈希是0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060，对方地址是TJRabPrwbZy45sbavfcjinPJC18kjpRTv8。
平台说登录的密码和验证码都是对的，所以不负责任。可是我那个时候在睡觉，登录的设备也不是我的。
我已经报警，受案回执编号A4201234567890，派出所让我找平台要登录记录。平台的回复只有一句话：请妥善保管您的密码、验证码和助记词。
密码是我自己设的，六位数字，没有告诉过别人；密码重置的短信我也没有收到，验证码60秒内没有收到，系统就说验证码失效了。
""",
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_holds_no_secret(guard: Guard, name: str) -> None:
    story = STORIES[name]
    assert guard.secret(story) is None
    assert guard.secret(" ".join(story.split())) is None


def test_a_secret_is_found_deep_in_a_story(guard: Guard) -> None:
    story = STORIES["frozen"] + "I told the man the code 482913.\n" + STORIES["被盗"]
    found = guard.secret(story)
    assert found is not None
    assert story[found.start : found.end] == "482913"


def _digits(dice: random.Random, count: int) -> str:
    return "".join(dice.choice("0123456789") for _ in range(count))


REFERENCES: dict[str, Callable[[random.Random], str]] = {
    "mobile payment, 28 digits": lambda d: f"2024{d.randint(10, 12)}{d.randint(10, 28)}" + _digits(d, 20),
    "merchant order, 32 digits": lambda d: "42000" + _digits(d, 27),
    "shop order, 19 digits": lambda d: d.choice("12") + _digits(d, 18),
    "named order number": lambda d: "order number " + _digits(d, 16),
    "订单号": lambda d: "订单号：" + _digits(d, 18),
    "parcel, 22 digits": lambda d: "94" + _digits(d, 20),
    "parcel, 12 digits": lambda d: _digits(d, 12),
    "transaction hash": lambda d: f"0x{d.getrandbits(256):064x}",
    "address": lambda d: f"0x{d.getrandbits(160):040x}",
    "amount": lambda d: f"¥{d.randint(1, 10**9) / 100:,.2f}",
    "crypto amount": lambda d: f"{d.randint(0, 9)}.{_digits(d, 18)} ETH",
    "date and time": lambda d: f"{d.randint(2000, 2030)}-05-{d.randint(10, 28)} 10:{d.randint(10, 59)}:07",
    "mobile number": lambda d: f"13{_digits(d, 9)}",
    "ticket": lambda d: f"#{d.randint(10**5, 10**9)}",
    "milliseconds": lambda d: str(d.randint(1600000000000, 1800000000000)),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_reference_numbers_are_no_secrets(guard: Guard, name: str) -> None:
    dice = random.Random(name)
    make = REFERENCES[name]
    text = "; ".join(f"see {make(dice)} for it" for _ in range(500))
    assert [text[f.start : f.end] for f in guard.scan(text) if f.cls == "secret"] == []
