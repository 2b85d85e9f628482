"""Lines as people write them: what is heard in them, and what must be left in peace."""

import pytest
from tests.core.readiness.looking import line

HEARD = [
    # insults
    ("You are all useless idiots and I want my money.", "insult", "idiots"),
    ("This is bullshit.", "insult", "bullshit"),
    ("Your stupid support agents never answer.", "insult", "Your stupid support"),
    ("you're thieves, nothing else", "insult", "you're thieves"),
    ("You are nothing but crooks.", "insult", "You are nothing but crooks"),
    ("What a bunch of clowns.", "insult", "bunch of clowns"),
    ("Give it back, you scammers", "insult", "you scammers"),
    ("Shame on you.", "insult", "Shame on you"),
    ("Honestly, you are a joke", "insult", "you are a joke"),
    ("f*ck your app", "insult", "f*ck"),
    ("Go to hell with your review", "insult", "Go to hell"),
    ("你们这群骗子，还我钱", "insult", "你们这群骗子"),
    ("垃圾平台，再也不用了", "insult", "垃圾平台"),
    ("客服就是一群废物", "insult", "废物"),
    ("你们是骗子", "insult", "你们是骗子"),
    ("你們這群騙子", "insult", "你們這群騙子"),
    ("真不要脸", "insult", "不要脸"),
    ("他妈的什么时候解冻", "insult", "他妈的"),
    ("黑心公司", "insult", "黑心"),
    ("骗子公司还我血汗钱", "insult", "骗子公司"),
    ("简直是强盗逻辑", "insult", "强盗逻辑"),
    # threats
    ("Pay me or you will regret it.", "threat", "you will regret"),
    ("I know where you live.", "threat", "I know where you live"),
    ("I will find you", "threat", "I will find you"),
    ("I'll make you suffer for every day of this", "threat", "make you suffer"),
    ("I will destroy your reputation", "threat", "destroy your reputation"),
    ("I shall publish the home addresses of your managers", "threat", "publish the home addresses of your"),
    ("You'll pay for this.", "threat", "You'll pay for this"),
    ("再不解冻咱们走着瞧", "threat", "走着瞧"),
    ("不给钱就让你们后悔", "threat", "让你们后悔"),
    ("我要曝光你们员工的姓名", "threat", "曝光你们员工的姓名"),
    ("明天我带人去堵门", "threat", "堵门"),
    ("大不了鱼死网破", "threat", "鱼死网破"),
    ("我知道你们老板住哪", "threat", "知道你们老板住"),
    ("我会找人攻击你们的服务器", "threat", "攻击你们的服务器"),
    # violence
    ("I swear I will kill you all", "violence", "I swear I will kill you"),
    ("I'm going to burn down your office", "violence", "burn down your office"),
    ("I'll come with a gun", "violence", "come with a gun"),
    ("I hope you all die", "violence", "hope you all die"),
    ("再不退钱我就杀了你们", "violence", "杀了你"),
    ("我要跟你们同归于尽", "violence", "同归于尽"),
    ("我拿刀去你们公司", "violence", "拿刀去"),
    ("真想炸了你们", "violence", "炸了你"),
    # despair
    ("I want to kill myself because of this", "distress", "kill myself"),
    ("I don't want to live any more", "distress", "don't want to live"),
    ("Some days I think everybody is better off dead", "distress", "better off dead"),
    ("这笔钱拿不回来我就不想活了", "distress", "不想活"),
    ("家里等钱治病，我真的活不下去了", "distress", "活不下去"),
    ("再这样我只能跳楼", "distress", "跳楼"),
    ("不如一了百了", "distress", "一了百了"),
    # guesses as facts
    ("You stole my money.", "guess", "You stole"),
    ("they stole it from my balance", "guess", "they stole"),
    ("This is obviously money laundering on your side", "guess", "obviously money laundering"),
    ("It was an inside job.", "guess", "inside job"),
    ("You are lying to your customers", "guess", "You are lying"),
    ("you deliberately delay every answer", "guess", "you deliberately delay"),
    ("You sold my data", "guess", "You sold my data"),
    ("Your company is clearly a scam", "guess", "clearly a scam"),
    ("肯定是你们内部人干的", "guess", "肯定是你们"),
    ("一定是你们把我的信息卖了", "guess", "一定是你们"),
    ("你们有内鬼", "guess", "内鬼"),
    ("平台故意拖着不给钱", "guess", "平台故意拖"),
    ("钱被你们私吞了", "guess", "被你们私吞"),
    ("这明显就是诈骗", "guess", "明显就是诈骗"),
    ("你们准备跑路了吧", "guess", "跑路"),
    # shouting
    ("GIVE ME MY MONEY BACK NOW", "capitals", "GIVE ME MY MONEY BACK NOW"),
    ("I said it before: WHY DO YOU NOT ANSWER", "capitals", "WHY DO YOU NOT ANSWER"),
    ("the rent. I HAVE WAITED FOR WEEKS.", "capitals", "I HAVE WAITED FOR WEEKS"),
    ("Give it back!!!", "exclamation-marks", "!!!"),
    ("还我的钱！！！！", "exclamation-marks", "！！！！"),
    ("Please! It is mine! I need it! Today!", "exclamation-marks", "!"),
    ("什么时候给？！？！", "exclamation-marks", "？！？！"),
    # health
    ("my chemotherapy", "health", "chemotherapy"),
    ("父亲手术的费用", "health", "手术"),
    ("the treatment of my depression", "health", "depression"),
    ("孩子住院的押金", "health", "住院"),
]  # fmt: skip

SILENT = [
    "I will go to the ombudsman.",
    "If I get no answer, I will complain to the regulator and go to court.",
    "Otherwise I will see you in court.",
    "I will report this to the police.",
    "I will post an honest review.",
    "I will tell the newspapers about it.",
    "我会向12378投诉",
    "否则我将向人民法院起诉",
    "法院见",
    "我会向媒体反映情况",
    "我会报警",
    "不解决我就找12315和消协",
    "The kill switch of my account was on.",
    "the app was killed in the background",
    "I work for NASA and need the money for a flight.",
    "rent, IRS, FBI fee, DMV",
    "USDT on TRC20 via OKX P2P",
    "a PS5 and an IPHONE 15 PRO MAX for my son's birthday",
    "THE NORTH FACE jacket",
    "It is NOT a loan.",
    "I need it NOW.",
    "BANK OF AMERICA mortgage",
    "手机死机以后就打不开了",
    "杀毒软件提示异常",
    "我不想死机后数据没了",
    "我被骗子骗了三千元",
    "被一群骗子骗走了货款",
    "骗子冒充客服让我转账",
    "收到垃圾短信后账户就被锁了",
    "垃圾邮件太多没有看到通知",
    "我妈的医药费",
    "我爸妈的养老钱",
    "杀人案的赔偿款",
    "拼命工作攒下的工资",
    "跳楼价买的家具",
    "反洗钱审核已经过了",
    "他们说我涉嫌洗钱",
    "我怀疑是内部人员泄露了信息，请核实",
    "可能是内鬼，请调查",
    "我认为你们骗了我",
    "请问是不是你们内部的人干的",
    "I suspect an inside job; please look into it.",
    "I think you stole it.",
    "Maybe they stole it.",
    "Please check whether it was an inside job.",
    "It looks like you are lying.",
    "Thieves stole my money and my phone.",
    "Somebody stole my money from the account.",
    "They stole my phone.",
    "The agent said: you are idiots.",
    "The agent called me an idiot.",
    "The caller threatened to kill me.",
    "Their answer was “You stupid idiot, wait!!!”",
    "客服骂我白痴",
    "对方说要杀了你全家",
    "骗子威胁要弄死我",
    "催收说让你们后悔",
    "客服回复：“废物，等着吧！！！”",
    "I felt like an idiot.",
    "I am not saying you are criminals.",
    "I'm being accused of laundering.",
    "anti-money laundering papers",
    "Thank you! I hope for a quick answer!",
    "谢谢！盼复！",
    "This is really hard for my family.",
    "I am very angry and disappointed.",
    "我非常生气，也很失望",
    "The screen shows YOUR ACCOUNT HAS BEEN SUSPENDED, PLEASE WAIT",
    "the message says PLEASE DO NOT CONTACT US",
    "页面显示 PLEASE WAIT FOR YOUR REVIEW NOW",
    "I was in shock.",
    "Shoot me an email, please.",
    "my shop sells scythes, hell-themed posters and Scunthorpe mugs",
    "a bill from Dickens & Sons, Assheton Road",
    "I did not do it on purpose.",
    "我不是故意晚交材料的",
    "The withdrawal was refused twice in six weeks.",
    "房租、水电和孩子的学费",
    "the deposit for a flat",
    "十二月一日要交的房租",
]

VICTIM = [
    "A gang of thieves took over my number.",
    "They stole it within an hour.",
    "They robbed me and I cannot sleep.",
    "stole my money while I slept",
    "他们卷款跑路了",
    "诈骗平台已经打不开了",
    "土匪一样把钱转走了",
]


@pytest.mark.parametrize(("text", "kind", "words"), HEARD)
def test_a_line_is_heard_with_its_very_words(text, kind, words):
    found = line(text)
    assert kind in [k for k, _ in found], found
    assert words in [w for k, w in found if k == kind]
    assert all(w in text for _, w in found)


@pytest.mark.parametrize("text", SILENT)
def test_a_harmless_line_is_left_in_peace(text):
    assert line(text) == []


@pytest.mark.parametrize("text", VICTIM)
def test_what_a_thief_did_is_no_insult_and_no_guess_in_a_case_of_theft(text):
    assert line(text, name="stolen-account-uk") == []


def test_the_same_words_about_the_firm_are_heard_elsewhere():
    assert [k for k, _ in line("诈骗平台已经打不开了")] == ["insult"]


def test_there_are_enough_lines_of_both_sorts():
    assert len(HEARD) >= 60
    assert len(SILENT) >= 60


@pytest.mark.parametrize(("text", "words"), [("my wife's dowry", "my wife"), ("我老婆的彩礼", "我老婆")])
def test_relatives_are_named_only_where_everybody_reads(text, words):
    assert line(text) == []
    assert line(text, public=True) == [("other-people", words)]
