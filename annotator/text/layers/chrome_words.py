"""The words and shapes of page chrome, as patterns for one line without its outer blanks.

Owns the vocabulary, in Simplified and Traditional; what follows from a match is decided in `lines`.
"""

from __future__ import annotations

import re

_SIMPLIFIED = (
    "权备条证许听举报导页图视频专题业务联关于们开发评论请录网闻闭顶复标处现当无读览动态时资讯点击阅电话声术络广节场"
    "栏书馆区观热荐门链会员载转体号户称为统计监违责规与对访谈简隐见购数浏编辑来历滚娱乐产财经国际内军线办册陆车馈帮"
    "队长扫维码纠错语设销问删头库"
)
_TRADITIONAL = (
    "權備條證許聽舉報導頁圖視頻專題業務聯關於們開發評論請錄網聞閉頂復標處現當無讀覽動態時資訊點擊閱電話聲術絡廣節場"
    "欄書館區觀熱薦門鏈會員載轉體號戶稱爲統計監違責規與對訪談簡隱見購數瀏編輯來歷滾娛樂產財經國際內軍線辦冊陸車饋幫"
    "隊長掃維碼糾錯語設銷問刪頭庫"
)
_PAIRS = {one: one + other for one, other in zip(_SIMPLIFIED, _TRADITIONAL, strict=True)}
_PAIRS.update({"复": "复復複", "为": "为為爲", "系": "系繫係", "制": "制製", "录": "录錄録", "里": "里裡裏"})


def both(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in Simplified so that it matches Traditional too; case is ignored."""
    pieces: list[str] = []
    in_class = False
    for index, sign in enumerate(pattern):
        escaped = index > 0 and pattern[index - 1] == "\\"
        if sign in "[]" and not escaped:
            in_class = sign == "["
        pair = _PAIRS.get(sign)
        pieces.append(sign if pair is None else pair if in_class else f"[{pair}]")
    return re.compile("".join(pieces), re.IGNORECASE)


ERROR_PAGE = both(
    r"(?:error\s*)?(?:40[0134]|50[0234])\s*[-–:]?\s*(?:not found|forbidden|bad request|unauthorized|"
    r"bad gateway|internal server error|service (?:temporarily )?unavailable|gateway time-?out)\W*|"
    r"(?:page|file|object) not found\W*|"
    r"(?:抱歉|对不起)?[,\uff0c]?您?(?:访问|要找|请求|所找)的页面(?:不存在|已被?删除|未找到).{0,12}"
)
BANNER = re.compile(
    r"(?:powered by )?(?:nginx|apache|openresty|tengine|lighttpd|microsoft-iis|squid|varnish|caddy|jetty|iis|"
    r"[A-Z]{2,10})/\d+(?:\.\d+){1,3}(?: \([\w .-]{1,30}\))?|(?:nginx|openresty|tengine|microsoft-iis)",
    re.IGNORECASE,
)
TABLE = re.compile(r"(?=.*(?:\||!\[))(?:[\s|:-]|!\[[^\]\n]{0,40}\]\([^)\n]{0,300}\)|\[\]\([^)\n]{0,300}\))+")
EDGE = re.compile(r"^[\s|]*\|[\s|]*|[\s|]*\|[\s|]*$")
BREADCRUMB = both(
    r"(?:您|你)?(?:的)?(?:当前|现在|目前|所在|现)(?:所在)?(?:的)?位置(?:是|为)?\s*[:\uff1a>»].*|"
    r"(?:网站|本站)?首\s*页\s*(?:>|>|»|›|→|/|-+>)\s*\S.*|home\s*(?:>|»|›)\s*\S.*"
)
STEPS = re.compile(r"\s*(?:>+|>+|»|›|→|-+>)\s*")
BAR = re.compile(r"\s*[|丨│¦|]\s*")
NAV_WORD = both(
    r"(?:网站|返回|回到)?首\s*页|主\s*页|home|图\s*片|视\s*频|音\s*频|专\s*题|图\s*库|博\s*客|论\s*坛|微\s*博|客户端|"
    r"数字报|电子报|手机报|更\s*多(?:\s*(?:>>|\.\.\.|…))?|登\s*(?:录|陆)|注\s*册|设为首页|加入收藏|联系(?:我们|方式)|"
    r"关于(?:我们|本站)|网站地图|广告(?:服务|刊例|合作)|法律声明|版权声明|帮助(?:中心)?|招聘信息|友情链接|本站(?:简介|公告)|"
    r"服务条款|隐私(?:政策|声明|保护)|意见反馈|rss|english|繁体(?:中文|版)|简体(?:中文|版)"
)
NAV_TOPIC = both(
    r"新\s*闻|要\s*闻|时\s*政|评\s*论|财\s*经|体\s*育|娱\s*乐|汽\s*车|房\s*产|旅\s*游|教\s*育|健\s*康|文\s*化|军\s*事|"
    r"国\s*际|国\s*内|社\s*会|科\s*技|生\s*活|时\s*尚|地\s*方|滚\s*动|排\s*行|直\s*播|访\s*谈|"
    r".{1,6}(?:新闻|在线|中心|频道|专栏|资讯|网|世界|天地|播报|微博|之窗|图库|论坛|风采|名片|信息|代购)"
)
COPYRIGHT = both(
    r"copyright|©|\(c\)\s*(?:19|20)\d\d|版权所有|all rights? reserved|"
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
    r"icp[备证]|icp\s*[备证]?\s*\d{6}|"
    r"公网安备|(?:互联网)?(?:新闻信息服务|出版服务|视听节目)许可证|新网?办\[\d{4}\]|增值电信业务|"
    r"违法和不良信息举报|网站(?:平台|技术)支持|未经.{0,8}(?:授权|许可).{0,6}(?:不得|禁止|严禁)(?:转载|复制)"
)
COMMENTS = both(
    r"请您?文明上网.*|文明上网.{0,4}理性发言.*|我要(?:注册|评论|投稿|纠错)|网友评论(?:\s*\(?\d+\)?\s*条?)?|评论\s*\(?\d+\)?\s*条?|"
    r"发表(?:我的)?评论(?:\s.{0,10})?|已有\s*\d+\s*(?:人|条)(?:参与|评论).{0,10}|(?:网友|用户)评论仅.{0,40}"
)
_TOOL = r"(?:[【\[]\s*)?(?:打印|关闭|收藏|推荐|复制)(?:{objects}){need}(?:\s*[】\]])?"
_OBJECTS = "本页|本文|此文|此页|窗口|链接|网址|标题"
SHARE = both(
    r"(?:一键)?分享(?:到|至|给好友|本文|按钮)?\s*[:\uff1a]?(?:\s*(?:新浪微博|腾讯微博|微信|微博|qq(?:空间|好友)?|朋友圈|人人网|"
    r"开心网|豆瓣|更多|\d+))*|"
    rf"{_TOOL.format(objects=_OBJECTS, need='')}"
    rf"(?:\s*[|\uff5c]?\s*{_TOOL.format(objects=_OBJECTS, need='?')})*|"
    r"[【\[]?\s*字[体号]\s*[:\uff1a]?\s*(?:[【\[]?[大中小][】\]]?[\s|/]*)+[】\]]?|"
    r"返回(?:顶部|首页|上一?页|列表)|扫一扫.{0,20}|(?:长按|扫描).{0,4}二维码.{0,16}|[上下]一[篇页条]\s*[:\uff1a].*|"
    r"(?:点击|浏览|阅读)(?:次数|量|数)?\s*[:\uff1a]\s*\d+\s*次?"
)
ACTIONS = both(
    r"(?:\[\s*(?:复制|发表|打印|关闭|收藏|推荐|评论|分享|返回|纠错|举报|字体|字号|大|中|小)[^\[\]\n]{0,12}\]\s*)+"
)

# What a line must hold, or begin with, for a pattern above to match: most lines need no more than this.
COPYRIGHT_SIGN = re.compile("[cC©版lL备備許许\\[增违違持未]")
BREADCRUMB_SIGN = re.compile("[>>»›→位首hH]")
BAR_SIGN = re.compile("[|丨│¦\uff5c]")
WHOLE_STARTS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZİıſK"  # IGNORECASE takes the last four for letters
    "45抱对對,\uff0c您访訪要请請所"  # error pages
    "文我网網评評发發已用"  # comments
    "一分【[打关關收推复復複字返扫掃长長上下点點浏瀏阅閱"  # sharing
)
"""The first signs, behind blanks, of ERROR_PAGE, BANNER, COMMENTS, SHARE and ACTIONS."""
