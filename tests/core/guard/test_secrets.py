"""Secrets given as such are found, in the many ways that people write them."""

import pytest

from walletgripe.core.guard import Guard

CARD = """
4111 1111 1111 1111
my card 4111-1111-1111-1111 was charged
4111.1111.1111.1111
4111111111111111
5555555555554444
378282246310005
3782 822463 10005
6200000000000005
卡号号 6200 0000 0000 0005
４１１１　１１１１　１１１１　１１１１
4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
卡号4111111111111111被扣款
card number:4111111111111111,12/27,123
4111111111111111|12|2027|123
VISA4111111111111111
30569309025904
6011111111111117
3530111333300000
4222222222222
6205 5000 0000 0000 004
"""

CVV = """
CVV 123
cvv: 123
CVV2 is 1234
cvc 987
my CVC is 987
安全码123
卡背面的三位数 123
安全码是 123
安全码：123
4111 1111 1111 1111 12/27 123
security code 123
the three digits on the back are 123
卡背面三位数字 123
CVV码是123
"""

PASSWORD = """
my password is hunter2
password: hunter2
密码是abc123
密码：abc123
密码abc123
支付密码123456
支付密码是 123456
My password was Tr0ub4dor&3 then
pass word is hunter2
密 码 是 abc123
I gave them my password hunter2
changed my password to Sunshine99 today
my password is sunshine.
Password: letmein
login: bob pwd=Qwerty!23
hunter2 is my password
abc123是我的密码
my password is "open sesame1"
the password for my account is Blue42sky
登录密码改成了Qwer1234
passcode is 839201
ｐａｓｓｗｏｒｄ： ｈｕｎｔｅｒ２
p@ssword: abc!9876
my password (hunter2)
密碼是abc12345
我的支付宝密码是zhang1990
password is 123456
密码设为 888888
username bob and password hunter22
"""

PIN = """
my PIN is 1234
PIN: 4821
My UPI PIN is 482913
pin 4821
my pin number is 4821
PIN码是4821
ATM PIN 4821
4821 is my PIN
PIN=1 2 3 4
card PIN was 9911
"""

ONE_TIME_CODE = """
code 482913
the code is 482913
my code: 482913
验证码是 482913
验证码 482913
验证码：482913
OTP: 482913
OTP 482913
otp is 4829
验 证 码 4 8 2 9 1 3
the verification code was 482913
482913 is your verification code
Your Alipay code is 482913
【支付宝】您的验证码为482913，5分钟内有效
【支付宝】验证码482913，请勿泄露
G-482913 is your Google verification code
I read them the code 482913
短信验证码我告诉他是482913
動態密碼 482913
驗證碼：482913
动态口令 482913
verification code: A7K9Q2
security code 482913
one-time password 482913
6-digit code 482 913
2fa code 482-913
验证码４８２９１３
the verification code they texted me was 482913
482913（登录验证码）
one time passcode is 48291
验证码 4829
WhatsApp code 482-913
"""

MORE = """
my wallet password is Summer2024!
Password - hunter2!
pw: hunter2
密码 abc123
登陆密码为：Abc@12345
我的密码就是 woaini1314
密码是woaini520，他们登录了
密码：a1b2c3d4，账号：xiaoming
username: bob password: bobby99
my gmail password was "horse battery"
Login password hunter2x
The thief knew my password (it was Fluffy2019)
passcode: 4821
支付密码六位数字是482913
交易密码 482913
锁屏密码是2580
My trading PIN is 482913
the pin I use is 4821
his code was 482913
I told the caller the code 482913 and
Then they asked for the code, I said 482913
the code they wanted was 482913
auth code: 482913
SMS code 482913
Your verification code is: 4829
Use 482913 as your verification code
482913 is your OTP for the transaction
Enter code 482913 to log in
Your code: 482 913
Code: 482913. Do not share it.
Your login code is 48291
Your security code is 482913
<#> Your WhatsApp code: 482-913
验证码:482913
验证码（482913）
【微信支付】验证码482913，用于登录
验证码是482913发给了骗子
短信验证码为：４８２９１３
验证码发来了482913
收到验证码 482913 后我告诉了他
她说把验证码告诉她，我说了482913
card number 5555 5555 5555 4444 exp 05/28 cvc 321
My card is 4111111111111111, CVV is 123 and expiry 12/27
信用卡卡号4111 1111 1111 1111，有效期12/27，安全码123
Card 4111 1111 1111 1111 (Visa)
卡号：6200-0000-0000-0005。
4111_1111_1111_1111
4111 – 1111 – 1111 – 1111
my cvv code is 456
背面三位是456
my api secret key is aB3dE6gH9jK2mN5pQ8sT
"""

GIVEN = {
    "card": CARD,
    "cvv": CVV,
    "password": PASSWORD,
    "pin": PIN,
    "one-time-code": ONE_TIME_CODE,
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, line) for kind, lines in GIVEN.items() for line in lines.strip().splitlines()]
)
def test_is_found_as_its_kind(guard: Guard, kind: str, text: str) -> None:
    assert kind in {f.kind for f in guard.scan(text) if f.cls == "secret"}
    assert guard.secret(guard.masked(text)) is None


@pytest.mark.parametrize("text", MORE.strip().splitlines())
def test_is_a_secret(guard: Guard, text: str) -> None:
    assert guard.secret(text) is not None
    assert guard.secret(guard.masked(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "4111\u200b1111 1111\u200b1111",
        "4111 1111\n1111 1111",
        "my pass\u2060word is hun\u200bter2",
        "验\n证\n码\n482913",
    ],
)
def test_disguises_do_not_help(guard: Guard, text: str) -> None:
    assert guard.secret(text) is not None


def test_what_stands_beside_a_card(guard: Guard) -> None:
    found = guard.scan("4111 1111 1111 1111 12/27 123")
    assert [f.kind for f in found] == ["card", "card-expiry", "cvv"]
    assert guard.masked("4111 1111 1111 1111 12/27 123") == "**** **** **** 1111 ******** ***"
    assert [f.kind for f in guard.scan("卡号4111 1111 1111 1111 有效期 12/27")] == ["card", "card-expiry"]
    assert guard.scan("the offer ended 12/27") == ()


def test_several_cards_and_an_iban_in_one_text(guard: Guard) -> None:
    text = "GB82WEST12345698765432 4111111111111111\n5555 5555 5555 4444\n378282246310005"
    assert [f.kind for f in guard.scan(text)] == ["iban", "card", "card", "card"]
